// One figure that matters, with its name and how good it is. Not a chart.
#pragma once

#include "widgets/card.h"
#include "widgets/said.h"
#include "widgets/tone.h"

class QLabel;

namespace widgets {

class Tile : public Card {
    Q_OBJECT

public:
    explicit Tile(const Words &name, QWidget *parent = nullptr);

    // `figure` is already in the person's language ("12", "41 ms", "—").
    void setFigure(const QString &figure, Tone tone = Tone::Neutral);
    void setNote(const Words &note); // a muted line below; an empty text hides it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    Words m_name;
    Words m_note;
    Tone m_tone = Tone::Neutral;
    QLabel *m_label;
    QLabel *m_figure;
    QLabel *m_noteLabel;
};

} // namespace widgets
