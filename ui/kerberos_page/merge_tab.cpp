#include "kerberos_page/merge_tab.h"

#include "kerberos/krb5_document.h"
#include "kerberos_page/conflict_card.h"
#include "krb5/krb5_editor.h"
#include "krb5/verdict_line.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/diff_view.h"
#include "widgets/error_notice.h"
#include "widgets/file_field.h"
#include "widgets/label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSaveFile>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace kerberos_page {

namespace {

constexpr int filesWidth = 280;
constexpr int mostConflictsHeight = 190;

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) ? std::optional(file.read(kerberos::Krb5Document::largest)) : std::nullopt;
}

} // namespace

MergeTab::MergeTab(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeFiles());
    row->addWidget(makeResult(), 1);
    widgets::said(this, [this] {
        m_files->setAccessibleName(tr("Files to merge"));
        m_results->setTabText(0, tr("Result"));
        m_results->setTabText(1, tr("Changes"));
        m_results->setTabText(2, tr("Where from"));
        m_results->setAccessibleName(tr("The merged krb5.conf"));
        m_origins->setHorizontalHeaderLabels({tr("Part"), tr("Said by")});
        m_origins->setAccessibleName(tr("Where from"));
        m_text->setAccessibleName(tr("The merged krb5.conf"));
        m_text->setPlaceholderText(tr("What the files say together comes here."));
        say();
        showChanges();
    });
}

QWidget *MergeTab::makeFiles()
{
    auto *const side = new QWidget(this);
    side->setFixedWidth(filesWidth);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(widgets::label(side, TextKind::Section, [] { return tr("Files to merge"); }));
    m_files = new QListWidget(side);
    column->addWidget(m_files, 1);
    const auto add = [this, side](QBoxLayout *where, const QString &icon, const widgets::Words &words, auto slot) {
        QPushButton *const button = widgets::button(side, ButtonKind::Secondary, icon, words);
        connect(button, &QPushButton::clicked, this, slot);
        where->addWidget(button);
        return button;
    };
    add(column, u"plus"_s, [] { return tr("Add files…"); }, &MergeTab::browse);
    add(column, u"edit"_s, [] { return tr("Add the open one"); }, [this] {
        const auto [name, text] = openConfiguration();
        this->add(name, text);
    });
    m_remove = add(column, u"minus"_s, [] { return tr("Leave it out"); }, &MergeTab::remove);
    connect(m_files, &QListWidget::currentRowChanged, this, [this](int at) { m_remove->setEnabled(at >= 0); });
    m_remove->setEnabled(false);
    column->addSpacing(6);
    QLabel *const base = widgets::label(side, TextKind::Muted, [] { return tr("Compare the result with"); });
    m_base = new widgets::FileField(side);
    base->setBuddy(m_base->input());
    connect(m_base, &widgets::FileField::pathChanged, this, &MergeTab::showChanges);
    column->addWidget(base);
    column->addWidget(m_base);
    return side;
}

QWidget *MergeTab::makeResult()
{
    auto *const side = new QWidget(this);
    auto *const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_error = new widgets::ErrorNotice(side);
    m_state = widgets::label(side, TextKind::Section);
    column->addWidget(m_state);
    column->addWidget(m_error);
    auto *const area = new QScrollArea(side);
    auto *const inside = new QWidget(area);
    m_conflicts = new QVBoxLayout(inside);
    m_conflicts->setContentsMargins(0, 0, 10, 0);
    m_conflicts->setSpacing(8);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    area->setMaximumHeight(mostConflictsHeight);
    m_conflictArea = area;
    column->addWidget(area, 1);
    m_results = new QTabWidget(side);
    m_text = new krb5::Krb5Editor(m_results);
    m_text->setReadOnly(true);
    m_changes = new widgets::DiffView(m_results);
    m_origins = new QTableWidget(0, 2, m_results);
    m_origins->verticalHeader()->hide();
    m_origins->setShowGrid(false);
    m_origins->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_origins->setTabKeyNavigation(false);
    m_origins->horizontalHeader()->setStretchLastSection(true);
    m_origins->horizontalHeader()->setHighlightSections(false);
    m_origins->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (QWidget *const page : std::initializer_list<QWidget *>{m_text, m_changes, m_origins}) {
        m_results->addTab(page, {});
    }
    column->addWidget(m_results, 2);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme::barGap);
    m_verdicts = new krb5::VerdictLine(side);
    row->addWidget(m_verdicts, 1);
    m_open = widgets::button(side, ButtonKind::Secondary, u"edit"_s, [] { return tr("Open in the editor"); });
    m_save = widgets::button(side, ButtonKind::Primary, u"download"_s, [] { return tr("Save the result…"); });
    row->addWidget(m_open);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(result()); });
    connect(m_save, &QPushButton::clicked, this, &MergeTab::askWhere);
    connect(m_text, &krb5::Krb5Editor::analysed, this, [this] {
        const auto &findings = m_text->analysis().findings();
        m_verdicts->setVerdicts(findings->mit, findings->java);
    });
    return side;
}

void MergeTab::add(const QString &name, const QByteArray &text)
{
    const auto same = std::ranges::find(m_fragments, name, &kerberos::Fragment::name);
    if (same == m_fragments.end()) {
        m_fragments.push_back({name, text});
        m_files->addItem(name);
    } else {
        same->text = text;
    }
    mergeAgain();
}

