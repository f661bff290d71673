// Every connector's every form on a real Trino with all its plugins: what the descriptors say is what CREATE CATALOG takes,
// and nothing "was not used". Nothing is read from a source here; sources_test.py does that.
#include "cluster/trino.h"
#include "connectors/render.h"
#include "forms.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const connectors::Library &library()
{
    static const auto builtIn = connectors::Library::builtIn();
    return *builtIn;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class AcceptanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QJsonObject stack = QJsonDocument::fromJson(contentOf(qEnvironmentVariable("CM_SANDBOX"))).object();
        const QJsonValue trino = stack["trino"_L1];
        const QByteArray password = contentOf(trino["users"_L1]["alice"_L1]["password_file"_L1].toString()).trimmed();
        QVERIFY2(!password.isEmpty(), "no sandbox");
        m_trino.emplace(QUrl(trino["url"_L1].toString()),
                        http::Client(u"trino"_s, http::Trust{contentOf(stack["ca"_L1].toString()), {}},
                                     http::BasicAuthorization{u"alice"_s, Secret::fromBytes(QByteArray(password))}),
                        u"alice"_s);
        // Google's library parses the private key when the catalog is made.
        const QString key = m_folder.filePath(u"key.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, u"RSA"_s, u"-out"_s, key}), 0);
        qputenv("CM_SERVICE_ACCOUNT_KEY", key.toLocal8Bit());
    }

    void acceptsEveryForm_data()
    {
        QTest::addColumn<QString>("name");
        for (const connectors::Descriptor &descriptor : library().all()) {
            QTest::newRow(qPrintable(descriptor.name)) << descriptor.name;
        }
    }
    void acceptsEveryForm()
    {
        QFETCH(const QString, name);
        QStringList refused;
        for (const forms::Form &form : forms::formsOf(*library().find(name))) {
            const auto found = connectors::check(forms::asParsed(form.definition), library());
            QVERIFY2(!hasErrors(found), qPrintable(form.name));
            const auto rendered = connectors::render(form.definition, library(), {m_folder.path(), stamp(), {}, {}, 476});
            QVERIFY(rendered.has_value());
            for (const auto &file : rendered->files) {
                const auto content = connectors::fileContent(file, form.secrets);
                QVERIFY2(content.has_value(), qPrintable(file.key));
                QFile out(m_folder.filePath(file.key));
                QVERIFY(out.open(QIODevice::WriteOnly));
                out.write(content->reveal().data(), content->reveal().size());
            }
            const auto properties = connectors::sentProperties(*rendered, form.secrets);
            QVERIFY(properties.has_value());
            const auto made = asked(trino::createCatalog(u"tried"_s, rendered->connector, {}, *properties));
            if (!made) {
                refused.append(form.name + u": "_s + made.error().arguments.value(u"problems"_s)
                               + made.error().arguments.value(u"message"_s) + made.error().arguments.value(u"path"_s));
            }
            QVERIFY(asked(trino::dropCatalog(u"tried"_s)).has_value());
        }
        QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
    }

    void leavesNoCatalogBehind()
    {
        const auto left = asked(u"SHOW CATALOGS"_s);
        QVERIFY(left.has_value());
        QCOMPARE(left->rows.size(), 1); // system
    }

private:
    [[nodiscard]] Result<trino::QueryResult> asked(const QString &sql) const
    {
        trino::Statement statement;
        statement.sql = sql;
        statement.onStop = trino::OnStop::Finish;
        statement.deadline = std::chrono::seconds(60);
        std::optional<Result<trino::QueryResult>> answer;
        const auto run = [&]() -> QCoro::Task<> { answer.emplace(co_await m_trino->run(statement, {})); };
        QCoro::waitFor(run());
        return std::move(*answer);
    }

    QString stamp() { return u"v%1-test"_s.arg(++m_forms); }

    std::optional<trino::Client> m_trino;
    QTemporaryDir m_folder;
    int m_forms = 0;
};

QTEST_GUILESS_MAIN(AcceptanceTest)
#include "acceptance_test.moc"
