// What EnvironmentsPage does: opening, testing, deleting. How it is laid out is in environments_page.cpp, how it saves in saving.cpp.
#include "environments_page/check_panel.h"
#include "environments_page/delete_panel.h"
#include "environments_page/discover_panel.h"
#include "environments_page/environment_form.h"
#include "environments_page/environments_page.h"
#include "environments_page/kubeconfig_import.h"
#include "widgets/banner.h"
#include "widgets/error_notice.h"
#include "widgets/search_field.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using widgets::Tone;

namespace environments_page {

void EnvironmentsPage::follow()
{
    m_model->setEnvironments(m_workspaces.environments(), m_workspaces.currentName());
    selectSilently(m_file ? m_file->path : QString());
    const bool isGone = m_file && m_model->rowOf(m_file->path) < 0 && !hasUnsavedChanges();
    if (isGone && m_model->rowCount() > 0) {
        openRow(0);
    } else if (isGone) {
        m_file.reset();
        edit({});
    }
    const bool nothing = m_model->rowCount() == 0 && !m_file && !hasUnsavedChanges() && m_import->isHidden();
    m_states->setCurrentWidget(nothing ? m_empty : m_editor);
    sayState();
}

void EnvironmentsPage::refresh()
{
    m_workspaces.environmentsChangedOnDisk();
}

QWidget *EnvironmentsPage::searchField()
{
    return m_search;
}

QAbstractButton *EnvironmentsPage::mainAction()
{
    return m_save;
}

bool EnvironmentsPage::goBack()
{
    for (QWidget *asking : std::initializer_list<QWidget *>{m_asking, m_import}) {
        if (!asking->isHidden()) {
            asking->hide();
            return true;
        }
    }
    if (!m_unsaved->isHidden()) {
        decide({});
        return true;
    }
    if (!m_suggestions->isHidden()) {
        m_suggestions->stop();
        return true;
    }
    if (!m_check->isHidden()) {
        m_check->stop();
        sayState();
        return true;
    }
    return false;
}

bool EnvironmentsPage::hasUnsavedChanges() const
{
    return m_form->snapshot() != m_savedForm;
}

void EnvironmentsPage::wish(std::function<void()> next)
{
    if (!hasUnsavedChanges()) {
        next();
        return;
    }
    m_next = std::move(next);
    selectSilently(m_file ? m_file->path : QString());
    const QString name = m_file ? m_file->name : QString();
    m_unsaved->setWords([name]() -> QString {
        return name.isEmpty() ? tr("The new environment is not saved.")
                              : tr("The changes to %1 are not saved.").arg(name);
    });
    m_unsaved->show();
    m_scroll->ensureVisible(0, 0);
}

void EnvironmentsPage::decide(std::function<void()> next)
{
    m_unsaved->hide();
    m_next = {};
    if (next) {
        next();
    }
}

void EnvironmentsPage::selectSilently(const QString &path)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    const int row = path.isEmpty() ? -1 : m_model->rowOf(path);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filtered->mapFromSource(m_model->index(row));
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
    }
    m_list->viewport()->update();
}

void EnvironmentsPage::openRow(int row)
{
    if (row < 0) {
        return;
    }
    const ListedEnvironment one = m_model->at(row);
    m_file = one.file;
    selectSilently(one.file.path);
    edit(one.environment ? *one.environment : cluster::Environment());
    m_unreadable->setError(one.environment ? std::nullopt : std::optional(placed(one.environment.error().front())));
    m_form->setVisible(one.environment.has_value());
    sayState();
}

void EnvironmentsPage::openNew(const cluster::Environment &environment)
{
    m_file.reset();
    selectSilently({});
    edit({});
    m_form->setEnvironment(environment); // differs from nothing: it is unsaved from the beginning
    m_states->setCurrentWidget(m_editor);
    sayState();
    m_form->field(u"name"_s)->focus()->setFocus();
}

void EnvironmentsPage::edit(const cluster::Environment &environment)
{
    m_saved = environment;
    m_form->setEnvironment(environment);
    m_form->show();
    m_savedForm = m_form->snapshot();
    m_error->setError({});
    m_unreadable->setError({});
    m_import->hide();
    m_asking->hide();
    m_check->stop();
    m_suggestions->stop();
    m_scroll->ensureVisible(0, 0);
}

void EnvironmentsPage::test()
{
    if (!m_form->problems().isEmpty()) {
        m_form->showAllProblems();
        sayState();
        return;
    }
    const cluster::Environment environment = m_form->environment();
    m_check->start(environment, m_workspaces.library(), m_workspaces.sessionOf(environment));
    m_scroll->ensureVisible(0, 0);
    sayState();
}

