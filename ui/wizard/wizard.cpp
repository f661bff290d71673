#include "wizard/wizard.h"

#include "connectors/values.h"
#include "text/words.h"
#include "provisioning/hadoop_files.h"
#include "run/look_again.h"
#include "theme/metrics.h"
#include "widgets/banner.h"
#include "widgets/label.h"
#include "widgets/search_field.h"
#include "wizard/access_page.h"
#include "wizard/connection_page.h"
#include "wizard/footer.h"
#include "wizard/place.h"
#include "wizard/rail.h"
#include "wizard/review_page.h"
#include "wizard/run_page.h"
#include "wizard/security_page.h"
#include "wizard/source_page.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace wizard {

Wizard::Wizard(workspace::Workspace &workspace, QWidget *parent)
    : Page(parent), m_workspace(workspace), m_drafts(workspace.stateFolder(), workspace.environment().name),
      m_title(widgets::label(this, widgets::TextKind::PageTitle)),
      m_meaning(widgets::label(this, widgets::TextKind::Muted)), m_questions(new QVBoxLayout),
      m_stack(new QStackedWidget(this)), m_source(new SourcePage(workspace, m_stack)),
      m_connection(new ConnectionPage(workspace, m_stack)), m_security(new SecurityPage(m_stack)),
      m_access(new AccessPage(workspace, m_stack)), m_review(new ReviewPage(workspace, m_stack)), m_run(new RunPage(workspace, m_stack)), m_footer(new Footer(this))
{
    for (StepPage *page : std::initializer_list<StepPage *>{m_source, m_connection, m_security, m_access, m_review, m_run}) {
        m_stack->addWidget(page);
    }
    m_rail = new Rail({[] { return tr("Source"); }, [] { return tr("Connection"); }, [] { return tr("Security"); },
                       [] { return tr("Access"); }, [] { return tr("Review"); }, [] { return tr("Run"); }},
                      this);
    QPushButton *const closing = widgets::iconButton(this, u"close"_s, [] { return tr("Close the wizard"); });
    connect(closing, &QPushButton::clicked, this, &Wizard::requestClose);

    auto *const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(closing);
    auto *const content = new QVBoxLayout;
    content->setSpacing(12);
    content->addLayout(m_questions);
    content->addWidget(m_stack, 1);
    auto *const middle = new QHBoxLayout;
    middle->setSpacing(theme::pageSide);
    middle->addWidget(m_rail);
    middle->addLayout(content, 1);
    auto *const inside = new QVBoxLayout;
    inside->setContentsMargins(theme::pageSide, theme::pageTop, theme::pageSide, 12);
    inside->setSpacing(theme::rowGap);
    inside->addLayout(head);
    inside->addWidget(m_meaning);
    m_meaning->setWordWrap(true);
    inside->addLayout(middle, 1);
    auto *const frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    frame->addLayout(inside, 1);
    frame->addWidget(m_footer);

    connectPages();
    connect(&m_workspace.connection(), &workspace::Connection::changed, this, &Wizard::follow); // who is here
    connect(m_rail, &Rail::wanted, this, &Wizard::leaveFor);
    connect(m_footer, &Footer::nextWanted, this, &Wizard::next);
    connect(m_footer, &Footer::backWanted, this, &Wizard::back);
    connect(m_footer, &Footer::otherWanted, this, &Wizard::startAnew);
    connect(m_footer, &Footer::reasonFollowed, this, [this] { page(step())->showProblems(); });
    widgets::said(this, [this] { say(); });
    go(Source);
    offerDraft();
}

Wizard::~Wizard() = default;

void Wizard::connectPages()
{
    for (StepPage *page : std::initializer_list<StepPage *>{m_source, m_connection, m_security, m_access, m_review, m_run}) {
        connect(page, &StepPage::changed, this, &Wizard::follow);
        connect(page, &StepPage::nextRequested, this, &Wizard::next);
    }
    for (StepPage *page : std::initializer_list<StepPage *>{m_source, m_connection, m_security, m_access}) {
        connect(page, &StepPage::changed, this, &Wizard::entered);
    }
    const auto hasPlace = [this](const Error &error, bool *has) {
        const auto *const descriptor = m_connection->descriptor();
        *has = descriptor && placeOf(error, *descriptor, definition());
    };
    connect(m_connection, &ConnectionPage::helpWanted, this, &Wizard::helpWanted);
    connect(m_security, &SecurityPage::helpWanted, this, &Wizard::helpWanted);
    m_security->takesHadoopFile = [this](const QString &path) {
        const bool taken = m_connection->takeFile(path);
        if (taken) {
            tellSecurity();
        }
        return taken;
    };
    connect(m_review, &ReviewPage::errorShown, this, hasPlace);
    connect(m_run, &RunPage::errorShown, this, hasPlace);
    connect(m_review, &ReviewPage::planned, m_run, &RunPage::expect);
    connect(m_review->lookAgain(), &run::LookAgain::found, this, &Wizard::takeUp);
    connect(m_review, &ReviewPage::fieldWanted, this, &Wizard::goToField);
    connect(m_run, &RunPage::fieldWanted, this, &Wizard::goToField);
    connect(m_run, &RunPage::ended, this, &Wizard::runEnded);
}

