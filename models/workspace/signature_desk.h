// The keys that records are signed with, for the window: what verifying finds, and what a person does about it, each with its lines in
// the audit trail. Outlives every page, so that what was begun is also written down.
#pragma once

#include "provisioning/signing.h"
#include "provisioning/verify.h"
#include "workspace/connection.h"

namespace workspace {

class SignatureDesk : public QObject {
    Q_OBJECT

public:
    enum class Act {
        Create, // the first key
        Rotate,
        Retire, // all keys but the one that signs
        Sign, // one record as it stands
    };
    SignatureDesk(const Connection &connection, QString stateFolder, QObject *parent = nullptr);
    ~SignatureDesk() override;

    void look(); // asks anew; nothing where there is no connection
    void act(Act act, const QString &catalog = {}); // the catalog of Sign; then it looks again

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const std::optional<provisioning::Verification> &found() const { return m_found; } // by the last look
    [[nodiscard]] const QStringList &keys() const { return m_keys; } // ids that verify, the signing one too
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last look or act
    struct Done {
        Act act = Act::Create;
        provisioning::SigningReport report;
        std::optional<Error> notWritten; // in the audit trail
    };
    [[nodiscard]] const std::optional<Done> &done() const { return m_done; } // what the last act came to

Q_SIGNALS:
    void changed();
    void acted(); // records are others by now

private:
    void ended(Act act, Result<provisioning::SigningReport> report);

    const Connection &m_connection;
    QString m_stateFolder;
    bool m_busy = false;
    std::optional<provisioning::Verification> m_found;
    QStringList m_keys;
    std::optional<Error> m_error;
    std::optional<Done> m_done;
    std::stop_source m_stop; // of looking: what writes goes to its end
};

} // namespace workspace
