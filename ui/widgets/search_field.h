// A field to filter or search with: a glass, a button to clear, Escape clears. Its words say what is searched.
#pragma once

#include "widgets/said.h"

#include <QLineEdit>

namespace widgets {

class SearchField : public QLineEdit {
    Q_OBJECT

public:
    // words: what is searched, instead of "Search": placeholder and accessible name.
    explicit SearchField(QWidget *parent = nullptr, const Words &words = {});

Q_SIGNALS:
    void leftDownwards(); // the Down key: the list below takes the focus

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace widgets
