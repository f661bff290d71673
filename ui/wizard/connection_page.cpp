#include "wizard/connection_page.h"

#include "provisioning/credentials.h"
#include "theme/metrics.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dropped_file.h"
#include "widgets/label.h"
#include "wizard/connector_mark.h"
#include "wizard/labelled_line.h"
#include "wizard/place.h"
#include "wizard/rehearsal.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace wizard {

namespace {

constexpr int helpWidth = 264;
constexpr int widestForm = 720;

} // namespace

ConnectionPage::ConnectionPage(workspace::Workspace &workspace, QWidget *parent)
    : StepPage(parent), m_workspace(workspace), m_mark(new ConnectorMark(40, this)),
      m_title(widgets::label(this, widgets::TextKind::Section)), m_notes(widgets::label(this, widgets::TextKind::Muted)),
      m_name(new LabelledLine(
          LabelledLine::Presence::Required,
          [] {
              return form::HelpText{tr("Catalog name"),
                                    tr("What people write in their queries: name.schema.table. Lower-case letters, "
                                       "digits and hyphens. It cannot be changed later without moving those queries."),
                                    {},
                                    u"sales-pg-01"_s};
          },
          this)),
      m_description(new LabelledLine(
          LabelledLine::Presence::Optional,
          [] {
              return form::HelpText{
                  tr("Description"),
                  tr("For colleagues: what is in there and whom to ask. Trino shows it as the catalog’s "
                     "comment."),
                  {},
                  {}};
          },
          this)),
      m_place(new QVBoxLayout), m_help(new form::FieldHelp(this)), m_scroll(new QScrollArea(this)),
      m_test(widgets::button(this, widgets::ButtonKind::Secondary, u"play"_s, [] { return tr("Test connection"); })),
      m_rehearsal(new Rehearsal(workspace, this))
{
    setAcceptDrops(true);
    auto *const card = new widgets::Card(m_scroll);
    card->setMaximumWidth(widestForm);
    card->body()->addWidget(makeIdentity());
    card->body()->addWidget(m_notes);
    card->body()->addWidget(
        widgets::label(card, widgets::TextKind::Muted, [] { return tr("Fields with * are required."); }));
    card->body()->addWidget(m_name);
    card->body()->addWidget(m_description);
    card->body()->addSpacing(4);
    card->body()->addLayout(m_place);
    card->body()->addSpacing(4);
    card->body()->addWidget(m_test, 0, Qt::AlignLeft);
    card->body()->addWidget(m_rehearsal);
    card->body()->addStretch();

    auto *const inside = new QWidget(m_scroll);
    auto *const row = new QHBoxLayout(inside);
    row->setContentsMargins(0, 0, 10, 0);
    row->addWidget(card, 1, Qt::AlignTop);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    m_help->setFixedWidth(helpWidth);
    auto *const page = new QHBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(10);
    page->addWidget(m_scroll, 1);
    page->addWidget(m_help, 0, Qt::AlignTop);

    m_name->setCheck([this](const QString &name) { return problemOfName(name); });
    for (LabelledLine *line : {m_name, m_description}) {
        connect(line, &LabelledLine::edited, this, &StepPage::changed);
        connect(line, &LabelledLine::helpWanted, m_help, &form::FieldHelp::explain);
        connect(line, &LabelledLine::helpWanted, this, [this, line] { bringIntoView(line); });
    }
    connect(m_test, &QPushButton::clicked, this, &ConnectionPage::test);
    connect(m_rehearsal, &Rehearsal::failed, this, &ConnectionPage::testFailed);
    connect(m_rehearsal, &Rehearsal::changed, this, [this] {
        m_test->setEnabled(!m_rehearsal->isUnderWay());
        if (m_rehearsal->isVisible()) {
            bringIntoView(m_rehearsal);
        }
    });
    // A name may be taken while this page is open.
    connect(&m_workspace.catalogs(), &workspace::CatalogFeed::changed, this, &StepPage::changed);
    widgets::said(this, [this] { say(); });
}

