// A rotation in the window that takes what Vault holds now, on a real OpenBao: planned, said, carried out; nothing newer; and gone.
// CM_PICTURES=FOLDER keeps pictures of the page on the way.
#include "change/change_forms.h"
#include "change/change_page.h"
#include "form/secret_editor.h"
#include "shell/language.h"
#include "store_eyes.h"
#include "text/words.h"
#include "theme/appearance.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"

#include <QApplication>
#include <QCheckBox>
#include <QCoroTask>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using change::ChangePage;
using flow::finished;

namespace {

constexpr int patience = 60'000; // ms
const QString name = u"win-vault"_s;
const QString place = u"akko/sources/win-vault"_s;

} // namespace

class VaultWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aRotationTakesWhatVaultHoldsNow();

private:
    void keep(const QByteArray &password) // as its owner does, over whatever is there
    {
        const auto metadata = finished(m_eyes.vault().metadata(place, {}));
        vault::Values values;
        values.emplace(u"password"_s, Secret::fromBytes(QByteArray(password)));
        QVERIFY(finished(m_eyes.vault().write(place, values, metadata ? metadata->current : 0, {})));
    }
    [[nodiscard]] std::unique_ptr<ChangePage> page() const
    {
        workspace::Workspace &workspace = *m_workspaces->current();
        const auto loaded = [&workspace] { return workspace.catalogs().entry(name) && workspace.catalogs().entry(name)->revision; };
        if (!QTest::qWaitFor(loaded, patience)) {
            return nullptr;
        }
        auto page = std::make_unique<ChangePage>(workspace, workspace::Wanted {workspace::Wish::Rotate, name},
                                                 *workspace.catalogs().entry(name)->revision, nullptr);
        page->resize(900, 700);
        page->show();
        return page;
    }

    static void picture(ChangePage &page, const QString &of)
    {
        if (const QString folder = qEnvironmentVariable("CM_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(50); // laid out
            QVERIFY(page.grab().save(folder + u"/rotate-"_s + of + u".png"_s));
        }
    }

    flow::Sandbox m_sandbox;
    vault_test::Eyes m_eyes {m_sandbox};
    QString m_environment = m_eyes.environment(u"vault"_s);
    QJsonObject m_before;
    std::unique_ptr<workspace::Workspaces> m_workspaces;
};

void VaultWindowTest::initTestCase()
{
    QVERIFY(theme::Appearance::install(*qApp, theme::Choice::Light));
    shell::speak(u"en"_s);
    std::ignore = m_sandbox.callWith(m_environment, {u"delete"_s, name, u"--yes"_s}); // of a run of this test that failed
    m_before = m_eyes.picture();
    keep(m_sandbox.password());
    QByteArray definition = m_sandbox.definition(name, m_sandbox.passwordFile());
    definition = QString::fromUtf8(definition)
                     .replace(QRegularExpression(u"\\{ file: [^}]*\\}"_s), u"{ vault: "_s + place + u"#password }"_s)
                     .toUtf8();
    const auto applied = m_sandbox.callWith(m_environment, {u"apply"_s, m_sandbox.write(u"win-vault.yaml"_s, definition), u"--yes"_s});
    QVERIFY2(applied.exitCode == 0, applied.err.constData());
    auto library = connectors::Library::builtIn();
    QVERIFY(library.has_value());
    m_workspaces = std::make_unique<workspace::Workspaces>(
        std::make_shared<const connectors::Library>(std::move(*library)),
        workspace::Workspaces::Folders {m_sandbox.folder() + u"/config"_s, m_sandbox.folder() + u"/state"_s});
    m_workspaces->open({u"alice"_s, m_environment});
    QVERIFY(m_workspaces->current() != nullptr);
}

void VaultWindowTest::cleanupTestCase()
{
    m_workspaces.reset();
    std::ignore = m_sandbox.callWith(m_environment, {u"delete"_s, name, u"--yes"_s});
    QVERIFY(finished(m_eyes.vault().forget(place, {})));
    QCOMPARE(m_eyes.picture(), m_before);
}

