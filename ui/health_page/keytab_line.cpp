#include "health_page/keytab_line.h"

#include "text/words.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace health_page {

KeytabLine::KeytabLine(QWidget *parent) : QWidget(parent), m_line(widgets::label(this, widgets::TextKind::Muted))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_line);
    hide();
    widgets::said(this, [this] { say(); });
}

KeytabLine::~KeytabLine()
{
    m_stop.request_stop();
}

void KeytabLine::lookAt(const std::optional<provisioning::Site> &site, const provisioning::CatalogEntry &entry)
{
    m_shown = health::hasKeytab(entry) ? QString(entry.name + u' ' + entry.revision->stamp) : QString();
    if (!m_shown.isEmpty() && site && !m_seen.contains(m_shown)) {
        m_seen.emplace(m_shown, std::nullopt);
        auto task = health::keytabHealth(*site, entry, m_stop.get_token());
        workspace::deliver(std::move(task), this, [this, which = m_shown](Result<health::KeytabHealth> seen) {
            m_seen.insert_or_assign(which, Seen(std::move(seen)));
            say();
        });
    }
    say();
}

void KeytabLine::forget()
{
    std::erase_if(m_seen, [](const auto &entry) { return entry.second.has_value(); });
}

void KeytabLine::say()
{
    const auto found = m_seen.find(m_shown);
    setVisible(found != m_seen.end());
    if (found == m_seen.end()) {
        return;
    }
    const Seen &seen = found->second;
    if (!seen) {
        m_line->setText(tr("Keytab: being looked at…"));
    } else if (seen->has_value()) {
        m_line->setText(keytabText(seen->value(), QDateTime::currentDateTimeUtc()));
    } else {
        m_line->setText(tr("Keytab: %1").arg(text::explain(seen->error()).cause));
    }
}

QString keytabText(const health::KeytabHealth &keytab, const QDateTime &now)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("health_page", text); };
    const QLocale locale;
    QStringList parts {say(QT_TRANSLATE_NOOP("health_page", "Keytab: %1, key version %2")).arg(keytab.principal).arg(keytab.kvno)};
    if (keytab.made.isValid()) {
        const auto days = static_cast<int>(keytab.made.daysTo(now));
        parts.append(QCoreApplication::translate("health_page", "written %1, %n day(s) ago", nullptr, days)
                         .arg(locale.toString(keytab.made.toLocalTime(), QLocale::ShortFormat)));
    }
    if (keytab.expires) {
        const auto left = static_cast<int>(now.daysTo(*keytab.expires));
        const QString at = locale.toString(keytab.expires->toLocalTime(), QLocale::ShortFormat);
        parts.append(left < 0 ? say(QT_TRANSLATE_NOOP("health_page", "expired %1")).arg(at)
                              : QCoreApplication::translate("health_page", "expires %1, in %n day(s)", nullptr, left).arg(at));
    } else if (!keytab.refusal) {
        parts.append(say(QT_TRANSLATE_NOOP("health_page", "taken by the KDC, which names no day of expiry")));
    }
    if (keytab.refusal) {
        parts.append(say(QT_TRANSLATE_NOOP("health_page", "sign-in from this machine: %1")).arg(text::explain(*keytab.refusal).cause));
    }
    if (!keytab.hasStrongKey) {
        parts.append(say(QT_TRANSLATE_NOOP("health_page", "only weak keys, which Java refuses")));
    }
    return parts.join(u" · "_s);
}

} // namespace health_page