StepPage *Wizard::page(int step) const
{
    return static_cast<StepPage *>(m_stack->widget(step));
}

Wizard::Step Wizard::step() const
{
    return static_cast<Step>(m_stack->currentIndex());
}

catalog::CatalogDefinition Wizard::connectionGiven() const
{
    catalog::CatalogDefinition given;
    given.connector = m_source->connector(); // whose form is meant
    m_connection->writeTo(given);
    return given;
}

catalog::CatalogDefinition Wizard::definition() const
{
    catalog::CatalogDefinition definition = connectionGiven();
    if (asksForSecurity()) {
        m_security->writeTo(definition);
    }
    definition.allowRoles = m_access->roles();
    if (m_editing) {
        const auto &kept = m_editing->definition.credentials; // those that were not given anew
        definition.credentials.insert(kept.begin(), kept.end());
    }
    return definition;
}

bool Wizard::asksForSecurity() const
{
    const auto *const descriptor = m_workspace.library().find(m_source->connector());
    if (!descriptor || !descriptor->kerberos || !descriptor->kerberos->requiredWhen) {
        return descriptor && descriptor->kerberos;
    }
    return descriptor->kerberos->isRequired(connectionGiven().properties);
}

void Wizard::tellSecurity()
{
    const catalog::CatalogDefinition given = connectionGiven();
    const auto core = given.credentials.find(u"core-site.xml"_s);
    const auto *const file = core == given.credentials.end() ? nullptr : std::get_if<catalog::FromFile>(&core->second);
    if (file) {
        m_security->setCoreSite(file->path);
    }
    const auto secrets = ConnectionPage::secretsOf(given); // one that cannot be read is said at its field, on the way to the review
    Diagnostics findings = secrets ? provisioning::checkHadoopFiles(given, *secrets) : Diagnostics();
    const auto *const descriptor = m_workspace.library().find(given.connector);
    if (auto missing = descriptor ? connectors::missingForKerberos(*descriptor, given) : std::nullopt) {
        findings.push_back({Severity::Error, std::move(*missing), {}, {}});
    }
    m_security->setHadoop(std::move(findings));
}

void Wizard::go(int step)
{
    if (m_takenOver) {
        m_takenOver->setVisible(step <= Connection);
    }
    m_stack->setCurrentIndex(step);
    page(step)->enter();
    follow();
    page(step)->firstFocus()->setFocus(Qt::OtherFocusReason);
}

void Wizard::next()
{
    if (step() == Run) {
        requestClose();
        return;
    }
    if (QWidget *const typing = focusWidget(); typing && typing->hasFocus() && typing != m_footer->next()) {
        typing->clearFocus(); // by the key the focus stays: what is being typed counts as left
    }
    if (!whyNot().isEmpty()) {
        page(step())->showProblems();
        return;
    }
    switch (step()) {
    case Source:
        if (const auto *const descriptor = m_workspace.library().find(m_source->connector())) {
            m_connection->setConnector(*descriptor);
            if (descriptor->kerberos) {
                m_security->setConnector(*descriptor);
            }
            go(Connection);
        }
        break;
    case Connection:
        m_access->setCatalog(definition().name);
        if (asksForSecurity()) {
            tellSecurity();
        }
        go(asksForSecurity() ? Security : Access);
        break;
    case Security:
        go(Access);
        break;
    case Access:
        if (m_access->holdsRefusedRole()) {
            m_access->firstFocus()->setFocus(Qt::OtherFocusReason);
        } else if (review()) {
            go(Review);
        }
        break;
    case Review:
        if (workspace::Job *const job = m_review->take()) {
            go(Run);
            m_run->run(job);
        }
        break;
    case Run:
        break;
    }
}

bool Wizard::review()
{
    const catalog::CatalogDefinition now = definition();
    catalog::CatalogDefinition given = now;
    if (m_editing) { // what was not given anew stays as it is
        given = {};
        given.connector = now.connector;
        m_connection->writeTo(given);
    }
    auto secrets = ConnectionPage::secretsOf(given);
    if (!secrets) {
        go(Connection);
        m_connection->mark(secrets.error().property, secrets.error().error);
        return false;
    }
    if (auto keytab = asksForSecurity() ? m_security->keytabBytes() : std::nullopt) {
        secrets->emplace(catalog::keytabCredential, std::move(*keytab));
    }
    const Purpose purpose = isEditing() ? Purpose::Change : isAdopting() ? Purpose::Adopt : Purpose::Register;
    m_review->plan(now, std::move(*secrets), purpose, m_editing ? m_editing->number : 0);
    return true;
}

