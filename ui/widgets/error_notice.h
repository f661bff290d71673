// An Error where it belongs, beside what failed: cause, remedy, endpoint, the raw answer one click away. Reworded when
// the language changes. Not for a problem of one field (a TextKind::Error label), nor for questions (Banner).
#pragma once

#include "base/error.h"
#include "widgets/tone.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace widgets {

class ErrorNotice : public QFrame {
    Q_OBJECT

public:
    explicit ErrorNotice(QWidget *parent = nullptr); // hidden until it has an error

    // `tone` is Danger or Warning.
    void setError(const std::optional<Error> &error, Tone tone = Tone::Danger);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    // Cause, remedy, endpoint, code and raw answer, as the Copy button gives them.
    [[nodiscard]] QString plainText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();
    void showRaw(bool shown);

    std::optional<Error> m_error;
    Tone m_tone = Tone::Danger;
    QLabel *m_cause;
    QVBoxLayout *m_remedy;
    QLabel *m_endpoint;
    QPushButton *m_showRaw;
    QPushButton *m_copy;
    QPlainTextEdit *m_raw;
};

} // namespace widgets
