// What a plan cannot decide by itself and asks of a person: whether Trino is restarted for a krb5.conf it has read already, and whose
// krb5.conf is right where two contradict each other. Each answer stays in sight and can be changed. Makes no plan itself.
#pragma once

#include "provisioning/plan.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace wizard {

class Decision : public QWidget {
    Q_OBJECT

public:
    enum class Waiting { Offered, Impossible }; // "when it is next restarted": a registered catalog is not taken out for that

    explicit Decision(QWidget *parent); // hidden until something is asked

    bool ask(const Error &error, Waiting waiting); // false: nothing of the kind
    void forget();
    [[nodiscard]] bool isOpen() const; // something is asked and not answered
    [[nodiscard]] const provisioning::Choices &choices() const { return m_choices; }
    [[nodiscard]] QWidget *firstFocus() const; // of the last question; nullptr: none

Q_SIGNALS:
    void decided();

private:
    struct Question {
        QString key; // the error's code and place: asked once
        QWidget *card;
        QButtonGroup *answers;
    };
    [[nodiscard]] QVBoxLayout *addQuestion(const Error &error, const QString &key);
    void addAnswer(const std::function<QString()> &words, const std::function<QString()> &meaning, std::function<void()> chosen);
    void askAboutRestart(const Error &error, const QString &key, Waiting waiting);
    void askWhose(const Error &error, const QString &key);

    provisioning::Choices m_choices;
    std::vector<Question> m_questions;
    QVBoxLayout *m_column;
};

} // namespace wizard
