// Which coordinators stand behind Trino's Service, read from EndpointSlices as the API server gives them; and whose keys are whose
// once they were taken back.
#include "cluster/coordinators.h"
#include "cluster/key_owners.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using cluster::CoordinatorPlace;

namespace {

struct Pod {
    QString name;
    QString address;
    bool ready = true;
};

QJsonObject slice(const QString &service, const std::vector<Pod> &pods, const QJsonArray &ports)
{
    QJsonArray endpoints;
    for (const Pod &pod : pods) {
        QJsonObject endpoint {{u"addresses"_s, QJsonArray {pod.address}}, {u"conditions"_s, QJsonObject {{u"ready"_s, pod.ready}}}};
        if (!pod.name.isEmpty()) {
            endpoint.insert(u"targetRef"_s, QJsonObject {{u"kind"_s, u"Pod"_s}, {u"name"_s, pod.name}});
        }
        endpoints.append(endpoint);
    }
    return {{u"metadata"_s, QJsonObject {{u"labels"_s, QJsonObject {{u"kubernetes.io/service-name"_s, service}}}}},
            {u"endpoints"_s, endpoints},
            {u"ports"_s, ports}};
}

QJsonObject port(const QString &name, int number)
{
    return {{u"name"_s, name}, {u"port"_s, number}};
}

QStringList shown(const std::vector<CoordinatorPlace> &places)
{
    QStringList all;
    for (const CoordinatorPlace &place : places) {
        all.append(place.name + u' ' + place.url.toString());
    }
    return all;
}

const QStringList both {u"trino-0"_s, u"trino-1"_s};

} // namespace

class CoordinatorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theServiceOfTheAddressIsTheOneThatIsAsked()
    {
        const QJsonArray slices {slice(u"trino"_s, {{u"trino-1"_s, u"10.0.0.2"_s}, {u"trino-0"_s, u"10.0.0.1"_s}, {u"trino-2"_s, u"10.0.0.3"_s, false}},
                                       {port(u"http"_s, 8080), port(u"https"_s, 8443)}),
                                 slice(u"opa"_s, {{u"opa-0"_s, u"10.0.0.9"_s}}, {port(u"http"_s, 8181)})};
        QCOMPARE(shown(cluster::coordinatorsBehind(slices, QUrl(u"https://trino.akko.svc:443"_s), {})),
                 (QStringList {u"trino-0 https://10.0.0.1:8443"_s, u"trino-1 https://10.0.0.2:8443"_s}));
    }
    void fromOutsideTheOneThatLeadsToTheCoordinatorsIs()
    {
        const QJsonArray slices {slice(u"trino"_s, {{u"trino-0"_s, u"10.0.0.1"_s}, {u"trino-1"_s, u"10.0.0.2"_s}}, {port({}, 8443)}),
                                 slice(u"trino-workers"_s, {{u"worker-0"_s, u"10.0.0.5"_s}, {u"worker-1"_s, u"10.0.0.6"_s}}, {port({}, 8443)})};
        const QUrl ingress(u"https://trino.example.org"_s);
        QCOMPARE(shown(cluster::coordinatorsBehind(slices, QUrl(u"https://sql.example.org"_s), both)),
                 (QStringList {u"trino-0 https://10.0.0.1:8443"_s, u"trino-1 https://10.0.0.2:8443"_s}));
        QVERIFY(cluster::coordinatorsBehind(slices, QUrl(u"https://sql.example.org"_s), {}).empty()); // nobody says who is one
        QCOMPARE(cluster::coordinatorsBehind(slices, ingress, both).size(), 2U);
    }
    void aPodOfTwoFamiliesIsOne()
    {
        const QJsonArray slices {slice(u"trino"_s, {{u"trino-0"_s, u"fd00::1"_s}}, {port(u"https"_s, 8443)}),
                                 slice(u"trino"_s, {{u"trino-0"_s, u"10.0.0.1"_s}}, {port(u"https"_s, 8443)})};
        QCOMPARE(shown(cluster::coordinatorsBehind(slices, QUrl(u"https://trino"_s), {})), QStringList {u"trino-0 https://10.0.0.1:8443"_s});
    }
    void anEndpointWithoutAPodIsCalledByItsAddress()
    {
        const QJsonArray slices {slice(u"trino"_s, {{{}, u"192.0.2.7"_s}}, {port(u"web"_s, 443), port(u"metrics"_s, 9000)})};
        QCOMPARE(shown(cluster::coordinatorsBehind(slices, QUrl(u"https://trino"_s), {})),
                 QStringList {u"192.0.2.7:443 https://192.0.2.7:443"_s});
    }
    void aPortThatFitsNothingLeadsNowhere()
    {
        const QJsonArray slices {slice(u"trino"_s, {{u"trino-0"_s, u"10.0.0.1"_s}}, {port(u"web"_s, 1), port(u"metrics"_s, 2)})};
        QVERIFY(cluster::coordinatorsBehind(slices, QUrl(u"https://trino:8443"_s), {}).empty());
    }
    void aKeyTakenBackIsOursAloneAndEveryOtherStaysWhose()
    {
        const QJsonArray before = QJsonDocument::fromJson(
            QByteArray("[{'manager':'catalog-manager','operation':'Update','fieldsV1':{'f:data':{'.':{},'f:ours.rego':{}}}},"
            "{'manager':'kubectl-edit','operation':'Update','fieldsV1':{'f:data':{'f:taken.rego':{},'f:theirs.rego':{}}}},"
            "{'manager':'flux','operation':'Apply','fieldsV1':{'f:data':{'f:taken.rego':{}}}}]").replace('\'', '"')).array();
        const QStringList taken {u"data"_s, u"taken.rego"_s};
        QCOMPARE(cluster::foreignOwner(before, taken), u"kubectl-edit"_s);
        const QJsonArray after = cluster::takenByUs(before, {taken});
        QVERIFY(cluster::isOnlyOurs(after, taken));
        QVERIFY(cluster::isOnlyOurs(after, {u"data"_s, u"ours.rego"_s}));
        QCOMPARE(cluster::foreignOwner(after, {u"data"_s, u"theirs.rego"_s}), u"kubectl-edit"_s);
        QCOMPARE(after.size(), 2); // whoever has nothing left is not there any more
    }
};

std::unique_ptr<QObject> makeCoordinatorsTest()
{
    return std::make_unique<CoordinatorsTest>();
}

#include "coordinators_test.moc"
