// The keys that records are signed with, from the window on real servers: the first one made, changed, the old one forgotten; a record
// that somebody changed behind our back, one that is gone and a stranger's rule are seen, and the first is signed as it stands.
// CM_PICTURES=FOLDER keeps pictures of the pages on the way.
#include "audit/trail.h"
#include "base/canonical_json.h"
#include "catalogs/catalogs_page.h"
#include "cluster/catalog_records.h"
#include "signature/findings_list.h"
#include "signature/signature_dialog.h"
#include "window_rig.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using shell::Place;
using signature::SignatureDialog;

namespace {

const QString name = QStringLiteral("win-signed");
const QString gone = QStringLiteral("win-signed-gone");
const QString keysSecret = QStringLiteral("catalog-signature");
const QString keysSpace = QStringLiteral("akko-keys");
const QString strangersKey = QStringLiteral("zz-window.rego");

} // namespace

class SignatureWindowTest : public QObject, flow::WindowRig {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theFirstKeyIsMadeChangedAndTheOldOneForgotten();
    void whatStrangersChangedIsSeenAndARecordIsSignedAsItStands();

private:
    [[nodiscard]] kubernetes::Client root(const QString &space = QStringLiteral("akko")) const
    {
        cluster::Environment everything = m_sandbox.environment(u"alice"_s);
        everything.kubernetes = m_sandbox.rootKubernetes();
        return m_sandbox.site(everything).endpoints.kubernetes.inNamespace(space);
    }
    [[nodiscard]] flow::Called call(const QStringList &arguments) const { return m_sandbox.callWith(m_file, arguments); }
    void clearAway() const;
    void writeRule(const QJsonValue &rule, const QString &key = strangersKey) const
    {
        const QJsonObject patch {{u"data"_s, QJsonObject {{key, rule}}}};
        std::ignore = flow::finished(
            root().mergePatch(kubernetes::configMaps, u"akko-opa-catalogs"_s, patch, u"catalog-manager"_s, kubernetes::DryRun::No, {}));
    }
    void openWindow()
    {
        open();
        m_workspaces->open({u"signing"_s, m_file});
        QTRY_VERIFY_WITH_TIMEOUT(workspace().catalogs().isLoaded(), patience);
    }
    [[nodiscard]] SignatureDialog *dialogFromHealth() const
    {
        pages().go(Place::Health);
        if (!QTest::qWaitFor([this] { return button(u"Signatures…"_s) && button(u"Signatures…"_s)->isEnabled(); }, patience)) {
            return nullptr;
        }
        QTest::mouseClick(button(u"Signatures…"_s), Qt::LeftButton);
        return m_window->findChild<SignatureDialog *>();
    }
    // A button, then the answer to what it asks; until it is done.
    void carryOut(SignatureDialog *dialog, QPushButton *what) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(what->isVisible() && what->isEnabled(), patience);
        QTest::mouseClick(what, Qt::LeftButton);
        QTRY_VERIFY(dialog->confirmButton() && dialog->confirmButton()->isEnabled());
        QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
        QTRY_VERIFY2_WITH_TIMEOUT(!workspace().signature().isBusy() && workspace().signature().done(), qPrintable(dialog->said()), patience);
    }
    void picture(QWidget *of, const QString &file)
    {
        const QString folder = qEnvironmentVariable("CM_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        for (const QString &language : {u"en"_s, u"fr"_s}) {
            for (const theme::Choice theme : {theme::Choice::Light, theme::Choice::Dark}) {
                m_window->setLanguage(language);
                m_appearance->setChoice(theme);
                QTest::qWait(400); // laid out, also beside other work
                QVERIFY(of->grab().save(folder + u'/' + file + u'-' + language + (theme == theme::Choice::Dark ? u"-dark.png"_s : u".png"_s)));
            }
        }
        m_window->setLanguage(u"en"_s);
        m_appearance->setChoice(theme::Choice::Light);
        QTest::qWait(400);
    }

    QString m_file;
    QJsonObject m_before;
};

void SignatureWindowTest::clearAway() const
{
    writeRule(QJsonValue(QJsonValue::Null));
    for (const QString &left : {name, gone}) { // by hand: nothing is built on a tampered record, and one is gone
        std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::headName(left), {}, {}));
        std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::revisionName(left, 1), {}, {}));
        std::ignore = m_sandbox.query(u"alice"_s, u"DROP CATALOG \"%1\""_s.arg(left));
        writeRule(QJsonValue(QJsonValue::Null), left + u".rego"_s);
    }
    std::ignore = flow::finished(root(keysSpace).remove(kubernetes::secrets, keysSecret, {}, {}));
}

void SignatureWindowTest::initTestCase()
{
    dress();
    clearAway(); // of a run of this test that failed
    m_before = flow::withoutEmptyRules(m_sandbox.photograph());
    m_file = m_sandbox.environmentFile(u"alice"_s, [](cluster::Environment &environment) {
        environment.signing.source = cluster::Signing::Source::Secret;
        environment.signing.namespaceName = keysSpace;
    });
    for (const QString &one : {name, gone}) {
        const QString file = m_sandbox.write(one + u".yaml"_s, u"name: %1\nconnector: tpch\nallow_roles: [akko-analyst]\n"_s.arg(one).toUtf8());
        const auto applied = m_sandbox.call({u"apply"_s, file, u"--yes"_s});
        QVERIFY2(applied.exitCode == 0, applied.err.constData());
    }
}

