// Where a secret comes from: a file or a variable of the program's surroundings. The secret itself is never typed here.
#pragma once

#include "cluster/environment.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace widgets {
class FileField;
}

namespace environments_page {

class SecretSourceEdit : public QWidget {
    Q_OBJECT

public:
    explicit SecretSourceEdit(QWidget *parent = nullptr);

    // nullopt: nothing is named yet.
    [[nodiscard]] std::optional<cluster::SecretSource> source() const;
    void setSource(const std::optional<cluster::SecretSource> &source);
    [[nodiscard]] QComboBox *kind() const { return m_kind; }

Q_SIGNALS:
    void edited();
    void left(); // the name was typed

private:
    QComboBox *m_kind;
    QStackedWidget *m_names;
    widgets::FileField *m_file;
    QLineEdit *m_variable;
};

} // namespace environments_page