QWidget *ConnectionPage::makeIdentity()
{
    auto *const identity = new QWidget(this);
    auto *const row = new QHBoxLayout(identity);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_mark);
    row->addWidget(m_title, 1);
    QPushButton *const documentation = widgets::button(identity, widgets::ButtonKind::Quiet, u"external"_s,
                                                       [] { return tr("Trino’s page about it"); });
    connect(documentation, &QPushButton::clicked, this, [this] {
        if (m_descriptor) {
            QDesktopServices::openUrl(QUrl(m_descriptor->documentation));
        }
    });
    m_guide = widgets::button(identity, widgets::ButtonKind::Quiet, u"info"_s, [] { return tr("How to connect it"); });
    connect(m_guide, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(u"connect-hive-hdfs"_s); });
    auto *const links = new QVBoxLayout; // one below the other: side by side they would widen the form beyond a small window
    links->setSpacing(0);
    links->addWidget(documentation, 0, Qt::AlignRight);
    links->addWidget(m_guide, 0, Qt::AlignRight);
    row->addLayout(links);
    QWidget::setTabOrder(documentation, m_guide);
    QWidget::setTabOrder(m_guide, m_name->line());
    QWidget::setTabOrder(m_name->line(), m_description->line());
    return identity;
}

void ConnectionPage::say()
{
    m_title->setText(m_descriptor ? form::inPresentLanguage(m_descriptor->title) : QString());
    m_guide->setVisible(m_descriptor && m_descriptor->kerberos && !m_descriptor->kerberos->requiredWhen);
    QStringList notes;
    if (m_descriptor) {
        if (m_workspace.library().shadowed().contains(m_descriptor->name)) {
            notes.append(tr("This form is your own, from the folder connectors of your configuration, not the one this program has."));
        }
        for (const connectors::Words &note : m_descriptor->notes) {
            notes.append(form::inPresentLanguage(note));
        }
        for (const connectors::Precondition &needed : m_descriptor->preconditions) {
            notes.append(tr("Trino’s jvm.config needs the line %1. %2")
                             .arg(needed.jvmOption, form::inPresentLanguage(needed.why)));
        }
        if (m_descriptor->neverTriedOnARealSource) {
            notes.append(tr("Trino takes what this form makes; it was never tried against a real source."));
        }
    }
    m_notes->setText(notes.join(u"\n"_s));
    m_notes->setVisible(!notes.isEmpty());
}

void ConnectionPage::setConnector(const connectors::Descriptor &descriptor)
{
    if (m_descriptor == &descriptor) {
        return;
    }
    m_descriptor = &descriptor;
    m_mark->setConnector(m_descriptor);
    say();
    form::Form *&form = m_forms[descriptor.name];
    if (!form) {
        form = new form::Form(descriptor, m_place->parentWidget());
        m_place->addWidget(form);
        connect(form, &form::Form::edited, this, &StepPage::changed);
        connect(form, &form::Form::helpWanted, m_help, &form::FieldHelp::explain);
        connect(form, &form::Form::reached, this, &ConnectionPage::bringIntoView);
        form->chainAfter(m_description->line());
    }
    for (const auto &[connector, one] : m_forms) {
        one->setVisible(one == form);
    }
    m_rehearsal->forget();
    m_help->explain({});
    m_scroll->verticalScrollBar()->setValue(0);
}

tl::expected<std::map<QString, Secret>, ConnectionPage::Unreadable> ConnectionPage::secretsOf(
    const catalog::CatalogDefinition &definition)
{
    std::map<QString, Secret> secrets;
    for (const auto &[property, source] : definition.credentials) { // one by one, so that each error knows its field
        catalog::CatalogDefinition one;
        one.credentials.emplace(property, source);
        auto read = provisioning::readCredentials(one, QDir::homePath(), {});
        if (!read) {
            return tl::unexpected(Unreadable {property, read.error()});
        }
        secrets.merge(*read);
    }
    return secrets;
}

void ConnectionPage::test()
{
    if (!m_descriptor || !whyNot().isEmpty()) {
        showProblems();
        return;
    }
    m_tested = {};
    m_tested.connector = m_descriptor->name;
    writeTo(m_tested);
    auto secrets = secretsOf(m_tested);
    if (!secrets) {
        mark(secrets.error().property, secrets.error().error);
        return;
    }
    m_rehearsal->begin({m_tested, std::move(*secrets)});
}

void ConnectionPage::testFailed(const Error &error)
{
    const auto place = m_descriptor ? placeOf(error, *m_descriptor, m_tested) : std::nullopt;
    if (place && place->page == Place::Page::Connection) {
        mark(place->property, error);
    }
}

form::Form *ConnectionPage::form() const
{
    const auto found = m_descriptor ? m_forms.find(m_descriptor->name) : m_forms.end();
    return found == m_forms.end() ? nullptr : found->second;
}

void ConnectionPage::bringIntoView(QWidget *row)
{
    // Once what was just unfolded or said below the field has its place: wrapped lines get theirs a turn later still.
    const auto show = [this, row] { m_scroll->ensureWidgetVisible(row, 0, 24); };
    QTimer::singleShot(0, row, [show, row] {
        show();
        QTimer::singleShot(0, row, show);
    });
}