void VaultWindowTest::aRotationTakesWhatVaultHoldsNow()
{
    const QStringList keys = m_eyes.mountedKeys();
    auto asked = page();
    QVERIFY(asked != nullptr);
    QCheckBox *const again = qobject_cast<change::RotateForm *>(asked->form())->again(u"connection-password"_s);
    QVERIFY(again != nullptr && again->isChecked());
    QVERIFY2(again->text().contains(place) && again->text().contains(u"password"_s), qPrintable(again->text()));
    const QString english = again->text();
    shell::speak(u"fr"_s);
    QTRY_VERIFY(again->text() != english && again->text().contains(place));
    picture(*asked, u"asked-fr"_s);
    shell::speak(u"en"_s);
    // Another one can be given instead, and then is waited for.
    auto *const typed = asked->form()->findChild<form::SecretEditor *>();
    QVERIFY(typed != nullptr && !typed->isVisibleTo(asked.get()));
    again->setChecked(false);
    QVERIFY(typed->isVisibleTo(asked.get()) && !asked->mainAction()->isEnabled());
    picture(*asked, u"another"_s);
    again->setChecked(true);
    QVERIFY(asked->mainAction()->isEnabled());

    asked->mainAction()->click(); // Vault has nothing newer yet
    QTRY_COMPARE_WITH_TIMEOUT(asked->stage(), ChangePage::Stage::Reviewing, patience);
    QVERIFY2(asked->said().contains(u"one in force already"_s), qPrintable(asked->said()));
    picture(*asked, u"nothing-newer"_s);
    QVERIFY(!asked->mainAction()->isEnabled());

    // Another one that the source takes too: a soft hyphen is nothing to SCRAM (RFC 4013 2.1).
    const QByteArray newer = m_sandbox.password() + "\u00ad";
    keep(newer);
    asked = page();
    asked->mainAction()->click();
    QTRY_COMPARE_WITH_TIMEOUT(asked->stage(), ChangePage::Stage::Reviewing, patience);
    QVERIFY2(asked->mainAction()->isEnabled(), qPrintable(asked->said()));
    QVERIFY(asked->said().contains(u"Credential: the new one"_s));
    const QString review = asked->diff()->plainText();
    QVERIFY2(review.contains(u"Vault secret/akko/catalogs/win-vault/v2-"_s), qPrintable(review));
    QVERIFY(!review.contains(QString::fromUtf8(m_sandbox.password())));
    QCOMPARE(m_eyes.mountedKeys(), keys);
    asked->mainAction()->click();
    QTRY_COMPARE_WITH_TIMEOUT(asked->stage(), ChangePage::Stage::Ended, patience);
    QVERIFY2(asked->job()->report()->end == provisioning::End::Done, asked->job()->error() ? qPrintable(asked->job()->error()->code) : "");
    QVERIFY(m_eyes.mountedKeys() != keys);
    QVERIFY(m_sandbox.query(u"bob"_s, u"SELECT count(*) FROM \"win-vault\".scores.climate_scores"_s));
    const QJsonObject shown = m_sandbox.callWith(m_environment, {u"show"_s, name, u"--output"_s, u"json"_s}).json();
    const QJsonValue source = shown["revision"_L1]["definition"_L1]["credentials"_L1]["connection-password"_L1];
    QCOMPARE(source["vault"_L1].toString(), place + u"#password"_s);

    // Whoever owns it deleted it: said at once, and nothing is planned.
    QVERIFY(finished(m_eyes.vault().remove(place, {2}, {})));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspaces->current()->catalogs().entry(name)->revision->number == 2, patience);
    asked = page();
    asked->mainAction()->click();
    QTRY_VERIFY_WITH_TIMEOUT(asked->job() != nullptr && asked->job()->error(), patience);
    QCOMPARE(asked->job()->error()->code, u"vault.deleted"_s);
    QVERIFY(text::explain(*asked->job()->error()).cause.contains(place));
    picture(*asked, u"deleted"_s);
}

QTEST_MAIN(VaultWindowTest)
#include "vault_window_test.moc"