void EnvironmentsPage::useIt()
{
    if (m_file) {
        wish([this, file = *m_file] { m_workspaces.open(file); });
    }
}

void EnvironmentsPage::discover()
{
    const cluster::Environment environment = m_form->environment();
    m_suggestions->start(environment, m_workspaces.sessionOf(environment),
                         [this](const QString &setting) { return m_form->valueOf(setting); });
    m_scroll->ensureVisible(0, 0);
}

void EnvironmentsPage::askToDelete()
{
    if (m_file) {
        m_asking->ask(m_file->name, m_file->path,
                      m_saved.production ? DeletePanel::Typed::Needed : DeletePanel::Typed::NotNeeded);
        m_scroll->ensureVisible(0, 0);
    }
}

void EnvironmentsPage::remove()
{
    if (!m_file) {
        return;
    }
    if (const auto removed = cluster::removeEnvironment(m_file->path); !removed) {
        m_error->setError(removed.error());
        return;
    }
    m_file.reset();
    edit({});
    const QPointer<EnvironmentsPage> self(this);
    m_workspaces.environmentsChangedOnDisk();
    if (self && m_model->rowCount() > 0) {
        openRow(0);
    }
}

void EnvironmentsPage::chooseKubeconfig()
{
    auto *const dialog = new QFileDialog(this, tr("Choose a kubeconfig"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden | QDir::NoDotAndDotDot); // it lies in ~/.kube
    if (QDir(QDir::home().filePath(u".kube"_s)).exists()) {
        dialog->setDirectory(QDir::home().filePath(u".kube"_s));
    }
    connect(dialog, &QFileDialog::fileSelected, this, &EnvironmentsPage::importKubeconfig);
    dialog->open();
}

void EnvironmentsPage::importKubeconfig(const QString &path)
{
    m_states->setCurrentWidget(m_editor);
    m_import->offer(path);
    m_scroll->ensureVisible(0, 0);
}

// A label cuts nothing by itself.
void EnvironmentsPage::cutPlace()
{
    m_line->setText(m_line->fontMetrics().elidedText(m_line->toolTip(), Qt::ElideMiddle, m_line->width()));
}

bool EnvironmentsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete) {
            askToDelete();
            return true;
        }
        if (key->matches(QKeySequence::Copy) && m_file) {
            QGuiApplication::clipboard()->setText(
                m_file->name + u'\t' + m_saved.trino.url.toString(QUrl::RemoveUserInfo) + u'\t' + m_file->path + u'\n');
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::Resize) {
        cutPlace();
    }
    return Page::eventFilter(watched, event);
}

void EnvironmentsPage::openMenu(const QPoint &position)
{
    if (!m_file) {
        return;
    }
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Work in it"), this, &EnvironmentsPage::useIt)->setEnabled(m_use->isEnabled());
    menu->addAction(tr("Test environment"), this, &EnvironmentsPage::test);
    menu->addSeparator();
    menu->addAction(tr("Delete…"), this, &EnvironmentsPage::askToDelete);
    menu->popup(position);
}

void EnvironmentsPage::sayState()
{
    const int row = m_file ? m_model->rowOf(m_file->path) : -1;
    const bool isCurrent = row >= 0 && m_model->at(row).isCurrent;
    const bool readable = m_unreadable->isHidden();
    m_title->setText(m_file ? m_file->name : tr("New environment"));
    m_line->setToolTip(m_file ? QDir::toNativeSeparators(m_file->path) : tr("Not saved yet"));
    cutPlace();
    m_use->setEnabled(m_file && !isCurrent && readable);
    m_use->setToolTip(isCurrent ? tr("You are working in it") : QString());
    m_delete->setEnabled(m_file.has_value());
    const qsizetype problems = readable ? m_form->problems().size() : 0;
    const bool changed = hasUnsavedChanges();
    m_test->setEnabled(readable && !m_check->isAsking());
    m_discover->setEnabled(readable);
    m_save->setEnabled(readable && changed);
    if (!readable) {
        m_state->setText(tr("Correct the file in an editor, then press F5."));
    } else if (problems > 0 && changed) {
        m_state->setText(tr("%n setting(s) to correct before it can be saved", nullptr, static_cast<int>(problems)));
    } else {
        m_state->setText(changed ? tr("Not saved yet") : m_file ? tr("Saved") : QString());
    }
    m_save->setAccessibleDescription(m_state->text());
}

} // namespace environments_page
