// What a person takes away instead where a GitOps controller keeps the objects: the catalog's manifests, for its repository. A button that
// is there for such a refusal only.
#pragma once

#include "workspace/workspace.h"

#include <QObject>

class QPushButton;
class QWidget;

namespace run {

// What is there under that name goes only when the new one is whole. export.unwritable {file, reason}.
[[nodiscard]] std::optional<Error> saveFile(const QString &file, const QByteArray &bytes);

class ManifestsExport : public QObject {
    Q_OBJECT

public:
    ManifestsExport(workspace::Workspace &workspace, QWidget *parent); // the button's

    // Why nothing is done, and the catalog as it should be.
    void offer(const std::optional<Error> &refusal, const catalog::CatalogDefinition &definition);
    [[nodiscard]] QPushButton *button() const { return m_button; }
    void exportTo(const QString &file);

Q_SIGNALS:
    void failed(const Error &error);

private:
    void choose();

    workspace::Workspace &m_workspace;
    catalog::CatalogDefinition m_definition;
    QPushButton *m_button;
};

} // namespace run
