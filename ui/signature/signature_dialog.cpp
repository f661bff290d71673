#include "signature/signature_dialog.h"

#include "signature/findings_list.h"
#include "text/statuses.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;
using Act = workspace::SignatureDesk::Act;

namespace signature {

SignatureDialog::SignatureDialog(workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_desk(workspace.signature()), m_title(widgets::label(this, TextKind::Section)),
      m_place(widgets::label(this, TextKind::Body)), m_keys(widgets::label(this, TextKind::Mono)),
      m_create(widgets::button(this, ButtonKind::Primary, u"key"_s, [] { return tr("Make a key…"); })),
      m_rotate(widgets::button(this, ButtonKind::Secondary, u"key"_s, [] { return tr("Make a new key…"); })),
      m_retire(widgets::button(this, ButtonKind::Secondary, u"trash"_s, [] { return tr("Forget the old keys…"); })),
      m_question(new QVBoxLayout), m_error(new widgets::ErrorNotice(this)), m_notWritten(new widgets::ErrorNotice(this)),
      m_done(widgets::label(this, TextKind::Body)), m_findings(new FindingsList(this)),
      m_again(widgets::button(this, ButtonKind::Secondary, u"refresh"_s, [] { return tr("Look again"); })),
      m_close(widgets::button(this, ButtonKind::Secondary, {}, [] { return tr("Close"); }))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    resize(720, 560);
    auto *const area = new QScrollArea(this);
    area->setWidget(m_findings);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    m_findings->setAutoFillBackground(false);
    auto *const keys = new QHBoxLayout;
    keys->setSpacing(theme::barGap);
    for (QPushButton *const one : {m_create, m_rotate, m_retire}) {
        keys->addWidget(one);
    }
    keys->addStretch();
    auto *const buttons = new QHBoxLayout;
    buttons->setSpacing(theme::barGap);
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_place);
    column->addWidget(m_keys);
    column->addLayout(keys);
    column->addLayout(m_question);
    column->addWidget(m_error);
    column->addWidget(m_notWritten);
    column->addWidget(m_done);
    column->addWidget(area, 1);
    column->addLayout(buttons);

    connect(m_create, &QPushButton::clicked, this, [this] { ask(Act::Create); });
    connect(m_rotate, &QPushButton::clicked, this, [this] { ask(Act::Rotate); });
    connect(m_retire, &QPushButton::clicked, this, [this] { ask(Act::Retire); });
    connect(m_findings, &FindingsList::signWanted, this, &SignatureDialog::askToSign);
    connect(m_again, &QPushButton::clicked, &m_desk, &workspace::SignatureDesk::look);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_desk, &workspace::SignatureDesk::changed, this, &SignatureDialog::follow);
    widgets::said(this, [this] { say(); });
    follow();
    m_desk.look();
    m_close->setFocus(); // Return alone changes nothing
}

void SignatureDialog::askToSign(const QString &catalog)
{
    ask(Act::Sign, catalog);
}

void SignatureDialog::ask(Act act, const QString &catalog)
{
    dropQuestion();
    m_asking = new widgets::Banner(
        widgets::Tone::Warning, [this, act, catalog] { return questionWords(act, catalog); }, this);
    m_asking->addAction(
        ButtonKind::Quiet, [] { return tr("No"); },
        [this] {
            dropQuestion();
            m_close->setFocus();
        });
    m_confirm = m_asking->addAction(
        ButtonKind::Primary, [act] { return act == Act::Sign ? tr("Sign it") : act == Act::Retire ? tr("Forget them") : tr("Make it"); },
        [this, act, catalog] {
            dropQuestion();
            m_acted = true;
            m_desk.act(act, catalog);
        });
    widgets::setReason(m_confirm, whyNot());
    m_question->addWidget(m_asking);
    m_confirm->setFocus(Qt::OtherFocusReason);
}

void SignatureDialog::dropQuestion()
{
    if (m_asking) {
        m_asking->hide();
        m_asking->deleteLater(); // its own button may be asking
        m_asking = nullptr;
        m_confirm = nullptr;
    }
}

