// The field kind Secret: typed here, or read from a file or an environment variable of this machine at the moment it is
// needed. Its value is asked for as a Secret only.
#pragma once

#include "catalog/catalog_definition.h"
#include "form/field_editor.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace widgets {
class FileField;
class SecretEdit;
} // namespace widgets

namespace form {

class SecretEditor : public FieldEditor {
    Q_OBJECT

public:
    SecretEditor(const connectors::Field &field, QWidget *parent);

    [[nodiscard]] QString value() const override { return {}; }
    void setValue(const QString &) override { }
    // Also credential.file-unreadable, credential.variable-unset, connector.empty-credential.
    [[nodiscard]] std::optional<Error> problem() const override;
    [[nodiscard]] QWidget *target() const override;
    [[nodiscard]] QList<QWidget *> controls() const override;

    // What was entered; nothing where it is empty. Typed text is Inline.
    [[nodiscard]] std::optional<catalog::CredentialSource> source() const;
    void setSource(const catalog::CredentialSource &source); // a prompt or a vault leaves the field to be typed
    [[nodiscard]] QString facts() const override;
    void giveFile(const QString &path);
    void wipe();
    [[nodiscard]] bool isGiven() const { return m_kept || source().has_value(); }
    void setKept(bool kept); // the catalog has one: nothing given means that it stays

private:
    enum Way { Typed, File, Variable };
    [[nodiscard]] Way way() const;

    bool m_kept = false;
    QStackedWidget *m_stack;
    widgets::SecretEdit *m_typed;
    widgets::FileField *m_file;
    QLineEdit *m_variable;
    QComboBox *m_way; // last: Tab comes to it after the value
};

} // namespace form
