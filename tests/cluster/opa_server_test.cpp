// A real OPA with the base policy: what it answers for a person, and for a package it does not have.
#include "cluster/environment.h"
#include "sandbox.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using flow::finished;

class OpaServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isWellAndSaysItsVersion()
    {
        QVERIFY(finished(opaOf().health({})));
        const auto version = finished(opaOf().version({}));
        QVERIFY2(version, version ? "" : qPrintable(version.error().rawAnswer));
        QVERIFY(version->startsWith(u"1."_s));
    }

    void refusesACatalogThatNoRuleNames()
    {
        const opa::Person bob{u"bob"_s, {u"akko-analyst"_s}, u"476"_s};
        QCOMPARE(finished(opaOf().mayAccessCatalog(bob, u"cluster-test-unused"_s, {})).value(), false);
    }

    void aPackageThatIsNotLoadedIsNoRefusal()
    {
        const opa::Client other(opaOf().base(), u"akko.not_loaded"_s, http::Client(u"opa"_s, {}, {}));
        const auto answer = finished(other.mayAccessCatalog({u"bob"_s, {}}, u"x"_s, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"opa.undefined"_s);
        QCOMPARE(answer.error().arguments.value(u"package"_s), u"akko.not_loaded"_s);
    }

private:
    [[nodiscard]] const opa::Client &opaOf() const { return m_site.endpoints.opa; }

    flow::Sandbox m_sandbox;
    provisioning::Site m_site = m_sandbox.site(u"alice"_s);
};

std::unique_ptr<QObject> makeOpaServerTest()
{
    return std::make_unique<OpaServerTest>();
}

#include "opa_server_test.moc"
