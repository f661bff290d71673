// A keytab looked into: its entries, what is wrong with it and at which byte, what it says together with the
// krb5.conf, and a smaller one made of it. Not the check itself: that is the configuration's.
#pragma once

#include "krb5/analysis.h"
#include "krb5/keytab_zone.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QVBoxLayout;

namespace widgets {
class Card;
class DataTable;
class ErrorNotice;
class FileField;
}

namespace krb5 {

class KeytabModel;

class KeytabTab : public QWidget {
    Q_OBJECT

public:
    explicit KeytabTab(QWidget *parent);

    [[nodiscard]] KeytabZone *zone() const { return m_zone; }
    [[nodiscard]] widgets::DataTable *table() const { return m_table; }
    [[nodiscard]] QWidget *principalField() const;
    [[nodiscard]] std::optional<std::vector<kerberos::KnownKey>> keys() const;
    [[nodiscard]] QString principal() const; // to be used; empty where none was chosen
    [[nodiscard]] std::optional<QByteArray> coreSite() const;
    void setCoreSite(const QString &path);
    void setPrincipal(const QString &principal);
    enum class Configuration { Known, Elsewhere }; // the krb5.conf that counts; elsewhere: not the one that was checked
    void showTogether(const Findings &findings, Configuration configuration = Configuration::Known); // what is about both
    void keepOnly(const QString &path); // writes the chosen entry's principal alone, for its owner to read only

Q_SIGNALS:
    void knownChanged(); // keytab, principal or core-site.xml

private:
    QWidget *makeTogether();
    void takeKeytab();
    void askWhere();
    void say();
    [[nodiscard]] QString selectedPrincipal() const;

    KeytabZone *m_zone;
    KeytabModel *m_model;
    QSortFilterProxyModel *m_sorted;
    widgets::DataTable *m_table;
    QLabel *m_problemsTitle;
    QVBoxLayout *m_problems;
    QPushButton *m_keep;
    widgets::ErrorNotice *m_error;
    QLabel *m_done;
    QComboBox *m_principal;
    widgets::FileField *m_coreSite;
    QVBoxLayout *m_together;
    std::vector<std::pair<Severity, Error>> m_shared; // findings about both
    QString m_written; // the file made last
};

} // namespace krb5
