#include "workspace/connection.h"

#include "workspace/deliver.h"

namespace workspace {

Connection::Connection(cluster::Environment environment, std::shared_ptr<const connectors::Library> library, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_library(std::move(library))
{
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
    deliver(cluster::connect(m_environment, {}, stop), this, [this, stop](Result<cluster::Endpoints> endpoints) {
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

void Connection::fail(Error error)
{
    m_site.reset();
    m_error = std::move(error);
    m_state = State::Failed;
    Q_EMIT changed();
}

} // namespace workspace
