// Dresses the application: style, font, palette and style sheet, light or dark or as the desktop. Not for any widget:
// those read theme::current().
#pragma once

#include "theme/theme.h"

#include <QObject>

class QApplication;

namespace theme {

class SystemScheme;

enum class Choice { Light, Dark, System };

class Appearance : public QObject {
    Q_OBJECT

public:
    // Once, before the first widget; the application owns the answer. Error: theme.unreadable.
    [[nodiscard]] static Result<Appearance *> install(QApplication &application, Choice choice = Choice::System);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    [[nodiscard]] const Theme &theme() const { return m_isDark ? m_dark : m_light; }

Q_SIGNALS:
    void changed(); // the colours are others now

private:
    Appearance(QApplication &application, Choice choice, Theme light, Theme dark);
    [[nodiscard]] bool wantsDark() const;
    void follow();
    void dress();

    QApplication &m_application;
    Choice m_choice;
    Theme m_light;
    Theme m_dark;
    SystemScheme *m_system;
    bool m_isDark = false;
};

} // namespace theme
