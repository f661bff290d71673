#include "audit_page/audit_page.h"

#include "audit_page/trail_words.h"
#include "theme/metrics.h"
#include "widgets/badge_delegate.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/data_table.h"
#include "widgets/empty_state.h"
#include "widgets/error_notice.h"
#include "widgets/label.h"
#include "widgets/search_field.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;
using widgets::Tone;

namespace audit_page {

AuditPage::AuditPage(workspace::Workspace &workspace, QWidget *parent)
    : Page(parent), m_follower(new TrailFollower(audit::fileIn(workspace.stateFolder()), this)),
      m_model(new TrailModel(this))
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, theme::pageTop);
    column->setSpacing(theme::rowGap);
    column->addWidget(makeTop());
    column->addWidget(makeFilters());
    m_readError = new widgets::ErrorNotice(this);
    m_chainBroken = new widgets::ErrorNotice(this);
    m_exportError = new widgets::ErrorNotice(this);
    m_exported = new widgets::Banner(
        Tone::Success, [] { return QString(); }, this);
    m_exported->addAction(
        ButtonKind::Quiet, [] { return tr("Close"); }, [this] { m_exported->hide(); });
    m_exported->hide();
    for (QWidget *notice : std::initializer_list<QWidget *>{m_readError, m_chainBroken, m_exportError, m_exported}) {
        column->addWidget(notice);
    }
    makeStates();
    column->addWidget(m_states, 1);
    column->addWidget(makeChain());
    connectParts();
    // A run of this window may have made the folder, which nobody could watch before.
    connect(&workspace, &workspace::Workspace::jobChanged, m_follower, &TrailFollower::look);
    widgets::said(this, [this] {
        m_model->sayAgain();
        sayChoices();
        follow();
    });
}

QWidget *AuditPage::makeTop()
{
    auto *const top = new QWidget(this);
    auto *const row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(theme::barGap);
    auto *const titles = new QVBoxLayout;
    titles->setSpacing(theme::labelGap);
    titles->addWidget(widgets::label(top, TextKind::PageTitle, [] { return tr("Audit"); }));
    m_count = widgets::label(top, TextKind::Muted);
    titles->addWidget(m_count);
    row->addLayout(titles, 1);
    m_export = widgets::button(top, ButtonKind::Primary, u"download"_s, [] { return tr("Export"); });
    auto *const menu = new QMenu(m_export);
    QAction *const json = menu->addAction({}, this, [this] { askForFile(Format::JsonLines); });
    QAction *const csv = menu->addAction({}, this, [this] { askForFile(Format::Csv); });
    widgets::said(menu, [json, csv] {
        json->setText(tr("As JSON lines…"));
        csv->setText(tr("As CSV, for a spreadsheet…"));
    });
    m_export->setMenu(menu);
    row->addWidget(m_export, 0, Qt::AlignBottom);
    return top;
}

QWidget *AuditPage::makeFilters()
{
    auto *const filters = new QWidget(this);
    auto *const row = new QHBoxLayout(filters);
    row->setContentsMargins({});
    row->setSpacing(theme::barGap);
    m_search = new widgets::SearchField(filters, [] { return tr("Search names, people and reasons"); });
    m_search->setMinimumWidth(180);
    row->addWidget(m_search, 1);
    for (QComboBox **combo : {&m_verb, &m_outcome, &m_environment, &m_since}) {
        *combo = new QComboBox(filters);
        (*combo)->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(*combo);
        connect(*combo, &QComboBox::activated, this, &AuditPage::applyFilter);
    }
    m_clear = widgets::iconButton(filters, u"close"_s, [] { return tr("Clear the filters"); });
    row->addWidget(m_clear);
    return filters;
}

QWidget *AuditPage::makeTable()
{
    auto *const content = new QWidget(m_states);
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(theme::rowGap);
    m_table = new widgets::DataTable(content);
    m_table->setSortingEnabled(false); // a trail has one order
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(TrailModel::Outcome, new widgets::BadgeDelegate(m_table));
    widgets::said(m_table, [this] { m_table->setAccessibleName(tr("What was done, newest first")); });
    column->addWidget(m_table, 1);
    m_reason = new widgets::ErrorNotice(content);
    column->addWidget(m_reason);
    return content;
}

// Once: later the widths are the person's. Long names are cut rather than the reason pushed out of sight.
void AuditPage::fitColumns()
{
    m_table->horizontalHeader()->setResizeContentsPrecision(40); // rows that are measured
    m_table->fitColumns();
    for (const auto &[column, widest] :
         {std::pair{TrailModel::Actor, 124}, {TrailModel::Environment, 128}, {TrailModel::Catalog, 156}}) {
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widest));
    }
}

