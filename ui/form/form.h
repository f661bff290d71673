// The form of one connector, made from its descriptor: groups, fields that show when they apply, the rarely needed
// folded away, properties of one's own. Knows what is wrong with each field; of names, roles and clusters it knows
// nothing.
#pragma once

#include "catalog/catalog_definition.h"
#include "form/field_help.h"
#include "form/field_row.h"

class QVBoxLayout;

namespace widgets {
class Disclosure;
}

namespace form {

class ExtraProperties;
class SecretEditor;

class Form : public QWidget {
    Q_OBJECT

public:
    struct Problem {
        QString property;
        QString label; // as the field is called, in the language in use
        Error error;
    };

    // The descriptor must outlive the form.
    Form(const connectors::Descriptor &descriptor, QWidget *parent);
    ~Form() override;

    // Properties and credentials of the definition; its other parts stay as they are.
    void fill(const catalog::CatalogDefinition &definition);
    void writeTo(catalog::CatalogDefinition &definition) const; // only of fields that show; typed secrets are Inline
    void wipeSecrets();
    void keepSecrets(const QStringList &properties); // the catalog has these: they need not be given

    [[nodiscard]] std::vector<Problem> problems() const; // of the fields that show, from top to bottom
    void judge(); // shows them all
    // Shows an error at its field and goes there. False where there is no such field.
    bool mark(const QString &property, const Error &error);
    bool goTo(const QString &property);

    // A file dropped on the form goes to the field it is for, which is made to apply. False: there is none.
    bool takeFile(const QString &path);
    [[nodiscard]] bool wants(const QString &path) const;

    [[nodiscard]] FieldRow *row(const QString &property) const; // nullptr: none, or folded and never unfolded
    [[nodiscard]] bool isShown(const QString &property) const; // by its visible-when
    [[nodiscard]] ExtraProperties *extras() const { return m_extras; }
    // Tab goes from `before` through the form from top to bottom.
    void chainAfter(QWidget *before);

Q_SIGNALS:
    void edited();
    void helpWanted(const form::HelpWords &words); // another field has the focus
    void reached(QWidget *row); // the focus came to it: whoever scrolls brings it into view

private:
    void makeAdvanced();
    void addGroup(connectors::FieldGroup group, QVBoxLayout *column);
    FieldRow *addField(const connectors::Field &field, QVBoxLayout *column);
    [[nodiscard]] std::optional<Error> problemBeside(const FieldRow &row) const;
    void takeLogin(const QString &url, const QString &user, const QString &password);
    void focusMoved(QWidget *from, QWidget *to);
    void showWhatApplies();
    [[nodiscard]] QMap<QString, QString> values() const;
    [[nodiscard]] FieldRow *rowAround(const QWidget *widget) const;

    const connectors::Descriptor &m_descriptor;
    std::vector<FieldRow *> m_rows;
    widgets::Disclosure *m_advanced;
    QVBoxLayout *m_advancedFields;
    bool m_hasAdvanced = false; // its fields are made when they are first wanted
    QWidget *m_before = nullptr; // of chainAfter
    ExtraProperties *m_extras;
};

} // namespace form
