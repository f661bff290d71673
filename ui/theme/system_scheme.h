// Whether the desktop asks for dark windows, by the freedesktop portal: Qt 6.4 follows nothing by itself, and this
// class goes when Qt 6.5's QStyleHints::colorScheme may be used. Not for what the person chose in our window.
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace theme {

class SystemScheme : public QObject {
    Q_OBJECT

public:
    // `darkAtStart` counts until the portal answers, and where there is none.
    explicit SystemScheme(bool darkAtStart, QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    bool m_dark;
};

} // namespace theme
