// Who may read a catalog: its roles, the admins, and the Rego that says so to OPA.
#pragma once

#include "cluster/environment.h"
#include "provisioning/inventory.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace widgets {
class ChipEdit;
}

namespace catalogs {

class AccessTab : public QWidget {
    Q_OBJECT

public:
    AccessTab(const cluster::Environment &environment, QWidget *parent);

    void setEntry(const provisioning::CatalogEntry &entry);

private:
    void say();

    cluster::Environment m_environment;
    provisioning::CatalogEntry m_entry;
    QLabel *m_who;
    widgets::ChipEdit *m_roles;
    QLabel *m_admins;
    QPlainTextEdit *m_rego;
};

} // namespace catalogs
