#include "krb5/keytab_tab.h"

#include "krb5/keytab_model.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/badge_delegate.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/data_table.h"
#include "widgets/error_notice.h"
#include "widgets/file_field.h"
#include "widgets/label.h"
#include "widgets/problem_line.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QSaveFile>
#include <QScrollArea>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;
using widgets::ButtonKind;
using widgets::TextKind;

namespace krb5 {

namespace {

void empty(QVBoxLayout *column)
{
    while (QLayoutItem *const item = column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its own button may be asking
        delete item;
    }
}

// A card whose lines may be many.
QScrollArea *scrolling(widgets::Card *card)
{
    auto *const area = new QScrollArea(card->parentWidget());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(card);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

} // namespace

KeytabTab::KeytabTab(QWidget *parent)
    : QWidget(parent), m_zone(new KeytabZone(this)), m_model(new KeytabModel(this)), m_sorted(new QSortFilterProxyModel(this)),
      m_table(new widgets::DataTable(this)), m_error(new widgets::ErrorNotice(this)), m_done(widgets::label(this, TextKind::Muted))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(KeytabModel::SortRole);
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(KeytabModel::Strength, new widgets::BadgeDelegate(m_table));
    m_table->sortByColumn(KeytabModel::Principal, Qt::AscendingOrder);

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_zone);
    column->addWidget(m_table, 2);
    auto *const row = new QHBoxLayout;
    m_keep = widgets::button(this, ButtonKind::Secondary, u"filter"_s, [] { return tr("Keep only this principal…"); });
    row->addWidget(m_done, 1);
    row->addWidget(m_keep);
    column->addLayout(row);
    column->addWidget(m_error);
    auto *const below = new QHBoxLayout;
    below->setSpacing(12);
    auto *const problems = new widgets::Card(this);
    m_problemsTitle = widgets::label(problems, TextKind::Section);
    m_problems = new QVBoxLayout;
    m_problems->setSpacing(8);
    problems->body()->addWidget(m_problemsTitle);
    problems->body()->addLayout(m_problems);
    problems->body()->addStretch();
    below->addWidget(scrolling(problems), 1);
    below->addWidget(makeTogether(), 1);
    column->addLayout(below, 3);

    connect(m_table, &QTableView::doubleClicked, this, [this] { m_principal->setCurrentText(selectedPrincipal()); });
    connect(m_zone, &KeytabZone::changed, this, &KeytabTab::takeKeytab);
    connect(m_keep, &QPushButton::clicked, this, &KeytabTab::askWhere);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &KeytabTab::say);
    widgets::said(this, [this] {
        m_table->setAccessibleName(tr("Entries of the keytab"));
        say();
    });
}

QWidget *KeytabTab::makeTogether()
{
    auto *const card = new widgets::Card(this);
    card->body()->setSpacing(6);
    card->body()->addWidget(widgets::label(card, TextKind::Section, [] { return tr("Together with the krb5.conf"); }));
    QLabel *const principal = widgets::label(card, TextKind::Muted, [] { return tr("Principal to be used"); });
    m_principal = new QComboBox(card);
    m_principal->setEditable(true);
    m_principal->setInsertPolicy(QComboBox::NoInsert);
    m_principal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    principal->setBuddy(m_principal);
    QLabel *const site = widgets::label(card, TextKind::Muted, [] { return tr("core-site.xml of the cluster, if there is one"); });
    m_coreSite = new widgets::FileField(card);
    site->setBuddy(m_coreSite->input());
    m_together = new QVBoxLayout;
    m_together->setSpacing(8);
    card->body()->addWidget(principal);
    card->body()->addWidget(m_principal);
    card->body()->addWidget(site);
    card->body()->addWidget(m_coreSite);
    card->body()->addSpacing(4);
    card->body()->addLayout(m_together);
    card->body()->addStretch();
    connect(m_principal, &QComboBox::currentTextChanged, this, &KeytabTab::knownChanged);
    connect(m_coreSite, &widgets::FileField::pathChanged, this, &KeytabTab::knownChanged);
    widgets::said(card, [this] {
        m_principal->setAccessibleName(tr("Principal to be used"));
        m_principal->lineEdit()->setPlaceholderText(tr("service/host@REALM"));
        m_coreSite->setFilter(tr("Hadoop configuration (*.xml);;All files (*)"));
    });
    return scrolling(card);
}

void KeytabTab::takeKeytab()
{
    m_written.clear();
    m_error->setError({});
    const auto &keytab = m_zone->keytab();
    m_model->setKeytab(keytab ? *keytab : kerberos::Keytab());
    m_table->fitColumns();
    const QStringList principals = keytab ? keytab->principals() : QStringList();
    const QString before = m_principal->currentText();
    {
        const QSignalBlocker quiet(m_principal);
        m_principal->clear();
        m_principal->addItems(principals);
        m_principal->setCurrentText(before.isEmpty() || !principals.contains(before) ? principals.value(0) : before);
    }
    if (m_sorted->rowCount() > 0) {
        m_table->selectRow(0);
    }
    say();
    Q_EMIT knownChanged();
}

