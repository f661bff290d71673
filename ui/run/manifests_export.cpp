#include "run/manifests_export.h"

#include "provisioning/manifests.h"
#include "widgets/button.h"

#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace run {

std::optional<Error> saveFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        return makeError("export.unwritable", {{u"file"_s, file}, {u"reason"_s, out.errorString()}});
    }
    return std::nullopt;
}

ManifestsExport::ManifestsExport(workspace::Workspace &workspace, QWidget *parent)
    : QObject(parent), m_workspace(workspace),
      m_button(widgets::button(parent, widgets::ButtonKind::Secondary, u"download"_s, [] { return tr("Export manifests…"); }))
{
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &ManifestsExport::choose);
}

void ManifestsExport::offer(const std::optional<Error> &refusal, const catalog::CatalogDefinition &definition)
{
    m_definition = definition;
    m_button->setVisible(refusal && refusal->is("run.owned-by-gitops"_L1));
}

void ManifestsExport::choose()
{
    auto *const dialog = new QFileDialog(m_button->window(), tr("Export the manifests"), m_definition.name + u".yaml"_s, tr("Manifests (*.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ManifestsExport::exportTo);
    dialog->open();
}

void ManifestsExport::exportTo(const QString &file)
{
    const auto text = provisioning::manifests(m_workspace.environment(), m_definition, m_workspace.library());
    const std::optional<Error> error = text ? saveFile(file, text->toUtf8()) : std::optional(text.error());
    if (error) {
        Q_EMIT failed(*error);
    }
}

} // namespace run
