// What the Health page says: the figures above the table, the records nobody vouches for, and the catalog that is selected.
#include "health_page/health_page.h"

#include "health_page/health_model.h"
#include "health_page/keytab_line.h"
#include "health_page/moments.h"
#include "signature/findings_list.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"
#include "widgets/tile.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace health_page {

void HealthPage::sayRecords()
{
    const auto &found = m_workspace.signature().found();
    const int count = found ? signature::findingsIn(*found) : 0;
    m_records->setVisible(count > 0);
    m_records->setWords([count] { return tr("%n finding(s) about records and the policy’s rules: not as this program wrote or signed them.", nullptr, count); });
}

void HealthPage::sayFigures()
{
    int answering = 0;
    int failing = 0;
    int probed = 0;
    std::vector<std::chrono::milliseconds> now;
    QDateTime since;
    for (const health::CatalogHealth *catalog : m_feed->catalogs()) {
        if (const auto &samples = catalog->history.samples();
            !samples.empty() && (!since.isValid() || samples.front().at < since)) {
            since = samples.front().at;
        }
        const Tone tone = stateOf(*catalog).tone;
        failing += tone == Tone::Danger ? 1 : 0;
        probed += health::isProbed(catalog->entry) ? 1 : 0;
        if (tone == Tone::Success) {
            ++answering;
            now.push_back(catalog->history.last()->elapsed);
        }
    }
    const QLocale locale;
    m_active->setFigure(tr("%1 of %2", "figure: how many of how many")
                            .arg(locale.toString(answering), locale.toString(m_model->rowCount())));
    m_active->setNote([probed] { return tr("%n catalog(s) probed", nullptr, probed); });
    std::ranges::sort(now);
    m_median->setFigure(now.empty() ? u"—"_s : durationText(now[(now.size() - 1) / 2]));
    m_median->setNote([] { return tr("over the catalogs that answer"); });
    m_failing->setFigure(locale.toString(failing), failing > 0 ? Tone::Danger : Tone::Success);
    m_failing->setNote([failing] { return failing > 0 ? tr("select one to see why") : tr("nothing to do"); });
    m_since->setText(since.isValid()
                         ? tr("Measured by the product’s own probes since %1, at most once a minute for each catalog.")
                               .arg(locale.toString(since.toLocalTime(), QLocale::ShortFormat))
                         : tr("Measured by the product’s own probes, at most once a minute for each catalog."));
}

void HealthPage::saySelection()
{
    const QStringList names = selectedCatalogs();
    const health::CatalogHealth *catalog = names.size() == 1 ? m_feed->catalog(names.first()) : nullptr;
    m_detail->setVisible(catalog != nullptr);
    if (catalog == nullptr) {
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const health::Sample *failure = catalog->history.lastFailure();
    const health::Sample *success = catalog->history.lastSuccess();
    const connectors::Descriptor *descriptor = m_workspace.library().find(catalog->entry.connector);
    const QString connector
        = descriptor != nullptr ? descriptor->title.in(text::currentLanguage()) : catalog->entry.connector;
    m_detailTitle->setText(connector.isEmpty() ? names.first()
                                               : tr("%1, %2", "catalog, connector").arg(names.first(), connector));
    QString line;
    if (catalog->entry.health == provisioning::Health::Missing) {
        line = tr("Its record is in the cluster, but Trino has no such catalog: it forgets them when it restarts. It "
                  "is not probed.");
    } else if (catalog->entry.health == provisioning::Health::Pending) {
        line = tr("Somebody is working on it, or was interrupted. It is probed again afterwards.");
    } else if (failure == nullptr) {
        line = success == nullptr
            ? tr("No probe has ended yet.")
            : tr("No failure among the kept probes. Last answer %1.").arg(agoText(success->at, now));
    } else if (!catalog->isFailing()) {
        line = tr("Answering again. The last failure, %1:").arg(agoText(failure->at, now));
    } else {
        line = success == nullptr
            ? tr("Failing, last tried %1. It never answered among the kept probes.").arg(agoText(failure->at, now))
            : tr("Failing, last tried %1. Last answer %2.").arg(agoText(failure->at, now), agoText(success->at, now));
    }
    m_detailLine->setText(line);
    m_keytab->lookAt(m_workspace.connection().site(), catalog->entry);
    std::optional<Error> error = catalog->entry.damage;
    if (!error && failure != nullptr) {
        error = failure->error;
    }
    m_failureArea->setVisible(error.has_value());
    if (m_lastFailure->error() != error
        || m_lastFailure->isHidden() != !error.has_value()) { // else an opened raw answer would close
        m_lastFailure->setError(error, catalog->isFailing() || catalog->entry.damage ? Tone::Danger : Tone::Warning);
    }
    if (error) { // as high as it needs, within bounds
        const int room = m_table->width() - 2 * theme::cardSide - 12; // beside a scroll bar
        m_failureArea->setFixedHeight(std::clamp(m_lastFailure->heightForWidth(room), 60, 150));
    }
}

} // namespace health_page
