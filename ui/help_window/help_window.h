// The help, in a window of its own so that it can stand beside the form it is about: pages at the left, the text, a field that finds words.
#pragma once

#include "help/pages.h"

#include <QWidget>

#include <memory>

class QListWidget;
class QTextBrowser;

namespace widgets {
class SearchField;
}

namespace help_window {

class HelpWindow : public QWidget {
    Q_OBJECT

public:
    HelpWindow(std::shared_ptr<const connectors::Library> library, QWidget *parent);

    void open(const QString &page); // an unknown one: the first; comes to the front
    [[nodiscard]] const QString &page() const { return m_page; }
    [[nodiscard]] QTextBrowser *text() const { return m_text; }
    [[nodiscard]] widgets::SearchField *search() const { return m_search; }

protected:
    void changeEvent(QEvent *event) override; // another theme

private:
    void fill(); // in the present language and colours; stays where one reads
    void find(bool again);
    void follow(const QUrl &link);

    std::shared_ptr<const connectors::Library> m_library;
    QString m_page;
    QListWidget *m_pages;
    widgets::SearchField *m_search;
    QTextBrowser *m_text;
};

} // namespace help_window
