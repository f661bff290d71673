#include "environments_page/environments_page.h"

#include "environments_page/check_panel.h"
#include "environments_page/delete_panel.h"
#include "environments_page/discover_panel.h"
#include "environments_page/environment_delegate.h"
#include "environments_page/environment_form.h"
#include "environments_page/kubeconfig_import.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/search_field.h"

#include <QBoxLayout>
#include <QDir>
#include <QListView>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;
using widgets::Tone;

namespace environments_page {

namespace {

constexpr int listWidth = 264;

cluster::Environment blank()
{
    cluster::Environment environment;
    environment.kubernetes.kubeconfig
        = QFile::exists(withoutTilde(u"~/.kube/config"_s)) ? withoutTilde(u"~/.kube/config"_s) : QString();
    environment.signing.source = cluster::Signing::Source::Secret; // a new one signs its records, unless somebody says otherwise
    return environment;
}

} // namespace

EnvironmentsPage::EnvironmentsPage(workspace::Workspaces &workspaces, QWidget *parent)
    : Page(parent), m_workspaces(workspaces), m_model(new EnvironmentModel(this)),
      m_filtered(new QSortFilterProxyModel(this))
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, 0);
    row->setSpacing(theme::pageSide);
    row->addWidget(makeList());
    m_states = new QStackedWidget(this);
    auto *const empty = new widgets::EmptyState(
        u"globe"_s, [] { return tr("No environment is described yet"); },
        [] {
            return tr("An environment says which Trino, which Kubernetes namespace and which OPA belong together. "
                      "Begin with a kubeconfig: it knows half of it.");
        },
        m_states);
    connect(empty->setAction(u"upload"_s, [] { return tr("Import a kubeconfig…"); }), &QPushButton::clicked, this,
            &EnvironmentsPage::chooseKubeconfig);
    m_empty = empty;
    m_editor = makeEditor();
    m_states->addWidget(m_empty);
    m_states->addWidget(m_editor);
    row->addWidget(m_states, 1);
    connectParts();
    edit({});
    follow();
    if (m_model->rowCount() > 0) {
        int first = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            first = m_model->at(i).isCurrent ? i : first;
        }
        openRow(first);
    }
    widgets::said(this, [this] {
        m_model->sayAgain();
        sayState();
    });
}

QWidget *EnvironmentsPage::makeList()
{
    auto *const side = new QWidget(this);
    side->setFixedWidth(listWidth);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, theme::pageTop);
    column->setSpacing(theme::barGap);
    column->addWidget(widgets::label(side, TextKind::PageTitle, [] { return tr("Environments"); }));
    m_search = new widgets::SearchField(side, [] { return tr("Filter environments"); });
    column->addSpacing(theme::labelGap);
    column->addWidget(m_search);
    m_list = new QListView(side);
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(new EnvironmentDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setTabKeyNavigation(false);
    m_list->installEventFilter(this);
    widgets::said(m_list, [this] { m_list->setAccessibleName(tr("Environments")); });
    column->addWidget(m_list, 1);
    auto *const add = widgets::button(side, ButtonKind::Secondary, u"plus"_s, [] { return tr("New environment"); });
    auto *const import
        = widgets::button(side, ButtonKind::Secondary, u"upload"_s, [] { return tr("Import a kubeconfig…"); });
    column->addWidget(add);
    column->addWidget(import);
    connect(add, &QPushButton::clicked, this, [this] { wish([this] { openNew(blank()); }); });
    connect(import, &QPushButton::clicked, this, &EnvironmentsPage::chooseKubeconfig);
    return side;
}

QWidget *EnvironmentsPage::makeEditor()
{
    auto *const editor = new QWidget(m_states);
    auto *const column = new QVBoxLayout(editor);
    column->setContentsMargins({});
    column->setSpacing(theme::rowGap);
    auto *const top = new QHBoxLayout;
    top->setSpacing(theme::barGap);
    auto *const titles = new QVBoxLayout;
    titles->setSpacing(theme::labelGap);
    m_title = widgets::label(editor, TextKind::PageTitle);
    m_line = widgets::label(editor, TextKind::Muted);
    m_line->setWordWrap(false);
    m_line->installEventFilter(this);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    titles->addWidget(m_title);
    titles->addWidget(m_line);
    top->addLayout(titles, 1);
    m_use = widgets::button(editor, ButtonKind::Secondary, {}, [] { return tr("Work in it"); });
    m_discover = widgets::button(editor, ButtonKind::Secondary, u"search"_s, [] { return tr("Discover"); });
    m_delete = widgets::iconButton(editor, u"trash"_s, [] { return tr("Delete this environment"); });
    for (QPushButton *action : {m_use, m_discover, m_delete}) {
        top->addWidget(action, 0, Qt::AlignTop);
    }
    column->addLayout(top);
    auto *const content = new QWidget;
    auto *const inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 12, theme::pageTop); // beside the scroll bar
    inner->setSpacing(theme::rowGap);
    makeNotices(content, inner);
    m_form = new EnvironmentForm(content);
    inner->addWidget(m_form);
    inner->addStretch(1); // a notice alone stays at the top
    m_scroll = new QScrollArea(editor);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it when they get the focus
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    column->addWidget(makeFooter());
    return editor;
}

