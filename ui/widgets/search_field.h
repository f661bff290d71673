// A field to filter or search with: a glass, a button to clear, Escape clears.
#pragma once

#include <QLineEdit>

namespace widgets {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    void leftDownwards(); // the Down key: the list below takes the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace widgets