void SignatureWindowTest::cleanupTestCase()
{
    if (m_window) {
        close();
    }
    clearAway();
    QCOMPARE(flow::differences(m_before, flow::withoutEmptyRules(m_sandbox.photograph())).join(u'\n'), QString());
}

void SignatureWindowTest::theFirstKeyIsMadeChangedAndTheOldOneForgotten()
{
    openWindow();
    QPointer<SignatureDialog> dialog = dialogFromHealth();
    QVERIFY(dialog);
    QTRY_VERIFY2_WITH_TIMEOUT(dialog->said().contains(u"nothing is signed"_s), qPrintable(dialog->said()), patience);
    QVERIFY(!dialog->rotateButton()->isVisible());
    picture(dialog, u"signatures-none"_s);
    carryOut(dialog, dialog->createButton());
    QVERIFY2(call({u"verify"_s, name}).exitCode == 0, qPrintable(dialog->said()));
    const QString first = workspace().signature().done()->report.key;
    QTRY_VERIFY(dialog->said().contains(first + u" — signs"_s));
    QVERIFY(!dialog->createButton()->isVisible() && !dialog->retireButton()->isVisible());

    carryOut(dialog, dialog->rotateButton());
    const QString second = workspace().signature().done()->report.key;
    QVERIFY(second != first);
    QTRY_VERIFY2(dialog->said().contains(first + u" — only verifies"_s), qPrintable(dialog->said()));
    picture(dialog, u"signatures-two-keys"_s);
    carryOut(dialog, dialog->retireButton());
    QTRY_VERIFY2(dialog->said().contains(u"Only %1 is left."_s.arg(second)) && !dialog->said().contains(first), qPrintable(dialog->said()));
    const QJsonObject now = call({u"signature"_s, u"--output"_s, u"json"_s}).json();
    QCOMPARE(now["known"_L1].toArray().size(), 1);
    QCOMPARE(now["key"_L1].toString(), second);
    QVERIFY(call({u"verify"_s, name}).exitCode == 0);
    const auto trail = audit::read(audit::fileIn(workspace().stateFolder()));
    QVERIFY(trail && std::ranges::any_of(*trail, [](const audit::Event &event) { return event.verb == "signature rotate"_L1 && event.catalog == name; }));
    dialog->reject();
    QTRY_VERIFY(dialog.isNull()); // else the next is looked for while this one is still there
}

void SignatureWindowTest::whatStrangersChangedIsSeenAndARecordIsSignedAsItStands()
{
    // Behind our back: a head that says another made it, a record that is gone, a rule that opens everything.
    QJsonObject object = flow::finished(root().get(kubernetes::secrets, cluster::headName(name), {}))->object;
    QJsonObject head = QJsonDocument::fromJson(QByteArray::fromBase64(object["data"_L1]["head.json"_L1].toString().toLatin1())).object();
    QJsonObject outcome = head["lastOutcome"_L1].toObject();
    QVERIFY(!outcome.isEmpty());
    outcome.insert(u"actor"_s, u"mallory"_s);
    head.insert(u"lastOutcome"_s, outcome);
    object.insert(u"data"_s, QJsonObject {{u"head.json"_s, QString::fromLatin1(canonicalJson(head).toBase64())}});
    QVERIFY(flow::finished(root().replace(kubernetes::secrets, object, {})));
    std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::headName(gone), {}, {}));
    std::ignore = flow::finished(root().remove(kubernetes::secrets, cluster::revisionName(gone, 1), {}, {}));
    writeRule(u"package akko.trino_access\n\nimport rego.v1\n\nallow if { false }\n"_s);

    QPointer<SignatureDialog> dialog = dialogFromHealth();
    QVERIFY(dialog);
    const auto said = [&dialog] { return dialog->said(); };
    QTRY_VERIFY2_WITH_TIMEOUT(said().contains(strangersKey), qPrintable(said()), patience);
    QVERIFY2(said().contains(u"The record of “%1” is not as it was signed"_s.arg(name)), qPrintable(said()));
    QVERIFY2(said().contains(u"The record of “%1” was signed, and is gone."_s.arg(gone)), qPrintable(said()));
    picture(dialog, u"signatures-findings"_s);
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
    QTRY_VERIFY2(texts().contains(u"findings about records"_s), qPrintable(texts())); // on Health itself too
    picture(m_window.get(), u"health-findings"_s);

    // From the catalog's own page.
    pages().showCatalog(name);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Sign as it stands…"_s) != nullptr, patience);
    picture(m_window.get(), u"overview-tampered"_s);
    QTest::mouseClick(button(u"Sign as it stands…"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<SignatureDialog *>() != nullptr);
    dialog = m_window->findChild<SignatureDialog *>();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->confirmButton() && dialog->confirmButton()->isEnabled(), patience);
    QTRY_VERIFY2(texts().contains(u"alice signed it"_s) && texts().contains(u"lastOutcome"_s), qPrintable(texts())); // who, and what for
    picture(dialog, u"signatures-asks"_s);
    QTRY_VERIFY(dialog->confirmButton()->isEnabled());
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace().signature().isBusy() && workspace().signature().done(), patience);
    QVERIFY2(call({u"verify"_s, name}).exitCode == 0, qPrintable(said()));
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Sign as it stands…"_s) == nullptr, patience); // the watch tells
}

QTEST_MAIN(SignatureWindowTest)
#include "signature_window_test.moc"
