// The field kind JdbcUrl: host, port, database and parameters, and the URL they make, each editable and the other
// following at once. The URL is the value; the parts are a way to write it.
#pragma once

#include "connectors/jdbc_url.h"
#include "form/field_editor.h"

class QLineEdit;

namespace form {

class JdbcUrlEditor : public FieldEditor {
    Q_OBJECT

public:
    JdbcUrlEditor(const connectors::Field &field, QWidget *parent);

    [[nodiscard]] QString value() const override;
    void setValue(const QString &value) override;
    [[nodiscard]] QWidget *target() const override; // the host: where a person begins
    [[nodiscard]] QList<QWidget *> controls() const override;
    [[nodiscard]] QList<QWidget *> blamed(const Error &error) const override; // the part, and the URL

Q_SIGNALS:
    void loginPasted(const QString &user, const QString &password); // they stood in a URL, and no longer do

private:
    void takeWhole(const QString &typed);
    [[nodiscard]] connectors::UrlParts parts() const;
    void showParts();
    void say();

    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_parameters;
    QLineEdit *m_url;
    bool m_following = false; // one side is being brought up to date with the other
};

} // namespace form
