#include "workspace/connection.h"

#include "workspace/deliver.h"

namespace workspace {

Connection::Connection(cluster::Environment environment, std::shared_ptr<const connectors::Library> library,
                       std::shared_ptr<identity::Session> session, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_library(std::move(library))
    , m_session(std::move(session))
{
    if (m_session) {
        connect(m_session.get(), &identity::Session::changed, this, &Connection::followSession);
    }
}

Connection::~Connection()
{
    m_stop.request_stop();
}

void Connection::open()
{
    m_stop.request_stop(); // of an attempt still under way
    m_stop = std::stop_source();
    m_state = State::Connecting;
    m_error.reset();
    Q_EMIT changed();
    const std::stop_token stop = m_stop.get_token();
    deliver(identity::restored(m_environment, m_session, stop), this, [this, stop](Result<cluster::SignedIn> person) {
        if (stop.stop_requested()) {
            return;
        }
        if (!person) {
            fail(std::move(person.error()));
            return;
        }
        connectAs(std::move(*person));
    });
}

void Connection::connectAs(cluster::SignedIn person)
{
    m_as = m_session ? m_session->person() : std::nullopt;
    const std::stop_token stop = m_stop.get_token();
    auto task = cluster::connect(m_environment, {}, stop, std::move(person));
    deliver(std::move(task), this, [this, stop](Result<cluster::Endpoints> endpoints) {
        if (stop.stop_requested()) {
            return;
        }
        if (!endpoints) {
            fail(std::move(endpoints.error()));
            return;
        }
        m_site = provisioning::Site {m_environment, std::move(*endpoints), m_library};
        askWhoIAm();
    });
}

void Connection::askWhoIAm()
{
    const std::stop_token stop = m_stop.get_token();
    deliver(m_site->endpoints.kubernetes.whoAmI(stop), this, [this, stop](Result<kubernetes::Identity> identity) {
        if (stop.stop_requested()) {
            return;
        }
        if (!identity) {
            fail(std::move(identity.error()));
            return;
        }
        m_person = identity->user;
        m_state = State::Ready;
        Q_EMIT changed();
    });
}

// A session that ended changes nothing here: requests wait for the person, and go on.
void Connection::followSession()
{
    const bool signedIn = m_session->state() == identity::Session::State::SignedIn;
    const bool again = signedIn && !m_wasSignedIn;
    m_wasSignedIn = signedIn;
    if (signedIn && (m_state == State::Failed || (m_state == State::Ready && m_session->person() != m_as))) {
        open(); // also with other roles than before
    } else if (m_session->state() == identity::Session::State::SignedOut && m_state == State::Ready) {
        open(); // to be told so
    } else if (again && m_state == State::Ready) {
        Q_EMIT changed(); // what gave up waiting is asked again
    }
}

void Connection::fail(Error error)
{
    m_site.reset();
    m_error = std::move(error);
    m_state = State::Failed;
    Q_EMIT changed();
}

} // namespace workspace