// Why the chosen line ended as it did, as far as its code says: the trail keeps no arguments.
void AuditPage::saySelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::optional<Error> reason;
    Tone tone = Tone::Warning;
    if (rows.size() == 1) {
        const audit::Event &event = m_model->eventAt(rows.first().row());
        tone = toneOf(event.outcome) == Tone::Danger ? Tone::Danger : Tone::Warning;
        if (!event.code.isEmpty()) {
            reason = Error{event.code, {}, {}, {}};
        }
    }
    if (m_reason->error() != reason) {
        m_reason->setError(reason, tone);
    }
}

QWidget *AuditPage::makeChain()
{
    auto *const chain = new QWidget(this);
    auto *const row = new QHBoxLayout(chain);
    row->setContentsMargins({});
    row->setSpacing(theme::barGap);
    m_chainBadge = new widgets::Badge(chain);
    m_chainLine = widgets::label(chain, TextKind::Muted);
    row->addWidget(m_chainBadge, 0, Qt::AlignVCenter);
    row->addWidget(m_chainLine, 1);
    return chain;
}

void AuditPage::makeStates()
{
    m_states = new QStackedWidget(this);
    m_reading = new widgets::EmptyState(
        u"list"_s, [] { return tr("Reading the trail…"); }, [] { return tr("Its chain is verified line by line."); },
        m_states);
    m_nothing = new widgets::EmptyState(
        u"list"_s, [] { return tr("Nothing is recorded yet"); },
        [] { return tr("Whatever is registered, tested or deleted from this machine stands here from then on."); },
        m_states);
    auto *const noMatch = new widgets::EmptyState(
        u"filter"_s, [] { return tr("No line fits the filters"); },
        [] { return tr("Its lines are all there; the filters hide them."); }, m_states);
    connect(noMatch->setAction(u"close"_s, [] { return tr("Clear the filters"); }), &QPushButton::clicked, this,
            &AuditPage::clearFilters);
    m_noMatch = noMatch;
    m_content = makeTable();
    for (QWidget *state : {m_reading, m_nothing, m_noMatch, m_content}) {
        m_states->addWidget(state);
    }
}

void AuditPage::connectParts()
{
    connect(m_follower, &TrailFollower::anew, m_model, &TrailModel::clear);
    connect(m_follower, &TrailFollower::arrived, m_model, &TrailModel::append);
    connect(m_follower, &TrailFollower::settled, this, [this] {
        sayChoices();
        follow();
    });
    connect(m_model, &TrailModel::filtered, this, &AuditPage::follow);
    connect(m_model, &TrailModel::rowsInserted, this, &AuditPage::follow);
    connect(m_model, &TrailModel::modelReset, this, &AuditPage::follow);
    connect(m_search, &QLineEdit::textChanged, this, &AuditPage::applyFilter);
    connect(m_search, &widgets::SearchField::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_clear, &QPushButton::clicked, this, &AuditPage::clearFilters);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuditPage::saySelection);
    connect(m_model, &TrailModel::modelReset, this, &AuditPage::saySelection);
    connect(m_table, &widgets::DataTable::menuRequested, this, &AuditPage::openMenu);
}

void AuditPage::refresh()
{
    m_follower->restart();
}

QWidget *AuditPage::searchField()
{
    return m_search;
}

QAbstractButton *AuditPage::mainAction()
{
    return m_export;
}

bool AuditPage::goBack()
{
    if (chosenFilter() == TrailFilter()) {
        return false;
    }
    clearFilters();
    return true;
}

TrailFilter AuditPage::chosenFilter() const
{
    TrailFilter filter;
    filter.text = m_search->text().trimmed();
    filter.verb = m_verb->currentData().toString();
    filter.environment = m_environment->currentData().toString();
    if (m_outcome->currentIndex() > 0) {
        filter.outcome = static_cast<audit::Outcome>(m_outcome->currentData().toInt());
    }
    if (m_since->currentIndex() > 0) { // whole days, so that the filter stays equal while it stands
        const int days = m_since->currentData().toInt();
        filter.since = QDate::currentDate().addDays(1 - days).startOfDay();
    }
    return filter;
}

void AuditPage::applyFilter()
{
    m_model->setFilter(chosenFilter());
    follow();
}

void AuditPage::clearFilters()
{
    m_search->clear();
    for (QComboBox *combo : {m_verb, m_outcome, m_environment, m_since}) {
        combo->setCurrentIndex(0);
    }
    applyFilter();
}

