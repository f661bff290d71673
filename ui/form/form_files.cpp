// Files dropped on a form: each goes to the field it is for.
#include "form/field_row.h"
#include "form/form.h"
#include "form/secret_editor.h"

#include "connectors/file_check.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace form {

using connectors::FieldGroup;

namespace {

const connectors::Field *fieldFor(const connectors::Descriptor &descriptor, const QString &path)
{
    constexpr qint64 bound = 1024 * 1024; // what a Secret holds
    const QFileInfo info(path); // a device or a pipe would keep us waiting
    QFile file(path);
    if (!info.isFile() || info.size() > bound || !file.open(QIODevice::ReadOnly)) {
        return nullptr;
    }
    return connectors::fieldForFile(descriptor, info.fileName(), Secret::fromBytes(file.readAll()));
}

// Of the choices a field needs, the first that keeps all that the present one sets: HDFS beside S3, where S3 was chosen.
QString choiceFor(const connectors::Field &decides, const QStringList &needed, const QString &present)
{
    const auto setBy = [&decides](const QString &value) {
        const auto choice = std::ranges::find(decides.choices, value, &connectors::Choice::value);
        return choice == decides.choices.end() ? QMap<QString, QString>() : choice->sets;
    };
    const QMap<QString, QString> now = setBy(present);
    const auto keeps = std::ranges::find_if(needed, [&](const QString &value) {
        const QMap<QString, QString> then = setBy(value);
        return std::all_of(now.keyBegin(), now.keyEnd(), [&then](const QString &property) { return then.contains(property); });
    });
    return keeps == needed.end() ? needed.first() : *keeps;
}

} // namespace

bool Form::wants(const QString &path) const
{
    return fieldFor(m_descriptor, path) != nullptr;
}

bool Form::takeFile(const QString &path)
{
    const connectors::Field *const field = fieldFor(m_descriptor, path);
    if (field == nullptr) {
        return false;
    }
    if (field->group == FieldGroup::Advanced) {
        makeAdvanced();
    }
    if (field->visibleWhen && !isShown(field->property)) { // Hadoop's files mean that the data lie in HDFS
        if (FieldRow *const decides = row(field->visibleWhen->field)) {
            decides->editor()->setValue(choiceFor(decides->field(), field->visibleWhen->isOneOf, decides->editor()->value()));
        }
    }
    FieldRow *const taker = row(field->property);
    auto *const editor = taker ? qobject_cast<SecretEditor *>(taker->editor()) : nullptr;
    if (editor == nullptr) {
        return false;
    }
    editor->giveFile(path);
    taker->judge();
    goTo(field->property);
    return true;
}

} // namespace form
