#include "signature/findings_list.h"

#include "text/statuses.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using catalog::Integrity;
using provisioning::VerifiedCatalog;

namespace signature {

namespace {

bool isWorthSaying(const VerifiedCatalog &record, const provisioning::Verification &found)
{
    const bool isUnsigned = record.verdict.integrity == Integrity::Unsigned && !found.signingKey.isEmpty();
    return record.problem || isUnsigned;
}

// A record that is gone cannot be signed, nor one that cannot be read; one of another key's waits for that key.
bool canBeSigned(const VerifiedCatalog &record)
{
    return record.revision > 0 && record.verdict.integrity != Integrity::Intact;
}

} // namespace

int findingsIn(const provisioning::Verification &found)
{
    const auto records = std::ranges::count_if(found.catalogs, [&found](const VerifiedCatalog &record) { return isWorthSaying(record, found); });
    return static_cast<int>(records) + static_cast<int>(found.policy.size());
}

FindingsList::FindingsList(QWidget *parent)
    : QWidget(parent), m_summary(widgets::label(this, widgets::TextKind::Body)), m_lines(new QVBoxLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::barGap);
    column->addWidget(m_summary);
    m_lines->setSpacing(theme::barGap);
    column->addLayout(m_lines);
    column->addStretch();
    widgets::said(this, [this] { say(); });
}

void FindingsList::setFound(const std::optional<provisioning::Verification> &found, const QString &whyNoSigning)
{
    m_found = found;
    while (QLayoutItem *const item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may be asking
        delete item;
    }
    if (m_found) {
        for (const VerifiedCatalog &record : m_found->catalogs) {
            if (isWorthSaying(record, *m_found)) {
                addRecord(record, whyNoSigning);
            }
        }
        for (const Error &rule : m_found->policy) {
            addNotice(rule);
        }
    }
    say();
}

void FindingsList::addNotice(const Error &error)
{
    auto *const notice = new widgets::ErrorNotice(this);
    notice->setError(error, widgets::Tone::Warning);
    m_lines->addWidget(notice);
}

void FindingsList::addRecord(const VerifiedCatalog &record, const QString &whyNoSigning)
{
    if (record.problem) {
        addNotice(*record.problem);
    }
    if (!canBeSigned(record)) {
        return;
    }
    auto *const banner = new widgets::Banner(
        widgets::Tone::Neutral,
        [name = record.catalog, integrity = record.verdict.integrity] {
            return tr("%1: %2", "a catalog: what its record is").arg(name, text::integrityWord(catalog::integrityName(integrity)));
        },
        this);
    QPushButton *const sign = banner->addAction(
        widgets::ButtonKind::Secondary, [] { return tr("Sign as it stands…"); },
        [this, name = record.catalog] { Q_EMIT signWanted(name); });
    widgets::setReason(sign, whyNoSigning);
    m_lines->addWidget(banner);
}

QString FindingsList::said() const
{
    QStringList lines {m_summary->text()};
    for (const auto *notice : findChildren<widgets::ErrorNotice *>()) {
        if (!notice->isHidden()) {
            lines += notice->plainText();
        }
    }
    return lines.join(u'\n');
}

void FindingsList::say()
{
    if (!m_found) {
        m_summary->setText(tr("Records and rules are being looked at…"));
        return;
    }
    const auto records = static_cast<int>(m_found->catalogs.size());
    const auto intact = static_cast<int>(std::ranges::count_if(m_found->catalogs, [](const VerifiedCatalog &record) {
        return record.verdict.integrity == Integrity::Intact && !record.problem;
    }));
    const QString rules = m_found->policy.empty() ? tr("Every rule in the policy’s ConfigMap has the form this program writes.")
                                                  : tr("%n rule(s) in the policy’s ConfigMap are not of this program’s making.", nullptr,
                                                       static_cast<int>(m_found->policy.size()));
    m_summary->setText(m_found->signingKey.isEmpty() ? rules : tr("%1 of %n record(s) are as they were signed.", nullptr, records).arg(intact) + u' ' + rules);
}

} // namespace signature
