// A question or a notice inside the page, with its answers as buttons: never a modal. Not for errors (ErrorNotice).
#pragma once

#include "widgets/button.h"
#include "widgets/tone.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace widgets {

class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(Tone tone, const Words &words, QWidget *parent = nullptr);

    // Buttons stand at the right, in the order added.
    QPushButton *addAction(ButtonKind kind, const Words &words, std::function<void()> chosen);
    void setTone(Tone tone);
    void setWords(const Words &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    Tone m_tone;
    Words m_words;
    QHBoxLayout *m_row;
    QLabel *m_text;
};

} // namespace widgets
