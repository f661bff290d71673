// From a field kind to its editor: the one place that knows all of them.
#pragma once

#include "form/field_editor.h"

namespace form {

[[nodiscard]] FieldEditor *makeEditor(const connectors::Field &field, QWidget *parent);

} // namespace form