void Wizard::back()
{
    const int before = step() == Access && !asksForSecurity() ? Connection : step() - 1;
    leaveFor(step() == Run ? Connection : before);
}

void Wizard::leaveFor(int target)
{
    if (target < firstStep() || target >= step() || m_run->isUnderWay() || m_run->hasSucceeded()) {
        return;
    }
    if (step() >= Review) {
        m_review->forget();
    }
    if (target == Review && !review()) { // planned anew; a credential that cannot be read leads to its field
        return;
    }
    go(target);
}

void Wizard::goToField(const Error &error)
{
    const auto *const descriptor = m_connection->descriptor();
    const auto place = descriptor ? placeOf(error, *descriptor, definition()) : std::nullopt;
    if (!place) {
        return;
    }
    m_review->forget();
    if (place->page == Place::Page::Access) {
        go(Access);
        m_access->mark(error);
    } else if (place->page == Place::Page::Security) {
        go(Security);
        m_security->mark(error);
    } else {
        go(Connection);
        m_connection->mark(place->property, error);
    }
}

void Wizard::runEnded()
{
    if (const auto lost = m_run->lost()) { // what was entered is still good: back to where it is planned
        m_run->forget();
        if (review()) {
            go(Review);
            m_review->tellLost(*lost);
        }
        return;
    }
    if (QWidget *const way = m_run->wayOn()) {
        way->setFocus(Qt::OtherFocusReason);
    } else {
        m_footer->next()->setFocus(Qt::OtherFocusReason);
    }
    if (m_run->hasSucceeded()) {
        m_hasInput = false;
        m_drafts.discard();
        m_connection->wipeSecrets();
        m_security->wipeSecrets();
        follow();
    }
}

// A form may be filled in and reviewed by anybody; the last step changes something.
QString Wizard::whyNot() const
{
    if (step() == Run) {
        return {};
    }
    const QString onThePage = page(step())->whyNot();
    const auto refusal = step() == Review ? m_workspace.refusal() : std::nullopt;
    return onThePage.isEmpty() && refusal ? text::explain(*refusal).cause : onThePage;
}

void Wizard::say()
{
    m_title->setText(m_editing      ? tr("Edit %1").arg(m_editing->definition.name)
                         : isAdopting() ? tr("Adopt %1").arg(m_adopted)
                                        : tr("Add a catalog"));
    m_meaning->setText(tr("Trino does not tell what a catalog was made from: give it here. It is proved under another name and "
                          "compared with what is there; the catalog itself is not touched."));
    m_meaning->setVisible(isAdopting());
    m_footer->setAccessibleName(tr("Back and Next"));
    follow();
}

void Wizard::follow()
{
    m_rail->setSkipped(Security, !asksForSecurity());
    const bool over = step() == Run && !m_run->isUnderWay();
    const bool done = over && m_run->hasSucceeded();
    m_rail->setCurrent(done ? Run + 1 : step(), !m_run->isUnderWay() && !done);
    m_footer->setReason(whyNot());
    const widgets::Words action = isEditing() ? widgets::Words([] { return tr("Change"); })
        : isAdopting()                        ? widgets::Words([] { return tr("Adopt"); })
        : m_review->waitsForRestart()         ? widgets::Words([] { return tr("Prepare"); })
                                              : widgets::Words([] { return tr("Register"); });
    m_footer->setNextWords(step() == Review    ? action
                               : step() == Run ? widgets::Words([] { return tr("Close"); })
                                               : widgets::Words());
    m_footer->back()->setVisible(step() != firstStep() && !done && (step() != Run || over));
    if (done && !isBound()) {
        m_footer->setOtherWords([] { return tr("Add another"); });
    } else {
        m_footer->hideOther();
    }
}

void Wizard::refresh()
{
    if (step() == Review) {
        m_review->planAgain();
    }
}

QString Wizard::helpPage() const
{
    const auto *const descriptor = m_workspace.library().find(m_source->connector());
    const bool hadoops = descriptor && descriptor->kerberos && !descriptor->kerberos->marker.isEmpty();
    return hadoops ? u"connect-hive-hdfs"_s : u"connectors"_s;
}

QWidget *Wizard::searchField()
{
    return step() == Source ? m_source->search() : nullptr;
}

QAbstractButton *Wizard::mainAction()
{
    return m_footer->next();
}

} // namespace wizard
