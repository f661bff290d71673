#include "wizard/schema_browser.h"

#include "provisioning/browse.h"
#include "theme/icon.h"
#include "theme/metrics.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "workspace/deliver.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using provisioning::Names;

namespace wizard {

SchemaBrowser::SchemaBrowser(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_hint(widgets::label(this, widgets::TextKind::Muted)),
      m_tree(new QTreeWidget(this)), m_error(new widgets::ErrorNotice(this))
{
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setProperty("bare", true); // a card is around it
    m_tree->setTabKeyNavigation(false);
    m_tree->installEventFilter(this);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(widgets::label(this, widgets::TextKind::Section, [] { return tr("What is in it"); }));
    column->addWidget(m_hint);
    column->addWidget(m_error);
    column->addWidget(m_tree, 1);
    connect(m_tree, &QTreeWidget::itemExpanded, this, &SchemaBrowser::askTables);
    widgets::said(this, [this] { say(); });
}

SchemaBrowser::~SchemaBrowser()
{
    m_stop.request_stop();
}

void SchemaBrowser::forget()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_catalog.clear();
    m_tree->clear();
    m_error->setError(std::nullopt);
    m_standing = Standing::Nothing;
    m_isCut = false;
    say();
}

void SchemaBrowser::browse(const QString &catalog)
{
    forget();
    m_catalog = catalog;
    const auto &site = m_workspace.connection().site();
    if (!site) {
        return;
    }
    m_standing = Standing::Asking;
    say();
    auto asked = provisioning::schemasOf(*site, catalog, m_stop.get_token());
    workspace::deliver(std::move(asked), this, [this, catalog](const Result<Names> &found) {
        if (catalog != m_catalog) {
            return; // another one is shown by now
        }
        m_standing = Standing::There;
        if (!found) {
            m_error->setError(found.error(), widgets::Tone::Warning);
        } else {
            for (const QString &name : found->names) {
                auto *const schema = new QTreeWidgetItem(m_tree, {name});
                schema->setIcon(0, theme::icon(u"folder"));
                schema->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
            }
            m_isCut = found->isCut;
        }
        say();
    });
}

void SchemaBrowser::askTables(QTreeWidgetItem *schema)
{
    const auto &site = m_workspace.connection().site();
    if (!site || schema->parent() != nullptr || schema->childCount() > 0 || schema->data(0, Qt::UserRole).toBool()) {
        return;
    }
    schema->setData(0, Qt::UserRole, true); // asked
    const QString name = schema->text(0);
    auto *const waiting = new QTreeWidgetItem(schema, {tr("Reading the tables…")});
    waiting->setFlags(Qt::NoItemFlags);
    auto asked = provisioning::tablesOf(*site, m_catalog, name, m_stop.get_token());
    workspace::deliver(std::move(asked), this, [this, name, catalog = m_catalog](const Result<Names> &found) {
        const auto items = m_tree->findItems(name, Qt::MatchExactly);
        if (catalog != m_catalog || items.isEmpty()) {
            return;
        }
        QTreeWidgetItem *const schema = items.first();
        qDeleteAll(schema->takeChildren());
        if (!found) {
            schema->setData(0, Qt::UserRole, false); // opening it again asks again
            schema->setExpanded(false);
            m_error->setError(found.error(), widgets::Tone::Warning);
            return;
        }
        for (const QString &table : found->names) {
            auto *const item = new QTreeWidgetItem(schema, {table});
            item->setIcon(0, theme::icon(u"table"));
        }
        if (found->names.isEmpty() || found->isCut) {
            auto *const note = new QTreeWidgetItem(
                schema, {found->isCut ? tr("… and more") : tr("No table that this user may see")});
            note->setFlags(Qt::NoItemFlags);
        }
    });
}

void SchemaBrowser::say()
{
    m_tree->setAccessibleName(tr("Schemas and tables"));
    const int count = m_tree->topLevelItemCount();
    m_tree->setVisible(count > 0);
    m_hint->setVisible(m_standing != Standing::Nothing && !m_error->error());
    if (m_standing == Standing::Asking) {
        m_hint->setText(tr("Reading the schemas…"));
    } else if (m_isCut) {
        m_hint->setText(tr("The first %n schema(s).", nullptr, count));
    } else {
        m_hint->setText(count == 0 ? tr("No schema that this user may see.")
                                   : tr("%n schema(s). Open one to see its tables.", nullptr, count));
    }
}

// A name as one writes it in a query.
bool SchemaBrowser::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        QString name;
        for (const QTreeWidgetItem *item = m_tree->currentItem(); item != nullptr; item = item->parent()) {
            name = u'.' + trino::quotedName(item->text(0)) + name;
        }
        if (!name.isEmpty()) {
            QGuiApplication::clipboard()->setText(trino::quotedName(m_catalog) + name);
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wizard
