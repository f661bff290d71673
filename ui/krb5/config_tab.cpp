#include "krb5/config_tab.h"

#include "krb5/templates.h"
#include "krb5/problem_pane.h"
#include "krb5/verdict_line.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/elided_label.h"
#include "widgets/error_notice.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;

namespace krb5 {

ConfigTab::ConfigTab(Home home, QWidget *parent)
    : QWidget(parent), m_home(home), m_editor(new Krb5Editor(this)), m_problems(new ProblemPane(*m_editor, this)),
      m_verdicts(new VerdictLine(this)), m_title(new widgets::ElidedLabel(this)), m_error(new widgets::ErrorNotice(this)),
      m_notices(new QVBoxLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeBar());
    column->addLayout(m_notices);
    column->addWidget(m_error);
    auto *const left = new QWidget(this);
    auto *const leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(8);
    leftColumn->addWidget(m_editor, 1);
    leftColumn->addWidget(m_verdicts);
    auto *const sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(left);
    sides->addWidget(m_problems);
    sides->setStretchFactor(0, 1);
    sides->setChildrenCollapsible(false);
    sides->setSizes({680, 330});
    column->addWidget(sides, 1);

    m_known.around.files = kerberos::diskSource();
    know();
    connect(m_editor, &Krb5Editor::analysed, this, &ConfigTab::showFindings);
    connect(m_editor, &Krb5Editor::contentChanged, this, [this] { m_error->setError({}); });
    connect(m_editor, &Krb5Editor::saidNo, this, [this](const Error &error) { m_error->setError(error, widgets::Tone::Warning); });
    connect(m_editor, &QPlainTextEdit::modificationChanged, this, &ConfigTab::say);
    if (m_home == Home::File) {
        auto *const key = new QShortcut(QKeySequence::Save, this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &ConfigTab::save);
    }
    widgets::said(this, [this] { say(); });
}

QWidget *ConfigTab::makeBar()
{
    auto *const bar = new QWidget(this);
    auto *const row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::barGap);
    m_title->setFont(theme::font(14, QFont::DemiBold));
    m_title->setProperty("textKind", {});
    row->addWidget(m_title, 1);
    const auto add = [this, row, bar](ButtonKind kind, const QString &icon, const widgets::Words &words, auto slot) {
        QPushButton *const button = widgets::button(bar, kind, icon, words);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
        return button;
    };
    add(ButtonKind::Secondary, u"folder"_s, [] { return tr("Open…"); }, &ConfigTab::browse);
    m_templates = widgets::button(bar, ButtonKind::Secondary, u"file"_s, [] { return tr("From a template"); });
    m_templates->setMenu(new QMenu(m_templates));
    connect(m_templates->menu(), &QMenu::aboutToShow, this, &ConfigTab::fillTemplates);
    row->addWidget(m_templates);
    QPushButton *const format = add(ButtonKind::Secondary, u"list"_s, [] { return tr("Format"); }, [this] { m_editor->layOut(); });
    widgets::said(format, [format] { format->setToolTip(tr("Lays the lines out evenly. Only blanks change. Ctrl+Shift+I")); });
    m_fixAll = add(ButtonKind::Secondary, u"check"_s, [] { return tr("Fix all that is safe"); }, [this] { m_editor->fixAll(); });
    widgets::said(m_fixAll, [this] { m_fixAll->setToolTip(tr("Carries out every fix that leaves nothing to decide. One step to undo.")); });
    m_save = add(ButtonKind::Primary, u"download"_s, [] { return tr("Save"); }, &ConfigTab::save);
    m_save->setVisible(m_home == Home::File);
    return bar;
}

QAbstractButton *ConfigTab::saveButton() const
{
    return m_save;
}

void ConfigTab::fillTemplates()
{
    m_templates->menu()->clear();
    for (const Template &one : templates()) {
        QAction *const action = m_templates->menu()->addAction(one.title);
        connect(action, &QAction::triggered, this, [this, one] {
            guard([this, one] {
                take(one.text, one.title);
                m_editor->fillPlaceholders();
            });
        });
    }
}

void ConfigTab::open(const QString &path)
{
    guard([this, path] { load(path); });
}

void ConfigTab::replace(const QByteArray &text, const QString &name)
{
    guard([this, text, name] { take(text, name); });
}

