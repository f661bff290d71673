// The editor of a krb5.conf: colours, line numbers, squiggles under what is wrong, completion, fixes by Ctrl+. and by
// the margin. Its bytes are the person's: what was not edited is given back as it came. Not for files, nor for the list
// of problems: those stand around it.
#pragma once

#include "krb5/analysis.h"
#include "krb5/text_bytes.h"

#include <QPlainTextEdit>

class QCompleter;
class QStandardItemModel;

namespace krb5 {

class Placeholders;

class Krb5Editor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit Krb5Editor(QWidget *parent = nullptr);

    void setContent(const QByteArray &content); // forgets undo; unmodified
    [[nodiscard]] const QByteArray &content() const { return m_bytes.bytes(); }
    void replaceContent(const QByteArray &content); // one step of undo; only what differs is touched
    void apply(const std::vector<kerberos::TextEdit> &edits); // of the findings as they are; one step of undo

    [[nodiscard]] Analysis &analysis() { return *m_analysis; }
    [[nodiscard]] const std::vector<Mark> &marks() const { return m_marks; } // moved along while one types

    void goTo(const Mark &mark);
    void goToProblem(int step); // +1 the next after the cursor, -1 the one before; round the end
    void fillPlaceholders(); // the <…> of a template: Tab goes from one to the next, Escape leaves them
    void offerFixes(); // of the cursor's line, as a menu there
    void complete(); // what may be written here
    void fixAll(); // what needs nobody's judgement
    void layOut();
    [[nodiscard]] std::vector<std::size_t> findingsAt(int line) const;
    [[nodiscard]] QString wordAt(const QTextCursor &cursor) const; // the key of its line, or [section]

    // Of the margin.
    [[nodiscard]] int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void marginPressed(const QPoint &place);

Q_SIGNALS:
    void analysed();
    void contentChanged();
    void saidNo(const Error &error); // a layout that would change the meaning
    void mended(int fixes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void follow(int position, int removed, int added); // the document's change, in bytes and marks
    void takeFindings();
    void offerFixesAt(int line, const QPoint &globalPlace);
    void insertCompletion(const QModelIndex &index);
    void completeWhileTyping();
    void newLine();
    void paintMarks(QPainter &painter, const QTextBlock &block, const QPointF &offset);
    [[nodiscard]] std::pair<int, int> unitsOf(const Mark &mark, const QTextBlock &block) const; // begin, end in the line
    [[nodiscard]] int positionOf(TextBytes::Place place) const;
    void replaceBytes(std::size_t begin, std::size_t end, const QByteArray &text);
    [[nodiscard]] QString toolTipAt(const QPoint &place) const;

    TextBytes m_bytes;
    Analysis *m_analysis;
    std::vector<Mark> m_marks;
    QWidget *m_margin;
    QCompleter *m_completer;
    QStandardItemModel *m_candidates;
    Placeholders *m_placeholders;
    std::size_t m_wordBegin = 0; // bytes: what a completion replaces
    bool m_loading = false;
};

} // namespace krb5
