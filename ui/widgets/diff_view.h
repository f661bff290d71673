// Objects before and after, as unified lines marked − and +: colour only repeats what the mark says. Not an editor.
#pragma once

#include <QList>
#include <QTextEdit>

namespace widgets {

struct DiffPart {
    QString title; // such as "Secret catalog-sales.v3"
    QString before; // empty: it does not exist yet
    QString after; // empty: it goes away
    bool operator==(const DiffPart &) const = default;
};

class DiffView : public QTextEdit {
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setParts(const QList<DiffPart> &parts);

    // Every line, with "--- title" before and "-", "+" or a blank at each line's beginning; for a file.
    [[nodiscard]] QString plainText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QList<DiffPart> m_parts;
};

} // namespace widgets
