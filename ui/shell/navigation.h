// The rail at the left: where one can go. Knows names and icons, no page.
#pragma once

#include <QFrame>

class QToolButton;

namespace shell {

enum class Place { Catalogs, Health, Kerberos, Audit, Environments };

struct PlaceShown {
    Place place;
    const char *icon; // of theme::icon
    const char *title; // translated in the context "places"
};
[[nodiscard]] const std::vector<PlaceShown> &places();
[[nodiscard]] QString titleOf(Place place); // in the present language

class Navigation : public QFrame {
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent);

    void setCurrent(Place place);
    [[nodiscard]] Place current() const { return m_current; }

Q_SIGNALS:
    void chosen(shell::Place place);

private:
    void keyPressEvent(QKeyEvent *event) override; // up and down walk the rail, as in a list

    std::vector<QToolButton *> m_buttons; // in the order of places()
    Place m_current = Place::Catalogs;
};

} // namespace shell
