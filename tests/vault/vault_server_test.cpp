// The client against a real OpenBao: versions, check-and-set, what is gone, the ways to sign in, and each refusal's own code.
#include "cluster/key_place.h"
#include "cluster/vault.h"
#include "sandbox.h"
#include "text/words.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using flow::finished;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

template<typename T>
QString codeOf(const Result<T> &result)
{
    return result ? u"done"_s : result.error().code;
}

} // namespace

class VaultServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_stack = QJsonDocument::fromJson(contentOf(qEnvironmentVariable("CM_SANDBOX"))).object();
        m_openbao = m_stack["openbao"_L1].toObject();
        m_trust.caPem = contentOf(m_stack["ca"_L1].toString());
    }

    void everyWriteIsAVersionAndEachCanBeReadAgain()
    {
        const vault::Client client = manager();
        const QString path = unused();
        QCOMPARE(finished(client.write(path, values("first"), 0, {})).value(), 1);
        QCOMPARE(finished(client.write(path, values("second"), 1, {})).value(), 2);
        const auto newest = finished(client.read(path, 0, {}));
        QCOMPARE(newest->version, 2);
        QCOMPARE(newest->values.at(u"password"_s).reveal().toByteArray(), QByteArray("second"));
        QCOMPARE(finished(client.read(path, 1, {}))->values.at(u"password"_s).reveal().toByteArray(), QByteArray("first"));
        const auto metadata = finished(client.metadata(path, {}));
        QCOMPARE(metadata->current, 2);
        QCOMPARE(metadata->versions.size(), 2U);
        QVERIFY(metadata->versions[0].created.isValid() && !metadata->versions[0].deleted.isValid());
        QVERIFY(finished(client.forget(path, {})));
        QCOMPARE(codeOf(finished(client.read(path, 0, {}))), u"vault.not-found"_s);
        QVERIFY(finished(client.forget(path, {}))); // twice is once
    }

    void whatSomebodyElseWroteIsNotWrittenOver()
    {
        const QString path = unused();
        QVERIFY(finished(manager().write(path, values("theirs"), 0, {})));
        const auto written = finished(manager().write(path, values("canary-3f81"), 0, {}));
        QCOMPARE(codeOf(written), u"vault.changed"_s);
        QCOMPARE(written.error().arguments.value(u"path"_s), path);
        QVERIFY(written.error().endpoint.startsWith("vault https://127.0.0.1:"_L1));
        QVERIFY(!written.error().rawAnswer.contains("canary-3f81"_L1));
        QCOMPARE(finished(manager().read(path, 0, {}))->values.at(u"password"_s).reveal().toByteArray(), QByteArray("theirs"));
    }

    void whatWasDeletedSaysSoAndComesBackUntilItIsDestroyed()
    {
        const vault::Client client = manager();
        const QString path = unused();
        QVERIFY(finished(client.write(path, values("x"), 0, {})));
        QVERIFY(finished(client.remove(path, {1}, {})));
        const auto deleted = finished(client.read(path, 0, {}));
        QCOMPARE(codeOf(deleted), u"vault.deleted"_s);
        QCOMPARE(deleted.error().arguments.value(u"version"_s), u"1"_s);
        QVERIFY(finished(client.metadata(path, {}))->versions[0].deleted.isValid());
        QVERIFY(finished(client.undelete(path, {1}, {})));
        QVERIFY(finished(client.read(path, 0, {})));
        QVERIFY(finished(client.destroy(path, {1}, {})));
        QCOMPARE(codeOf(finished(client.read(path, 0, {}))), u"vault.deleted"_s);
        QVERIFY(finished(client.metadata(path, {}))->versions[0].destroyed);
    }

    void bytesAndPathsAreWhatTheyWere()
    {
        const vault::Client client = manager();
        const QString folder = unused();
        const QByteArray text = "a\"b\\c\n\té€\xF0\x9F\x94\x91";
        vault::Values values;
        values.emplace(u"catalog.v1-3f9a2c.properties"_s, Secret::fromBytes(QByteArray(text)));
        QVERIFY(finished(client.write(folder + u"/one with spaces & é"_s, values, 0, {})));
        QVERIFY(finished(client.write(folder + u"/deeper/two"_s, values, 0, {})));
        QCOMPARE(finished(client.list(folder, {})).value(), (QStringList{u"deeper/"_s, u"one with spaces & é"_s}));
        QCOMPARE(finished(client.list(unused(), {})).value(), QStringList());
        const auto read = finished(client.read(folder + u"/one with spaces & é"_s, 0, {}));
        QCOMPARE(read->values.at(u"catalog.v1-3f9a2c.properties"_s).reveal().toByteArray(), text);
    }

    void everyWayToSignInOpensTheSameDoor()
    {
        const auto byToken = finished(manager().whoAmI({}));
        QCOMPARE(byToken->name, u"token-catalog-manager"_s);
        QVERIFY(byToken->policies.contains(u"catalog-manager"_s));
        const vault::Client byRole = client(vault::ByAppRole{u"approle"_s, user("role_id_file"), secret("secret_id_file")});
        QCOMPARE(finished(byRole.whoAmI({}))->name, u"approle"_s);
        QCOMPARE(codeOf(finished(byRole.write(unused(), values("x"), 0, {}))), u"done"_s);
        const QString path = byRole.data(unused());
        const auto capabilities = finished(byRole.capabilities({path, u"sys/mounts"_s}, {}));
        QStringList there = capabilities->at(path);
        there.sort();
        QCOMPARE(there, (QStringList{u"create"_s, u"delete"_s, u"read"_s, u"update"_s}));
        QCOMPARE(capabilities->at(u"sys/mounts"_s), QStringList{u"deny"_s});
        QVERIFY(finished(manager().version({}))->startsWith(u"2."_s));
    }

    void aRefusalIsToldByItsKind_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("french");
        QTest::newRow("unknown token") << u"vault.not-signed-in"_s << u"Vault ne vous laisse pas vous connecter"_s;
        QTest::newRow("wrong secret id") << u"vault.not-signed-in"_s << u"Vault ne vous laisse pas vous connecter"_s;
        QTest::newRow("no such method") << u"vault.not-signed-in"_s << u"Vault ne vous laisse pas vous connecter"_s;
        QTest::newRow("may not write") << u"vault.not-permitted"_s << u"Vault ne le permet pas"_s;
        QTest::newRow("no engine there") << u"vault.no-engine"_s << u"Vault n’a pas de moteur KV"_s;
        QTest::newRow("no Vault there") << u"http.unreachable"_s << QString();
        QTest::newRow("unknown certificate") << u"http.tls-untrusted"_s << QString();
        QTest::newRow("stopped") << u"http.cancelled"_s << QString();
    }
    void aRefusalIsToldByItsKind()
    {
        QFETCH(QString, code);
        QFETCH(QString, french);
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        Error error;
        const auto reading = [&](const vault::Client &asked, const std::stop_token &stop = {}) {
            const auto answer = finished(asked.read(unused(), 0, stop));
            error = answer ? Error() : answer.error();
        };
        if (row == "unknown token"_L1) {
            error = finished(client(vault::ByToken{Secret::fromText(u"s.canary"_s)}).whoAmI({})).error();
        } else if (row == "wrong secret id"_L1) {
            reading(client(vault::ByAppRole{u"approle"_s, user("role_id_file"), Secret::fromText(u"canary"_s)}));
        } else if (row == "no such method"_L1) {
            reading(client(vault::ByAppRole{u"nowhere"_s, u"x"_s, Secret::fromText(u"canary"_s)}));
        } else if (row == "may not write"_L1) {
            error = finished(client(token("reader")).write(unused(), values("canary"), 0, {})).error();
        } else if (row == "no engine there"_L1) {
            reading(vault::Client({base(), {}, u"elsewhere"_s}, token("root"), m_trust));
        } else if (row == "no Vault there"_L1) {
            reading(vault::Client({QUrl(u"https://127.0.0.1:1"_s)}, token("root"), m_trust));
        } else if (row == "unknown certificate"_L1) {
            reading(vault::Client({base()}, token("root"), {}));
        } else {
            std::stop_source stop;
            stop.request_stop();
            reading(manager(), stop.get_token());
        }
        QCOMPARE(error.code, code);
        QVERIFY(!error.rawAnswer.contains("canary"_L1));
        QVERIFY(text::installLanguage(u"fr"_s));
        const QString words = text::explain(error).cause;
        QVERIFY(text::installLanguage(u"en"_s));
        QVERIFY2(words.startsWith(french), qPrintable(words));
    }

    void signingKeysRestInAnEntryAndTwoAtOnceDoNotLoseAnything()
    {
        const auto place = cluster::keysInVault(manager(), unused(), u"akko"_s);
        auto ring = finished(place->read({})).value();
        QVERIFY(ring.signing.isEmpty() && ring.keys.empty());
        const auto stale = ring;
        catalog::addKey(ring, QDate(2026, 11, 30));
        QVERIFY(finished(place->write(ring, {})));
        QCOMPARE(codeOf(finished(place->write(stale, {}))), u"signature.keys-changed"_s);
        auto one = place->mark(u"sales"_s, {7, false}, {}); // two runs end at the same time
        auto other = place->mark(u"stock"_s, {3, true}, {});
        QVERIFY(finished(std::move(one)));
        QVERIFY(finished(std::move(other)));
        const auto read = finished(place->read({})).value();
        QCOMPARE(read.signing, ring.signing);
        QVERIFY(read.keys.at(ring.signing).equals(ring.keys.at(ring.signing)));
        QCOMPARE(read.marks, (QMap<QString, catalog::Mark>{{u"sales"_s, {7, false}}, {u"stock"_s, {3, true}}}));
        auto two = read;
        catalog::addKey(two, QDate(2026, 12, 1));
        QVERIFY(finished(place->write(two, {})));
        QCOMPARE(finished(place->read({}))->keys.size(), 2U);
    }

    void noSecretStandsInWhatIsShownOfARequest()
    {
        QString shown;
        const http::ExchangeLog log = [&shown](const http::Exchange &exchange) {
            shown += exchange.curl + QString::fromUtf8(exchange.body.value_or(QByteArray())) + exchange.address;
        };
        const QByteArray id = contentOf(m_openbao["secret_id_file"_L1].toString());
        const vault::Client shownClient({base()}, vault::ByAppRole{u"approle"_s, user("role_id_file"), secret("secret_id_file")},
                                        m_trust, log);
        QVERIFY(finished(shownClient.write(unused(), values("canary-77aa"), 0, {})));
        QVERIFY(shown.contains("auth/approle/login"_L1) && shown.contains("Bearer $TOKEN"_L1));
        QVERIFY(!shown.contains("canary-77aa"_L1));
        QVERIFY(!shown.contains(QString::fromUtf8(id)));
    }

