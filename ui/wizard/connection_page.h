// The wizard's second page: what the catalog is called, and the form of its connector with the help beside it. Forms
// that were filled in are kept: whoever chooses another source and comes back finds them.
#pragma once

#include "form/form.h"
#include "wizard/step_page.h"
#include "workspace/workspace.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace wizard {

class ConnectorMark;
class LabelledLine;
class Rehearsal;

class ConnectionPage : public StepPage {
    Q_OBJECT

public:
    ConnectionPage(workspace::Workspace &workspace, QWidget *parent);

    void setConnector(const connectors::Descriptor &descriptor); // of the workspace's library
    [[nodiscard]] const connectors::Descriptor *descriptor() const { return m_descriptor; } // nullptr before
    void fill(const catalog::CatalogDefinition &definition); // name, description, properties, credentials
    void writeTo(catalog::CatalogDefinition &definition) const;
    // Of a catalog that is registered: fills the form, the name stays, and secrets that are not given do too.
    void fillRegistered(const catalog::CatalogDefinition &definition, const std::map<QString, catalog::CredentialSource> &given = {});
    // Of one that is in Trino only: its name stays, all else has to be given.
    void fillAdopted(const QString &name);
    void wipeSecrets(); // of every form
    void startAnew(); // all forms and lines empty

    bool takeFile(const QString &path); // to the field it is for; false: there is none
    // Shows the error at its field ("name" for the catalog's name) and goes there.
    bool mark(const QString &property, const Error &error);
    // The values of a definition's credentials, read on this machine; else which of them cannot be, for mark().
    struct Unreadable {
        QString property;
        Error error;
    };
    [[nodiscard]] static tl::expected<std::map<QString, Secret>, Unreadable> secretsOf(
        const catalog::CatalogDefinition &definition);
    [[nodiscard]] QPushButton *testButton() const { return m_test; }
    [[nodiscard]] Rehearsal *rehearsal() const { return m_rehearsal; }
    [[nodiscard]] form::Form *form() const; // nullptr before a connector was set
    [[nodiscard]] LabelledLine *name() const { return m_name; }

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString whyNot() const override;
    void showProblems() override;

Q_SIGNALS:
    void helpWanted(const QString &page);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] std::optional<Error> problemOfName(const QString &name) const;
    [[nodiscard]] QWidget *makeIdentity();
    void bringIntoView(QWidget *row);
    void test(); // under a temporary name; what fails stands at its field
    void testFailed(const Error &error);
    void say();

    workspace::Workspace &m_workspace;
    const connectors::Descriptor *m_descriptor = nullptr;
    QString m_bound; // the name of a catalog that is there: it stays
    std::map<QString, form::Form *> m_forms; // by connector
    ConnectorMark *m_mark;
    QLabel *m_title;
    QPushButton *m_guide; // of a source that signs in by Kerberos: how to connect it
    QLabel *m_notes;
    LabelledLine *m_name;
    LabelledLine *m_description;
    QVBoxLayout *m_place; // of the forms, one of which shows
    form::FieldHelp *m_help;
    QScrollArea *m_scroll;
    QPushButton *m_test;
    Rehearsal *m_rehearsal;
    catalog::CatalogDefinition m_tested;
};

} // namespace wizard