void ConfigTab::start(const QByteArray &text)
{
    delete m_question;
    take(text, {});
}

void ConfigTab::load(const QString &path)
{
    QFile file(path);
    constexpr qint64 most = kerberos::Krb5Document::largest + 1;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        m_error->setError(makeError("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}));
        return;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_unnamed.clear();
    know();
    m_editor->setContent(file.read(most));
    m_editor->setFocus(Qt::OtherFocusReason);
    say();
    Q_EMIT changed();
}

void ConfigTab::take(const QByteArray &text, const QString &name)
{
    m_path.clear();
    m_unnamed = name;
    know();
    m_editor->setContent(text);
    say();
    Q_EMIT changed();
}

void ConfigTab::browse()
{
    auto *const dialog = new QFileDialog(window(), tr("Choose a krb5.conf"), m_path, tr("Kerberos configuration (*.conf *.ini);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigTab::open);
    dialog->open();
}

void ConfigTab::guard(std::function<void()> proceed)
{
    delete m_question;
    if (!isModified()) {
        proceed();
        return;
    }
    const bool isFile = m_home == Home::File;
    m_question = new widgets::Banner(
        widgets::Tone::Warning,
        [this, isFile] {
            return isFile ? tr("%1 has changes that are not saved.").arg(name()) : tr("What was written here would be lost.");
        },
        this);
    m_question->setObjectName(u"unsavedQuestion"_s);
    const auto answer = [this, proceed](bool go) {
        m_question->hide();
        m_question->deleteLater(); // its own button is asking
        m_question = nullptr;
        if (go) {
            proceed();
        }
    };
    QPushButton *const keep = m_question->addAction(ButtonKind::Secondary, [] { return tr("Keep editing"); }, [answer] { answer(false); });
    if (isFile) {
        m_question->addAction(ButtonKind::Secondary, [] { return tr("Save first"); }, [this, answer] { answer(save()); });
    }
    m_question->addAction(
        ButtonKind::Danger, [isFile] { return isFile ? tr("Discard the changes") : tr("Replace it"); }, [answer] { answer(true); });
    m_notices->addWidget(m_question);
    keep->setFocus(Qt::OtherFocusReason);
}

bool ConfigTab::save()
{
    if (m_path.isEmpty()) {
        saveAs();
        return false;
    }
    write(m_path);
    return !isModified();
}

void ConfigTab::saveAs()
{
    auto *const dialog = new QFileDialog(window(), tr("Save the krb5.conf"), m_path.isEmpty() ? u"krb5.conf"_s : m_path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ConfigTab::write);
    dialog->open();
}

void ConfigTab::write(const QString &path)
{
    QSaveFile file(path);
    const QByteArray &bytes = m_editor->content();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_error->setError(makeError("file.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}));
        return;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_unnamed.clear();
    m_error->setError({});
    m_editor->document()->setModified(false);
    know();
    say();
    Q_EMIT changed();
}

bool ConfigTab::isModified() const
{
    return m_editor->document()->isModified();
}

QString ConfigTab::name() const
{
    return !m_path.isEmpty() ? QFileInfo(m_path).fileName() : m_unnamed.isEmpty() ? tr("New krb5.conf") : m_unnamed;
}

void ConfigTab::setKnown(std::optional<std::vector<kerberos::KnownKey>> keytab, const QString &principal, const std::optional<QByteArray> &coreSite)
{
    m_known.keytab = std::move(keytab);
    m_known.principal = principal;
    m_known.coreSite = coreSite;
    know();
}

void ConfigTab::know()
{
    m_known.around.path = m_path;
    m_editor->analysis().setContext(m_known);
}

void ConfigTab::showFindings()
{
    const auto &findings = m_editor->analysis().findings();
    m_verdicts->setVerdicts(findings->mit, findings->java);
    m_verdicts->setVisible(!m_editor->content().isEmpty());
    m_fixAll->setEnabled(!m_editor->content().isEmpty() && findings->errors + findings->warnings > 0);
}

void ConfigTab::say()
{
    m_title->setLine(m_home == Home::File && isModified() ? tr("%1 — not saved").arg(name()) : name());
    m_title->setToolTip(m_path);
}

} // namespace krb5
