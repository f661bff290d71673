#include "theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace theme {

namespace {

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto space = "org.freedesktop.appearance"_L1;
constexpr auto key = "color-scheme"_L1;
constexpr int patience = 500; // milliseconds

} // namespace

SystemScheme::SystemScheme(bool darkAtStart, QObject *parent) : QObject(parent), m_dark(darkAtStart)
{
    qRegisterMetaType<QDBusVariant>(); // else connect() refuses the slot
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    if (!bus.connect(service, path, interface, u"SettingChanged"_s, this,
                     SLOT(settingChanged(QString, QString, QDBusVariant)))) {
        qWarning("the desktop's colour scheme cannot be followed");
    }
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(space) << QString(key);
    auto *const watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, patience), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QVariant> reply = *call;
        if (reply.isValid()) {
            take(reply.value());
        }
        call->deleteLater();
    });
}

void SystemScheme::settingChanged(const QString &where, const QString &which, const QDBusVariant &value)
{
    if (where == space && which == key) {
        take(value.variant());
    }
}

void SystemScheme::take(const QVariant &value)
{
    QVariant inner = value;
    while (inner.userType() == qMetaTypeId<QDBusVariant>()) {
        inner = inner.value<QDBusVariant>().variant(); // Read answers a variant in a variant
    }
    const uint scheme = inner.toUInt(); // 0 no preference, 1 dark, 2 light
    if (scheme == 0 || (scheme == 1) == m_dark) {
        return;
    }
    m_dark = scheme == 1;
    Q_EMIT changed();
}

} // namespace theme
