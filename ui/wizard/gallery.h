// The connectors as cards, under the headings they belong to; one can be chosen. Arrow keys go from card to card as
// they stand on the screen.
#pragma once

#include "connectors/library.h"
#include "widgets/said.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace wizard {

class ConnectorCard;

class Gallery : public QWidget {
    Q_OBJECT

public:
    Gallery(const connectors::Library &library, QWidget *parent); // the library must outlive this

    // These come first, under a heading of their own and not again below.
    void setRecent(const QStringList &connectors);
    void filter(const QString &search);
    [[nodiscard]] int shownCount() const;

    [[nodiscard]] QString chosen() const; // empty: none
    void choose(const QString &connector);
    [[nodiscard]] ConnectorCard *firstCard() const; // the chosen one, else the first shown; nullptr: none is

Q_SIGNALS:
    void chosenChanged();
    void activated(); // chosen once more: Enter, a double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section {
        QString category; // empty: the recent ones
        QLabel *heading;
        QGridLayout *grid;
    };
    void arrange();
    void step(const ConnectorCard *from, int key);

    std::vector<ConnectorCard *> m_cards; // in the library's order
    std::vector<Section> m_sections;
    QStringList m_recent;
    QString m_search;
    QVBoxLayout *m_column;
};

} // namespace wizard
