// One endpoint of "Test environment": what was reached, how, as whom, and what is wrong there. Not for asking it.
#pragma once

#include "provisioning/environment_check.h"
#include "widgets/tone.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace environments_page {

class CheckLine : public QWidget {
    Q_OBJECT

public:
    enum class State { Asking, Answered, NotAsked };

    CheckLine(provisioning::EndpointKind kind, QWidget *parent);

    void setState(State state); // Asking or NotAsked
    void setCheck(const provisioning::EndpointCheck &check);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const provisioning::EndpointCheck &check() const { return m_check; }
    [[nodiscard]] QString summary() const; // "Trino: well. reached, TLS verified, …"

Q_SIGNALS:
    void caTrusted(const QString &endpoint, const QByteArray &pem); // by the person; `endpoint` as cluster::endpointsWithCa

private:
    struct Fact {
        QString text;
        widgets::Tone tone;
    };
    [[nodiscard]] QList<Fact> facts() const;
    [[nodiscard]] Fact right() const;
    [[nodiscard]] QString title() const;
    void say();
    void offerChain();

    State m_state = State::NotAsked;
    provisioning::EndpointCheck m_check;
    widgets::Badge *m_badge;
    QLabel *m_title;
    QLabel *m_address;
    QBoxLayout *m_facts;
    QVBoxLayout *m_problems;
};

} // namespace environments_page
