// One environment being connected to: its clients, and who the person is there.
#pragma once

#include "identity/sessions.h"
#include "provisioning/plan.h"

#include <QObject>

namespace workspace {

class Connection : public QObject {
    Q_OBJECT

public:
    enum class State { Connecting, Ready, Failed };

    // `session` where the environment names an issuer: followed, so that whoever signs in, out, or as somebody else is met
    // at once.
    Connection(cluster::Environment environment, std::shared_ptr<const connectors::Library> library,
               std::shared_ptr<identity::Session> session, QObject *parent = nullptr);
    ~Connection() override;

    // Also again, after a failure. Ends in Ready or Failed, at most after the environment's request limits.
    void open();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const cluster::Environment &environment() const { return m_environment; }
    [[nodiscard]] const std::shared_ptr<const connectors::Library> &library() const { return m_library; }
    [[nodiscard]] const std::optional<provisioning::Site> &site() const { return m_site; } // there once Ready
    [[nodiscard]] const std::shared_ptr<identity::Session> &session() const { return m_session; }
    [[nodiscard]] const QString &person() const { return m_person; } // as the API server knows them; empty until Ready

Q_SIGNALS:
    void changed();

private:
    void fail(Error error);
    void connectAs(cluster::SignedIn person);
    void askWhoIAm();
    void followSession();

    cluster::Environment m_environment;
    std::shared_ptr<const connectors::Library> m_library;
    std::shared_ptr<identity::Session> m_session;
    std::optional<identity::Person> m_as; // whom the clients were made for
    bool m_wasSignedIn = false;
    State m_state = State::Connecting;
    std::optional<Error> m_error;
    std::optional<provisioning::Site> m_site;
    QString m_person;
    std::stop_source m_stop;
};

} // namespace workspace
