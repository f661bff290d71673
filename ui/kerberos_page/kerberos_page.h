// The Kerberos workbench: puts its tabs together and tells them of each other. Works offline and signed out.
#pragma once

#include "widgets/page.h"

class QTabWidget;

namespace krb5 {
class ConfigTab;
class KeytabTab;
class TryTab;
}

namespace kerberos_page {

class MergeTab;

class KerberosPage : public widgets::Page {
    Q_OBJECT

public:
    explicit KerberosPage(QWidget *parent);

    // A krb5.conf, a keytab or a core-site.xml, told apart by content; comes to its tab.
    void openFile(const QString &path);
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QString unsavedName() const;
    bool save(); // false: where to is being asked, or it could not be written

    [[nodiscard]] krb5::ConfigTab *configuration() const { return m_configuration; }
    [[nodiscard]] krb5::KeytabTab *keytab() const { return m_keytab; }
    [[nodiscard]] MergeTab *merge() const { return m_merge; }
    [[nodiscard]] krb5::TryTab *tryIt() const { return m_try; }

    [[nodiscard]] QAbstractButton *mainAction() override;
    [[nodiscard]] QString helpPage() const override;

Q_SIGNALS:
    void helpWanted(const QString &page);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QTabWidget *m_tabs;
    krb5::ConfigTab *m_configuration;
    krb5::KeytabTab *m_keytab;
    MergeTab *m_merge;
    krb5::TryTab *m_try;
};

} // namespace kerberos_page
