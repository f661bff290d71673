// What a person had entered in the wizard when the window closed or died: one draft an environment, kept in the state
// folder, readable by its owner only. Never a secret: what was typed as one has to be typed again.
#pragma once

#include "catalog/catalog_definition.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace workspace {

struct Draft {
    catalog::CatalogDefinition definition; // as far as it was entered; nothing in it need be right
    int page = 0; // of the wizard
    QDateTime at; // UTC
    bool operator==(const Draft &) const = default;
};

class DraftKeeper : public QObject {
    Q_OBJECT

public:
    DraftKeeper(const QString &stateFolder, const QString &environment, QObject *parent = nullptr);
    ~DraftKeeper() override; // writes what is still to be written

    // Written a moment after the last call. Credentials other than files and variables are left out, and so is every
    // value that holds a password.
    void keep(Draft draft);
    bool writeNow(); // false after failed()
    void discard();

    // Empty where there is none. Errors: draft.unreadable {file, reason}.
    [[nodiscard]] Result<std::optional<Draft>> kept() const;

Q_SIGNALS:
    void failed(const Error &error); // draft.unwritable {file, reason}

private:
    QString m_file;
    std::optional<Draft> m_waiting;
    QTimer m_soon;
};

} // namespace workspace
