// What the window remembers of a person between two starts: language, theme, sizes, the last environment. Not for
// anything about a catalog, and never a secret.
#pragma once

#include "theme/appearance.h"

#include <QByteArray>
#include <QSettings>

namespace shell {

class Preferences {
public:
    // CONFIG/window.ini. A file that cannot be read costs the habits only.
    explicit Preferences(const QString &configFolder);

    [[nodiscard]] QString language() const; // "en", "fr"; empty: the system's
    void setLanguage(const QString &language);
    [[nodiscard]] theme::Choice theme() const;
    void setTheme(theme::Choice choice);
    [[nodiscard]] QString environment() const; // the last one in front; empty at first
    void setEnvironment(const QString &name);
    [[nodiscard]] QByteArray geometry() const; // QWidget::saveGeometry
    void setGeometry(const QByteArray &geometry);

private:
    QSettings m_settings;
};

} // namespace shell
