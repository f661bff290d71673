#include "environments_page/ca_field.h"

#include "environments_page/bindings.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/file_field.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace environments_page {

namespace {

constexpr size_t shownCertificates = 3; // a system's bundle has hundreds

}

CaField::CaField(QWidget *parent)
    : QWidget(parent), m_file(new widgets::FileField(this)), m_pasting(new QWidget(this)),
      m_text(new QPlainTextEdit(m_pasting))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::barGap);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::barGap);
    row->addWidget(m_file, 1);
    m_paste = widgets::button(this, ButtonKind::Secondary, {}, [] { return tr("Paste…"); });
    m_paste->setCheckable(true);
    row->addWidget(m_paste);
    column->addLayout(row);

    auto *const pasting = new QVBoxLayout(m_pasting);
    pasting->setContentsMargins({});
    pasting->setSpacing(theme::barGap);
    m_text->setFont(theme::monoFont(12));
    m_text->setFixedHeight(120);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(u"-----BEGIN CERTIFICATE-----"_s);
    pasting->addWidget(m_text);
    auto *const take
        = widgets::button(m_pasting, ButtonKind::Secondary, u"check"_s, [] { return tr("Trust these certificates"); });
    pasting->addWidget(take, 0, Qt::AlignLeft);
    m_pasting->hide();
    column->addWidget(m_pasting);

    m_facts = widgets::label(this, TextKind::Muted);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error = widgets::label(this, TextKind::Error);
    column->addWidget(m_facts);
    column->addWidget(m_error);
    setFocusProxy(m_file);

    connect(m_file, &widgets::FileField::pathChanged, this, [this] {
        look();
        Q_EMIT edited();
    });
    connect(m_paste, &QPushButton::toggled, m_pasting, &QWidget::setVisible);
    connect(take, &QPushButton::clicked, this, &CaField::takePasted);
    widgets::said(this, [this] {
        m_text->setAccessibleName(tr("Certificates as PEM text"));
        m_file->setFilter(tr("Certificates (*.pem *.crt *.cer)") + u";;"_s + tr("All files (*)"));
        say();
    });
}

QString CaField::path() const
{
    return withoutTilde(m_file->path());
}

void CaField::setPath(const QString &path)
{
    m_file->setPath(path);
    m_text->clear();
    m_paste->setChecked(false);
    look();
}

QWidget *CaField::input() const
{
    return m_file->input();
}

QString CaField::factsText() const
{
    return m_facts->text();
}

void CaField::look()
{
    m_certificates.clear();
    m_problem.reset();
    if (!path().isEmpty()) {
        const auto pem = cluster::readCa(path());
        auto facts = pem ? cluster::certificatesIn(*pem)
                         : Result<std::vector<cluster::CertificateFacts>>(failure(pem.error()));
        if (facts) {
            m_certificates = std::move(*facts);
        } else {
            m_problem = std::move(facts.error());
        }
    }
    say();
}

void CaField::takePasted()
{
    const QByteArray pem = m_text->toPlainText().toUtf8();
    const auto facts = cluster::certificatesIn(pem);
    if (!facts) {
        m_problem = facts.error();
        say();
        return;
    }
    Q_EMIT pasted(pem);
}

void CaField::say()
{
    const QLocale locale;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList lines;
    for (size_t i = 0; i < std::min(m_certificates.size(), shownCertificates); ++i) {
        const cluster::CertificateFacts &one = m_certificates[i];
        const QString until = locale.toString(one.expires.toLocalTime().date(), QLocale::ShortFormat);
        const QString validity = one.expires < now ? tr("EXPIRED on %1").arg(until)
            : one.effective > now
            ? tr("not valid before %1").arg(locale.toString(one.effective.toLocalTime().date(), QLocale::ShortFormat))
            : tr("valid until %1").arg(until);
        lines.append(tr("%1, issued by %2, %3").arg(one.subject, one.issuer, validity));
        lines.append(tr("SHA-256 %1", "a fingerprint").arg(one.fingerprint));
    }
    if (m_certificates.size() > shownCertificates) {
        lines.append(
            tr("… and %n more certificate(s)", nullptr, static_cast<int>(m_certificates.size() - shownCertificates)));
    }
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(!lines.isEmpty());
    if (m_problem) {
        const auto words = text::explain(*m_problem);
        m_error->setText(words.remedy.isEmpty() ? words.cause : QString(words.cause + u' ' + words.remedy));
    }
    m_error->setVisible(m_problem.has_value());
}

} // namespace environments_page