void EnvironmentsPage::makeNotices(QWidget *parent, QVBoxLayout *column)
{
    m_unsaved = new widgets::Banner(
        Tone::Warning, [] { return QString(); }, parent);
    m_unsaved->addAction(
        ButtonKind::Secondary, [] { return tr("Save"); },
        [this] {
            if (save()) {
                decide(std::exchange(m_next, {}));
            }
        });
    m_unsaved->addAction(
        ButtonKind::Danger, [] { return tr("Discard"); }, [this] { decide(std::exchange(m_next, {})); });
    m_unsaved->addAction(
        ButtonKind::Quiet, [] { return tr("Stay"); }, [this] { decide({}); });
    m_unsaved->hide();
    m_error = new widgets::ErrorNotice(parent);
    m_unreadable = new widgets::ErrorNotice(parent);
    m_import = new KubeconfigImport(parent);
    m_asking = new DeletePanel(parent);
    m_check = new CheckPanel(parent);
    m_suggestions = new DiscoverPanel(parent);
    for (QWidget *notice : std::initializer_list<QWidget *>{m_unsaved, m_error, m_unreadable, m_import, m_asking,
                                                            m_check, m_suggestions}) {
        column->addWidget(notice);
    }
}

QWidget *EnvironmentsPage::makeFooter()
{
    auto *const footer = new QWidget(m_states);
    auto *const row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 12, theme::pageTop);
    row->setSpacing(theme::barGap);
    m_state = widgets::label(footer, TextKind::Muted);
    row->addWidget(m_state, 1);
    m_test = widgets::button(footer, ButtonKind::Secondary, u"activity"_s, [] { return tr("Test environment"); });
    m_save = widgets::button(footer, ButtonKind::Primary, u"check"_s, [] { return tr("Save"); });
    row->addWidget(m_test);
    row->addWidget(m_save);
    return footer;
}

void EnvironmentsPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &widgets::SearchField::leftDownwards, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const int row = m_filtered->mapToSource(current).row();
        if (current.isValid() && (!m_file || m_model->at(row).file.path != m_file->path)) {
            wish([this, path = m_model->at(row).file.path] { openRow(m_model->rowOf(path)); });
        }
    });
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { openMenu(m_list->viewport()->mapToGlobal(at)); });
    connect(&m_workspaces, &workspace::Workspaces::environmentsChanged, this, &EnvironmentsPage::follow);
    connect(&m_workspaces, &workspace::Workspaces::currentChanged, this, &EnvironmentsPage::follow);
    connect(m_form, &EnvironmentForm::edited, this, &EnvironmentsPage::sayState);
    connect(m_form, &EnvironmentForm::pasted, this, &EnvironmentsPage::keepPasted);
    connect(m_import, &KubeconfigImport::chosen, this,
            [this](const cluster::Environment &environment) { wish([this, environment] { openNew(environment); }); });
    connect(m_suggestions, &DiscoverPanel::accepted, m_form, &EnvironmentForm::accept);
    connect(m_check, &CheckPanel::ended, this, &EnvironmentsPage::sayState);
    connect(m_check, &CheckPanel::caTrusted, this, &EnvironmentsPage::keepTrusted);
    connect(m_asking, &DeletePanel::confirmed, this, &EnvironmentsPage::remove);
    connect(m_use, &QPushButton::clicked, this, &EnvironmentsPage::useIt);
    connect(m_discover, &QPushButton::clicked, this, &EnvironmentsPage::discover);
    connect(m_delete, &QPushButton::clicked, this, &EnvironmentsPage::askToDelete);
    connect(m_test, &QPushButton::clicked, this, &EnvironmentsPage::test);
    connect(m_save, &QPushButton::clicked, this, [this] { (void)save(); });
}

} // namespace environments_page