private:
    [[nodiscard]] QUrl base() const { return QUrl(m_openbao["url"_L1].toString()); }
    [[nodiscard]] QString user(const char *key) const { return QString::fromUtf8(contentOf(m_openbao[QLatin1StringView(key)].toString())); }
    [[nodiscard]] Secret secret(const char *key) const { return Secret::fromText(user(key)); }
    [[nodiscard]] vault::Login token(const char *name) const
    {
        return vault::ByToken{Secret::fromBytes(contentOf(m_openbao["token_files"_L1][QLatin1StringView(name)].toString()))};
    }
    [[nodiscard]] vault::Client client(vault::Login login) const { return {{base()}, std::move(login), m_trust}; }
    [[nodiscard]] vault::Client manager() const { return client(token("catalog-manager")); }
    [[nodiscard]] static vault::Values values(const char *password)
    {
        vault::Values values;
        values.emplace(u"password"_s, Secret::fromBytes(QByteArray(password)));
        return values;
    }
    // A path that no other test has.
    [[nodiscard]] QString unused() { return m_openbao["prefix"_L1].toString() + u"/test-"_s + QString::number(++m_paths) + m_run; }

    QJsonObject m_stack;
    QJsonObject m_openbao;
    http::Trust m_trust;
    int m_paths = 0;
    QString m_run = u'-' + QString::number(QRandomGenerator::global()->generate(), 16);
};

QTEST_GUILESS_MAIN(VaultServerTest)
#include "vault_server_test.moc"