void ConnectionPage::fill(const catalog::CatalogDefinition &definition)
{
    m_name->setValue(definition.name);
    m_description->setValue(definition.description);
    if (form::Form *const here = form()) {
        here->fill(definition);
    }
}

void ConnectionPage::fillRegistered(const catalog::CatalogDefinition &definition, const std::map<QString, catalog::CredentialSource> &given)
{
    m_bound = definition.name;
    m_name->line()->setReadOnly(true);
    catalog::CatalogDefinition open = definition;
    open.credentials = given; // where they once came from is not where a new one would
    fill(open);
    QStringList kept;
    for (const auto &[property, source] : definition.credentials) {
        kept.append(property);
    }
    if (form::Form *const here = form()) {
        here->keepSecrets(kept);
    }
}

void ConnectionPage::fillAdopted(const QString &name)
{
    m_bound = name;
    m_name->line()->setReadOnly(true);
    catalog::CatalogDefinition known;
    known.name = name;
    fill(known);
}

void ConnectionPage::writeTo(catalog::CatalogDefinition &definition) const
{
    definition.name = m_name->value();
    definition.description = m_description->value();
    // The form of the source chosen, not the one that was in front: another may have been chosen since.
    if (const auto found = m_forms.find(definition.connector); found != m_forms.end()) {
        found->second->writeTo(definition);
    }
}

void ConnectionPage::wipeSecrets()
{
    for (const auto &[connector, form] : m_forms) {
        form->wipeSecrets();
    }
}

void ConnectionPage::startAnew()
{
    m_rehearsal->forget();
    wipeSecrets();
    for (const auto &[connector, form] : m_forms) {
        form->hide();
        form->deleteLater();
    }
    m_forms.clear();
    m_descriptor = nullptr;
    for (LabelledLine *line : {m_name, m_description}) {
        line->setValue({});
    }
}

std::optional<Error> ConnectionPage::problemOfName(const QString &name) const
{
    if (!m_bound.isEmpty() && name == m_bound) {
        return std::nullopt;
    }
    if (const auto fits = catalog::checkName(name); !fits) {
        return fits.error();
    }
    if (const auto *const there = m_workspace.catalogs().entry(name)) {
        return there->health == provisioning::Health::Unmanaged
            ? makeError("run.name-taken-in-trino", {{u"catalog"_s, name}})
            : makeError(
                "run.name-taken-in-cluster",
                {{u"catalog"_s, name}, {u"revision"_s, QString::number(there->head ? there->head->current : 0)}});
    }
    return std::nullopt;
}

bool ConnectionPage::takeFile(const QString &path)
{
    form::Form *const here = form();
    return here && here->takeFile(path);
}

// Only what a field takes: everything else is the window's.
void ConnectionPage::dragEnterEvent(QDragEnterEvent *event)
{
    const form::Form *const here = form();
    const QString file = widgets::droppedFile(event->mimeData());
    if (here && !file.isEmpty() && here->wants(file)) {
        event->acceptProposedAction();
    }
}

void ConnectionPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeFile(widgets::droppedFile(event->mimeData()));
}

bool ConnectionPage::mark(const QString &property, const Error &error)
{
    if (property == namePlace) {
        m_name->mark(error);
        m_name->line()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    form::Form *const here = form();
    return here && here->mark(property, error);
}

QWidget *ConnectionPage::firstFocus()
{
    return m_bound.isEmpty() ? m_name->line() : m_description->line();
}

QString ConnectionPage::whyNot() const
{
    QStringList fields;
    if (m_name->problem()) {
        fields.append(tr("Catalog name"));
    }
    if (const form::Form *const here = form()) {
        for (const auto &problem : here->problems()) {
            fields.append(problem.label);
        }
    }
    if (fields.isEmpty()) {
        return {};
    }
    return tr("%n field(s) to fill in or put right: %1", nullptr, static_cast<int>(fields.size()))
        .arg(QLocale().createSeparatedList(fields.first(std::min<qsizetype>(fields.size(), 3))));
}

void ConnectionPage::showProblems()
{
    m_name->judge();
    form::Form *const here = form();
    if (here) {
        here->judge();
    }
    if (m_name->problem()) {
        m_name->line()->setFocus(Qt::OtherFocusReason);
    } else if (here) {
        if (const auto problems = here->problems(); !problems.empty()) {
            here->goTo(problems.front().property);
        }
    }
}

} // namespace wizard