std::optional<std::vector<kerberos::KnownKey>> KeytabTab::keys() const
{
    if (!m_zone->keytab()) {
        return std::nullopt;
    }
    std::vector<kerberos::KnownKey> keys;
    for (std::size_t i = 0; i < m_zone->keytab()->size(); ++i) {
        const auto entry = m_zone->keytab()->entry(i);
        keys.push_back({entry.principal, entry.kvno, entry.enctype});
    }
    return keys;
}

QString KeytabTab::principal() const
{
    return m_principal->currentText().trimmed();
}

std::optional<QByteArray> KeytabTab::coreSite() const
{
    constexpr qint64 most = 4 * 1024 * 1024;
    QFile file(m_coreSite->path());
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) ? std::optional(file.read(most)) : std::nullopt;
}

void KeytabTab::setCoreSite(const QString &path)
{
    m_coreSite->setPath(path);
}

QWidget *KeytabTab::principalField() const
{
    return m_principal;
}

void KeytabTab::setPrincipal(const QString &principal)
{
    m_principal->setCurrentText(principal);
}

void KeytabTab::showTogether(const Findings &findings, Configuration configuration)
{
    using enum kerberos::Rule;
    constexpr std::array ofBoth{PermittedExcludesKeytab, RdnsWithHost, PrincipalRealmMissing};
    constexpr std::array ofTheKeytab{HostPlaceholder, PrincipalNotInKeytab, SeveralKvnos, OnlyWeakKeys};
    const auto isShown = [&](kerberos::Rule rule) {
        return std::ranges::find(ofTheKeytab, rule) != ofTheKeytab.end()
            || (configuration == Configuration::Known && std::ranges::find(ofBoth, rule) != ofBoth.end());
    };
    m_shared.clear();
    for (const Mark &mark : findings.marks) {
        if (isShown(findings.check.rule(mark.finding))) {
            m_shared.emplace_back(mark.severity, findings.check.problem(mark.finding).error);
        }
    }
    say();
}

QString KeytabTab::selectedPrincipal() const
{
    const QModelIndexList rows = m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    return rows.isEmpty() ? QString() : m_model->principal(m_sorted->mapToSource(rows.first()).row());
}

void KeytabTab::askWhere()
{
    auto *const dialog = new QFileDialog(window(), tr("Save the smaller keytab"), selectedPrincipal().section(u'/', 0, 0).section(u'@', 0, 0) + u".keytab"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &KeytabTab::keepOnly);
    dialog->open();
}

void KeytabTab::keepOnly(const QString &path)
{
    const auto bytes = m_zone->keytab() ? m_zone->keytab()->only(selectedPrincipal()) : Result<Secret>(Secret());
    if (!bytes) {
        m_error->setError(bytes.error());
        return;
    }
    QSaveFile file(path);
    const bool open = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!open || file.write(bytes->reveal().data(), bytes->size()) != bytes->size() || !file.commit()) {
        m_error->setError(makeError("file.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}}));
        return;
    }
    m_error->setError({});
    m_written = path;
    say();
}

void KeytabTab::say()
{
    const auto &keytab = m_zone->keytab();
    m_keep->setEnabled(!selectedPrincipal().isEmpty());
    m_done->setText(m_written.isEmpty() ? QString() : tr("Written: %1").arg(m_written));
    empty(m_problems);
    empty(m_together);
    m_table->setVisible(keytab && keytab->size() > 0);
    m_keep->setVisible(m_table->isVisibleTo(this));
    if (!keytab) {
        m_problemsTitle->setText(tr("What is looked at"));
        m_problems->addWidget(widgets::label(this, TextKind::Muted, [] {
            return tr("Every byte of it: damage that klist hides, keys too weak for Java, several versions of one key, "
                      "whether the krb5.conf allows its encryption. Dropped, chosen or pasted, it stays on this machine.");
        }));
    } else {
        const int count = static_cast<int>(keytab->problems().size());
        m_problemsTitle->setText(count == 0 ? tr("Nothing is wrong with it") : tr("%n problem(s)", nullptr, count));
        for (const kerberos::KeytabProblem &problem : keytab->problems()) {
            auto *const line = new widgets::ProblemLine(problem.severity, this);
            const auto words = text::explain(problem.error);
            const QString place = tr("%1 · byte %2 (0x%3)").arg(problem.error.code).arg(problem.offset).arg(problem.offset, 0, 16);
            line->setWords(words.cause, words.remedy, place);
            m_problems->addWidget(line);
        }
    }
    for (const auto &[severity, error] : m_shared) {
        auto *const line = new widgets::ProblemLine(severity, this);
        const auto words = text::explain(error);
        line->setWords(words.cause, words.remedy, error.code);
        m_together->addWidget(line);
        const bool isAboutTheName = error.code == "K261"_L1 || error.code == "K262"_L1;
        if (const QString nearest = error.arguments.value(u"nearest"_s); isAboutTheName && !nearest.isEmpty()) {
            QPushButton *const use = widgets::button(this, ButtonKind::Secondary, u"check"_s, [nearest] { return tr("Use %1").arg(nearest); });
            connect(use, &QPushButton::clicked, this, [this, nearest] { setPrincipal(nearest); });
            m_together->addWidget(use, 0, Qt::AlignLeft);
        }
    }
    if (m_shared.empty() && keytab) {
        m_together->addWidget(widgets::label(this, TextKind::Muted, [] { return tr("The two agree."); }));
    }
}

} // namespace krb5
