#include "form/make_editor.h"

#include "form/choice_editors.h"
#include "form/jdbc_url_editor.h"
#include "form/line_editors.h"
#include "form/secret_editor.h"

namespace form {

FieldEditor *makeEditor(const connectors::Field &field, QWidget *parent)
{
    using connectors::FieldKind;
    switch (field.kind) {
    case FieldKind::Text:
        break;
    case FieldKind::Host:
        return new HostEditor(field, parent);
    case FieldKind::Port:
        return new PortEditor(field, parent);
    case FieldKind::JdbcUrl:
        return new JdbcUrlEditor(field, parent);
    case FieldKind::Choice:
        return new ChoiceEditor(field, parent);
    case FieldKind::Boolean:
        return new BooleanEditor(field, parent);
    case FieldKind::Integer:
        return new IntegerEditor(field, parent);
    case FieldKind::Duration:
        return new DurationEditor(field, parent);
    case FieldKind::DataSize:
        return new DataSizeEditor(field, parent);
    case FieldKind::Hosts:
    case FieldKind::Url:
        break;
    case FieldKind::Secret:
    case FieldKind::File:
    case FieldKind::TrustStore:
    case FieldKind::ServiceAccount:
    case FieldKind::HadoopXml:
    case FieldKind::Keytab:
        return new SecretEditor(field, parent);
    }
    return new TextEditor(field, parent);
}

} // namespace form
