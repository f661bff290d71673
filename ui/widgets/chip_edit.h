// A list of short values, such as roles, as chips in a field: Enter or a comma adds, Backspace in the empty input takes
// the last away, each chip has its own button. The order is the person's. Not for long texts.
#pragma once

#include "base/error.h"

#include <QWidget>

#include <functional>
#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace widgets {

class FlowLayout;

class ChipEdit : public QWidget {
    Q_OBJECT

public:
    // What is wrong with a value, shown below; what it refuses is not added.
    using Check = std::function<std::optional<Error>(const QString &)>;

    explicit ChipEdit(QWidget *parent = nullptr);

    [[nodiscard]] QStringList values() const { return m_values; }
    void setValues(const QStringList &values); // taken as they are, without the check; doubles once
    void setSuggestions(const QStringList &suggestions); // offered while typing, those not chosen yet
    void setCheck(Check check) { m_check = std::move(check); }
    void setReadOnly(bool readOnly);
    [[nodiscard]] QLineEdit *input() const { return m_input; } // for a label's buddy and a placeholder

Q_SIGNALS:
    void valuesChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool add(const QString &text); // several, separated by commas or white space; false when one is refused
    void remove(const QString &value);
    void rebuild();
    void setError(const std::optional<Error> &error);
    void sayError();
    void offer();

    QStringList m_values;
    QStringList m_suggestions;
    Check m_check;
    std::optional<Error> m_error;
    bool m_readOnly = false;
    QWidget *m_field;
    FlowLayout *m_flow;
    QLineEdit *m_input;
    QLabel *m_problem;
    QStringListModel *m_offered;
    QCompleter *m_completer;
};

} // namespace widgets
