// One finding on a card: the mark of how grave it is, what is wrong, what to do, and where, one below the other. Not for
// an error of something that was done (ErrorNotice), nor for long lists.
#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;

namespace widgets {

class ProblemLine : public QWidget {
    Q_OBJECT

public:
    ProblemLine(Severity severity, QWidget *parent);

    void setWords(const QString &cause, const QString &remedy, const QString &place); // empty ones are left out

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
    QLabel *m_cause;
    QLabel *m_remedy;
    QLabel *m_place;
};

} // namespace widgets