void MergeTab::addFile(const QString &path)
{
    if (const auto text = contentOf(path)) {
        QString name = QFileInfo(path).fileName(); // two of one name are told apart by their folders
        const bool taken = std::ranges::find(m_fragments, name, &kerberos::Fragment::name) != m_fragments.end();
        add(taken ? path : name, *text);
    } else {
        m_error->setError(makeError("file.unreadable", {{u"file"_s, path}, {u"reason"_s, {}}}));
    }
}

void MergeTab::compareWith(const QString &path)
{
    m_base->setPath(path);
}

QByteArray MergeTab::result() const
{
    return m_merged ? m_merged->text : QByteArray();
}

void MergeTab::browse()
{
    auto *const dialog = new QFileDialog(window(), tr("Choose the files to merge"), {}, tr("Kerberos configuration (*.conf *.ini);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths) {
            addFile(path);
        }
    });
    dialog->open();
}

void MergeTab::remove()
{
    const int row = m_files->currentRow();
    if (row >= 0) {
        m_fragments.erase(m_fragments.begin() + row);
        delete m_files->takeItem(row);
        m_choices.clear();
        mergeAgain();
    }
}

void MergeTab::mergeAgain()
{
    m_merged.reset();
    m_error->setError({});
    if (!m_fragments.empty()) {
        auto merged = kerberos::merge(m_fragments, m_choices);
        if (!merged && !m_choices.isEmpty()) { // what was chosen may be gone with a file's new text
            m_choices.clear();
            merged = kerberos::merge(m_fragments, {});
        }
        if (merged) {
            m_merged = std::move(*merged);
        } else {
            m_error->setError(merged.error());
        }
    }
    m_text->setContent(result());
    showConflicts();
    showChanges();
    m_origins->setRowCount(0);
    if (m_merged) {
        for (auto origin = m_merged->provenance.cbegin(); origin != m_merged->provenance.cend(); ++origin) {
            const int row = m_origins->rowCount();
            m_origins->insertRow(row);
            m_origins->setItem(row, 0, new QTableWidgetItem(origin.key()));
            m_origins->setItem(row, 1, new QTableWidgetItem(origin.value().join(u", "_s)));
        }
        m_origins->resizeColumnToContents(0);
    }
    say();
}

void MergeTab::showConflicts()
{
    const QWidget *const focused = focusWidget();
    const QString returning = focused ? focused->accessibleName() : QString();
    while (QLayoutItem *const item = m_conflicts->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // its own radio button is telling
        }
        delete item;
    }
    const bool any = m_merged && !m_merged->conflicts.empty();
    m_conflictArea->setVisible(any);
    if (!any) {
        return;
    }
    for (const kerberos::MergeConflict &conflict : m_merged->conflicts) {
        auto *const card = new ConflictCard(conflict, m_conflictArea);
        connect(card, &ConflictCard::chosen, this, [this](const QString &where, const QString &fragment) {
            m_choices.insert(where, fragment);
            mergeAgain();
        });
        m_conflicts->addWidget(card);
        for (QWidget *const choice : card->findChildren<QWidget *>()) {
            if (!returning.isEmpty() && choice->accessibleName() == returning) {
                choice->setFocus(Qt::OtherFocusReason); // whoever chooses by keys stays there
            }
        }
    }
    m_conflicts->addStretch();
}

void MergeTab::showChanges()
{
    const auto base = contentOf(m_base->path());
    const QString name = base ? QFileInfo(m_base->path()).fileName() : tr("Nothing to compare with yet");
    m_changes->setParts(m_merged ? QList<widgets::DiffPart>{{name, QString::fromUtf8(base.value_or(QByteArray())), QString::fromUtf8(result())}}
                                 : QList<widgets::DiffPart>{});
}

void MergeTab::say()
{
    const auto isOpen = [](const kerberos::MergeConflict &conflict) { return conflict.chosen.isEmpty(); };
    const int open = m_merged ? static_cast<int>(std::ranges::count_if(m_merged->conflicts, isOpen)) : 0;
    m_state->setText(m_fragments.empty()    ? tr("Add the krb5.conf of each catalog, or drop them here")
                         : !m_merged        ? tr("They cannot be merged yet")
                         : open > 0         ? tr("%n contradiction(s) to settle", nullptr, open)
                                            : tr("%n file(s) in one, without contradiction", nullptr, static_cast<int>(m_fragments.size())));
    const bool done = m_merged && open == 0;
    m_open->setEnabled(done);
    m_save->setEnabled(done);
    m_save->setToolTip(done || !m_merged ? QString() : tr("Settle what contradicts itself first."));
    m_save->setAccessibleDescription(m_save->toolTip());
    m_verdicts->setVisible(m_merged.has_value());
}

void MergeTab::askWhere()
{
    auto *const dialog = new QFileDialog(window(), tr("Save the merged krb5.conf"), u"krb5.conf"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &MergeTab::write);
    dialog->open();
}

void MergeTab::write(const QString &path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(result()) == result().size() && file.commit();
    m_error->setError(written ? std::nullopt
                              : std::optional(makeError("file.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}})));
}

void MergeTab::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MergeTab::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls()) {
        addFile(url.toLocalFile());
    }
}

} // namespace kerberos_page