// Filled again when the language changes and when lines bring new names; what was chosen stays chosen.
void AuditPage::sayChoices()
{
    const auto fill = [](QComboBox *combo, const QString &name, const QString &all,
                         const QList<std::pair<QString, QVariant>> &choices) {
        QStringList wanted{all};
        for (const auto &choice : choices) {
            wanted.append(choice.first);
        }
        QStringList present;
        for (int i = 0; i < combo->count(); ++i) {
            present.append(combo->itemText(i));
        }
        if (present == wanted) { // it may be open
            return;
        }
        const QVariant chosen = combo->currentIndex() > 0 ? combo->currentData() : QVariant();
        combo->clear();
        combo->addItem(all);
        for (const auto &[text, value] : choices) {
            combo->addItem(text, value);
        }
        combo->setCurrentIndex(chosen.isValid() ? std::max(0, combo->findData(chosen)) : 0);
        combo->setAccessibleName(name);
    };
    QList<std::pair<QString, QVariant>> verbs;
    for (const QString &verb : m_model->verbs()) {
        verbs.append({verbText(verb), verb});
    }
    QList<std::pair<QString, QVariant>> environments;
    for (const QString &environment : m_model->environments()) {
        environments.append({environment, environment});
    }
    QList<std::pair<QString, QVariant>> outcomes;
    for (const auto outcome : {audit::Outcome::Done, audit::Outcome::Failed, audit::Outcome::RolledBack,
                               audit::Outcome::Cancelled, audit::Outcome::UndoIncomplete}) {
        outcomes.append({outcomeText(outcome), static_cast<int>(outcome)});
    }
    fill(m_verb, tr("What"), tr("Everything done"), verbs);
    fill(m_outcome, tr("Outcome"), tr("Any outcome"), outcomes);
    fill(m_environment, tr("Environment"), tr("All environments"), environments);
    fill(m_since, tr("Since"), tr("Any time"),
         {{tr("Today"), 1}, {tr("Last 7 days"), 7}, {tr("Last 30 days"), 30}, {tr("Last 365 days"), 365}});
}

void AuditPage::follow()
{
    const bool reading = m_follower->isReading();
    const auto shown = m_model->rowCount();
    const QLocale locale;
    const QString total = tr("%n line(s) recorded on this machine", nullptr, static_cast<int>(m_model->total()));
    const bool isFiltered = chosenFilter() != TrailFilter();
    m_count->setText(isFiltered ? tr("%1 shown, %2").arg(locale.toString(shown), total) : total);
    m_readError->setError(m_follower->error());
    m_clear->setEnabled(isFiltered);
    m_export->setEnabled(shown > 0 && !reading && !m_model->isFiltering() && m_running == nullptr);
    QWidget *state = m_content;
    if (shown == 0) {
        state = m_model->total() > 0 ? (m_model->isFiltering() ? m_content : m_noMatch)
            : reading                ? m_reading
                                     : m_nothing;
    }
    if (m_states->currentWidget() != state) {
        m_states->setCurrentWidget(state);
    }
    if (shown > 0 && !reading && !m_fitted) {
        fitColumns();
        m_fitted = true;
    }
    sayChain();
}

void AuditPage::sayChain()
{
    const audit::Verification found = m_follower->verification();
    std::optional<Error> broken;
    if (!found.isIntact()) {
        broken = makeError("audit.line-changed", {{u"line"_s, QString::number(*found.firstBroken)}})
                     .at(m_follower->file());
    }
    if (m_chainBroken->error() != broken) {
        m_chainBroken->setError(broken);
    }
    QStringList torn;
    for (const int line : found.torn) {
        torn.append(QLocale().toString(line));
    }
    const QString cut = torn.isEmpty()
        ? QString()
        : tr("%n line(s) end in the middle, their writer was stopped: %1.", nullptr, static_cast<int>(torn.size()))
              .arg(torn.size() > 8 ? QString(torn.first(8).join(u", "_s) + u" …") : torn.join(u", "_s));
    if (m_follower->isReading()) {
        m_chainBadge->setState(tr("verifying…"), Tone::Accent);
        m_chainLine->setText(tr("%n line(s) so far", nullptr, found.lines));
    } else if (!found.isIntact()) {
        m_chainBadge->setState(tr("chain broken"), Tone::Danger);
        m_chainLine->setText(tr("Nothing after line %1 can be trusted.").arg(QLocale().toString(*found.firstBroken)));
    } else if (found.lines == 0 && torn.isEmpty()) {
        m_chainBadge->setState(tr("chain empty"), Tone::Neutral);
        m_chainLine->setText(QDir::toNativeSeparators(m_follower->file()));
    } else {
        m_chainBadge->setState(tr("chain intact"), torn.isEmpty() ? Tone::Success : Tone::Warning);
        const QString whole = tr("%n line(s), each follows from the one before.", nullptr, found.lines);
        m_chainLine->setText(cut.isEmpty() ? whole : QString(whole + u' ' + cut));
    }
    m_chainLine->setToolTip(QDir::toNativeSeparators(m_follower->file()));
}

void AuditPage::openMenu(const QPoint &position)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return;
    }
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, [this] { QGuiApplication::clipboard()->setText(m_table->selectionAsTsv()); });
    const QString catalog = m_model->eventAt(current.row()).catalog;
    menu->addAction(tr("Only %1").arg(catalog), this, [this, catalog] { m_search->setText(catalog); });
    menu->popup(position);
}

} // namespace audit_page
