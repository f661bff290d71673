// The wizard's page for connectors that sign in by Kerberos: the keytab and whom of it Trino becomes, the krb5.conf, and
// a sign-in tried from this machine. What is entered is a definition's credentials.kerberos.
#pragma once

#include "catalog/catalog_definition.h"
#include "connectors/descriptor.h"
#include "wizard/step_page.h"

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTabWidget;

namespace widgets {
class ErrorNotice;
}

namespace krb5 {
class ConfigTab;
class KeytabTab;
class TryTab;
struct Findings;
} // namespace krb5

namespace wizard {

class FindingList;

class SecurityPage : public StepPage {
    Q_OBJECT

public:
    explicit SecurityPage(QWidget *parent);

    void setConnector(const connectors::Descriptor &descriptor); // one that knows Kerberos
    void fill(const catalog::CatalogDefinition &definition); // its Kerberos part
    void fillRegistered(const catalog::CatalogDefinition &definition); // its keytab stays where none is given here, now or already
    void writeTo(catalog::CatalogDefinition &definition) const; // nothing where the person wants none, or entered nothing
    // The keytab as it was looked at here; none where it comes from elsewhere or is not wanted.
    [[nodiscard]] std::optional<Secret> keytabBytes() const;
    void wipeSecrets();
    void startAnew();
    void mark(const Error &error); // shown until something changes
    void setHadoop(Diagnostics findings); // about the connection's files; errors stand in the way
    std::function<bool(const QString &)> takesHadoopFile; // where the connection's form has a place for it
    void setCoreSite(const QString &path); // the connection's
    void openFile(const QString &path); // a keytab, a krb5.conf or a core-site.xml, told apart by content

    [[nodiscard]] krb5::KeytabTab *keytab() const { return m_keytab; }
    [[nodiscard]] krb5::ConfigTab *configuration() const { return m_configuration; }
    [[nodiscard]] krb5::TryTab *tryIt() const { return m_try; }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] QCheckBox *wanted() const { return m_wanted; } // hidden where Kerberos is required
    [[nodiscard]] QRadioButton *own() const { return m_own; } // its own krb5.conf, not the cluster's

    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] QString whyNot() const override;
    void showProblems() override;

Q_SIGNALS:
    void helpWanted(const QString &page);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Trouble {
        QString words;
        QWidget *tab;
        QWidget *place; // where it is put right
    };

    [[nodiscard]] QWidget *makeConfiguration();
    [[nodiscard]] bool isWanted() const;
    [[nodiscard]] std::optional<Trouble> trouble() const; // the first
    [[nodiscard]] std::optional<Trouble> troubleOfKeytab() const;
    [[nodiscard]] std::optional<Trouble> troubleTogether(const krb5::Findings &findings) const;
    void know();
    void showFindings();
    void follow();
    void say();

    bool m_required = false;
    bool m_judged = false; // m_last is of these files, if perhaps of a keystroke ago
    std::optional<Trouble> m_last;
    std::optional<catalog::CredentialSource> m_elsewhere; // a keytab that is not looked into here
    std::optional<catalog::CredentialSource> m_registered; // of a catalog that has one: m_elsewhere wherever none is given
    Diagnostics m_hadoop;
    QLabel *m_intro;
    QPushButton *m_guide; // of Hadoop's sources
    QCheckBox *m_wanted;
    QLabel *m_source;
    widgets::ErrorNotice *m_error;
    FindingList *m_hadoopLines;
    QTabWidget *m_tabs;
    krb5::KeytabTab *m_keytab;
    QWidget *m_configurationTab;
    QRadioButton *m_own;
    QRadioButton *m_clusters;
    QLabel *m_clustersWords;
    krb5::ConfigTab *m_configuration;
    krb5::TryTab *m_try;
};

} // namespace wizard