QString SignatureDialog::questionWords(Act act, const QString &catalog) const
{
    switch (act) {
    case Act::Create:
        return tr("Make a key in %1 and sign every record as it stands?").arg(m_desk.found() ? m_desk.found()->place : QString());
    case Act::Rotate:
        return tr("Make a new key and sign every intact record with it? The old one goes on verifying.");
    case Act::Retire:
        return tr("Forget every key but the one that signs?");
    case Act::Sign:
        break;
    }
    const auto *const entry = m_workspace.catalogs().entry(catalog);
    QStringList sentences;
    if (entry) {
        sentences += tr("The record of %1 is: %2.").arg(catalog, text::integrityWord(catalog::integrityName(entry->signature.integrity)));
        if (!entry->signature.fields.isEmpty()) {
            sentences += tr("What is not as it was signed: %1.").arg(entry->signature.fields.join(u", "_s));
        }
    }
    sentences += tr("Signed, it counts as right as it stands, and the audit trail says that %1 signed it. Sign it?").arg(m_workspace.connection().person());
    return sentences.join(u' ');
}

QString SignatureDialog::whyNot() const
{
    const auto refusal = m_workspace.refusal();
    return refusal ? text::explain(*refusal).cause : m_desk.isBusy() ? tr("This is being looked at.") : QString();
}

QString SignatureDialog::said() const
{
    return QStringList {m_place->text(), m_keys->text(), m_done->text(), m_error->plainText(), m_findings->said()}.join(u'\n');
}

void SignatureDialog::follow()
{
    const auto &found = m_desk.found();
    const bool hasPlace = found && !found->place.isEmpty();
    const bool hasKey = hasPlace && !found->signingKey.isEmpty();
    m_create->setVisible(hasPlace && !hasKey);
    m_rotate->setVisible(hasKey);
    m_retire->setVisible(hasKey && m_desk.keys().size() > 1);
    for (QPushButton *const one : {m_create, m_rotate, m_retire}) {
        widgets::setReason(one, whyNot());
    }
    if (m_confirm) {
        widgets::setReason(m_confirm, whyNot());
    }
    m_again->setEnabled(!m_desk.isBusy());
    m_error->setError(m_desk.error());
    m_notWritten->setError(m_desk.done() ? m_desk.done()->notWritten : std::nullopt, widgets::Tone::Warning);
    const auto refusal = m_workspace.refusal();
    m_findings->setFound(found, !hasKey ? tr("There is no key to sign with.") : refusal ? text::explain(*refusal).cause : QString());
    say();
}

void SignatureDialog::say()
{
    const auto &found = m_desk.found();
    setWindowTitle(tr("Signatures"));
    m_title->setText(tr("Signatures of the records in %1").arg(m_workspace.environment().name));
    m_place->setText(!found                        ? tr("The keys are being read…")
                         : found->place.isEmpty()      ? text::explain(makeError("signature.none")).cause
                         : found->signingKey.isEmpty() ? text::explain(makeError("signature.no-key", {{u"place"_s, found->place}})).cause
                                                       : tr("The keys rest in %1.").arg(found->place));
    QStringList lines;
    for (const QString &id : m_desk.keys()) {
        lines += found && id == found->signingKey ? tr("%1 — signs").arg(id) : tr("%1 — only verifies what it has signed").arg(id);
    }
    m_keys->setText(lines.join(u'\n'));
    m_keys->setVisible(!lines.isEmpty());
    const auto done = m_acted ? m_desk.done() : std::nullopt;
    int written = 0;
    QStringList refused;
    if (done) {
        for (const provisioning::SignedRecord &record : done->report.records) {
            written += record.problem ? 0 : 1;
            if (record.problem) {
                refused += text::explain(*record.problem).cause;
            }
        }
    }
    QStringList outcome;
    if (done && done->act != Act::Retire) {
        outcome += tr("%n record(s) signed with %1.", nullptr, written).arg(done->report.key);
    } else if (done) {
        outcome += tr("Only %1 is left.").arg(done->report.key);
    }
    m_done->setText((outcome + refused).join(u'\n'));
    m_done->setVisible(done.has_value());
}

} // namespace signature
