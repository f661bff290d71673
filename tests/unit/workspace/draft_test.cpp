#include "workspace/draft.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString canary = u"canary-7f3a"_s;

workspace::Draft draftWithSecretsEverywhere()
{
    workspace::Draft draft;
    draft.definition.name = u"sales"_s;
    draft.definition.connector = u"postgresql"_s;
    draft.definition.properties
        = {{u"connection-user"_s, u"reader"_s},
           {u"connection-url"_s, u"jdbc:postgresql://db/sales?password="_s + canary},
           {u"other-url"_s, u"jdbc:x://me:%1@db/sales"_s.arg(canary)}};
    draft.definition.credentials.emplace(u"connection-password"_s, catalog::Inline {Secret::fromText(canary)});
    draft.definition.credentials.emplace(u"from-file"_s, catalog::FromFile {u"/run/secrets/password"_s});
    draft.definition.credentials.emplace(u"from-variable"_s, catalog::FromEnvironment {u"PGPASSWORD"_s});
    catalog::KerberosCredentials kerberos;
    kerberos.clientPrincipal = u"trino@LAB.CORP"_s;
    kerberos.keytab = catalog::Inline {Secret::fromText(canary)};
    draft.definition.kerberos = kerberos;
    draft.definition.allowRoles = {u"akko-analyst"_s};
    draft.page = 2;
    draft.at = QDateTime::fromString(u"2026-01-02T03:04:05.006Z"_s, Qt::ISODateWithMs);
    return draft;
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files.append(all.next());
    }
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class DraftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasEnteredIsThereAgainButForSecrets()
    {
        const QTemporaryDir state;
        {
            workspace::DraftKeeper keeper(state.path(), u"prod"_s);
            keeper.keep(draftWithSecretsEverywhere());
        } // the window dies before the moment has passed
        const workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        const auto kept = keeper.kept();
        QVERIFY(kept && *kept);
        const workspace::Draft &draft = **kept;
        QCOMPARE(draft.definition.name, u"sales"_s);
        QCOMPARE(draft.definition.properties, (QMap<QString, QString> {{u"connection-user"_s, u"reader"_s}}));
        QCOMPARE(draft.definition.credentials.size(), 2U);
        QVERIFY(draft.definition.credentials.contains(u"from-file"_s));
        QVERIFY(draft.definition.credentials.contains(u"from-variable"_s));
        QCOMPARE(draft.definition.kerberos->clientPrincipal, u"trino@LAB.CORP"_s);
        QVERIFY(!draft.definition.kerberos->keytab);
        QCOMPARE(draft.definition.allowRoles, QStringList {u"akko-analyst"_s});
        QCOMPARE(draft.page, 2);
        QCOMPARE(draft.at, draftWithSecretsEverywhere().at);
    }

    void noSecretIsInAnyFile()
    {
        const QTemporaryDir state;
        workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        keeper.keep(draftWithSecretsEverywhere());
        keeper.writeNow();
        const QStringList files = filesIn(state.path());
        QCOMPARE(files.size(), 1);
        const QByteArray text = contentOf(files.first());
        QVERIFY(text.contains("reader")); // the draft was written at all
        QVERIFY(!text.contains(canary.toUtf8()));
        QVERIFY(!text.contains(canary.toUtf8().toBase64(QByteArray::OmitTrailingEquals)));
    }

    void onlyItsOwnerMayReadIt()
    {
        const QTemporaryDir state;
        workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        keeper.keep(draftWithSecretsEverywhere());
        keeper.writeNow();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(filesIn(state.path()).first()) & others));
    }

    void manyChangesAreOneWriteAMomentLater()
    {
        const QTemporaryDir state;
        workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        for (int page = 0; page < 50; ++page) {
            auto draft = draftWithSecretsEverywhere();
            draft.page = page;
            keeper.keep(draft);
            QVERIFY(filesIn(state.path()).isEmpty());
        }
        QTRY_COMPARE(filesIn(state.path()).size(), 1);
        const auto kept = keeper.kept();
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->page, 49);
    }

    void aDiscardedDraftDoesNotComeBack()
    {
        const QTemporaryDir state;
        {
            workspace::DraftKeeper keeper(state.path(), u"prod"_s);
            keeper.keep(draftWithSecretsEverywhere());
            keeper.writeNow();
            keeper.keep(draftWithSecretsEverywhere());
            keeper.discard();
        }
        QVERIFY(filesIn(state.path()).isEmpty());
        const auto kept = workspace::DraftKeeper(state.path(), u"prod"_s).kept();
        QVERIFY(kept && !*kept);
    }

    void eachEnvironmentHasItsOwnWhateverItIsCalled()
    {
        const QTemporaryDir state;
        workspace::DraftKeeper one(state.path(), u"../prod/eu"_s);
        workspace::DraftKeeper other(state.path(), u"test"_s);
        one.keep(draftWithSecretsEverywhere());
        one.writeNow();
        QVERIFY(filesIn(state.path()).first().startsWith(state.path() + u"/drafts/"_s));
        const auto kept = other.kept();
        QVERIFY(kept && !*kept);
    }

    void aDamagedDraftSaysSoAndTheNextOneReplacesIt()
    {
        const QTemporaryDir state;
        workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        keeper.keep(draftWithSecretsEverywhere());
        keeper.writeNow();
        QFile file(filesIn(state.path()).first());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"defini");
        file.close();
        QCOMPARE(keeper.kept().error().code, u"draft.unreadable"_s);
        keeper.keep(draftWithSecretsEverywhere());
        keeper.writeNow();
        QVERIFY(keeper.kept().has_value());
    }

    void aFolderThatCannotBeWrittenIsReported()
    {
        const QTemporaryDir state;
        QFile inTheWay(state.filePath(u"drafts"_s)); // a file where the folder should be: also root meets this
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        workspace::DraftKeeper keeper(state.path(), u"prod"_s);
        QString code;
        connect(&keeper, &workspace::DraftKeeper::failed, this, [&code](const Error &error) { code = error.code; });
        keeper.keep(draftWithSecretsEverywhere());
        keeper.writeNow();
        QCOMPARE(code, u"draft.unwritable"_s);
    }
};

QTEST_GUILESS_MAIN(DraftTest)
#include "draft_test.moc"
