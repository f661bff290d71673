// The keytab that a rotation puts in the place of the registered one: dropped, chosen or pasted, and held against the principal and
// the krb5.conf that the catalog has. The wizard's Security step is for changing those.
#pragma once

#include "catalog/catalog_definition.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace krb5 {
class KeytabZone;
}

namespace change {

class KeytabRow : public QWidget {
    Q_OBJECT

public:
    KeytabRow(catalog::KerberosCredentials registered, QWidget *parent);

    void setRegistered(catalog::KerberosCredentials registered);
    [[nodiscard]] krb5::KeytabZone *zone() const { return m_zone; }
    [[nodiscard]] bool isGiven() const;
    [[nodiscard]] QString problem() const; // why what was given cannot be taken; empty: it can, or nothing was given
    [[nodiscard]] catalog::CredentialSource source() const; // only where isGiven()
    [[nodiscard]] QString said() const; // below the zone

Q_SIGNALS:
    void edited();

private:
    void judge();
    void say();

    catalog::KerberosCredentials m_registered;
    krb5::KeytabZone *m_zone;
    QLabel *m_facts;
    QVBoxLayout *m_lines;
    struct Finding {
        Severity severity;
        Error error;
    };
    std::vector<Finding> m_findings;
};

} // namespace change
