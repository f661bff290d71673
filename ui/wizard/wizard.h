// Adding a catalog, from the kind of source to rows: the frame around the pages, and the one place that knows their
// order. Starts jobs of the workspace; they go on when it is closed.
#pragma once

#include "widgets/page.h"
#include "workspace/draft.h"
#include "workspace/workspace.h"

#include <QPointer>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace widgets {
class Banner;
}

namespace wizard {

class AccessPage;
class ConnectionPage;
class Footer;
class Rail;
class ReviewPage;
class RunPage;
class SecurityPage;
class SourcePage;
class StepPage;

class Wizard : public widgets::Page {
    Q_OBJECT

public:
    Wizard(workspace::Workspace &workspace, QWidget *parent);
    ~Wizard() override;

    void resume(const workspace::Draft &draft);
    // What a file holds, as far as it could be read: fills the pages; what is wrong stands at its field.
    void startFrom(const catalog::ParsedDefinition &parsed);
    // A registered catalog's form, filled in: the name stays, and so does each secret, the keytab too, that is not given anew. Keeps no draft.
    void edit(const catalog::Revision &current);
    // The connector's form for a catalog that only Trino knows, to be filled in with what it was made from. Keeps no draft.
    void adopt(const QString &catalog, const QString &connector);
    [[nodiscard]] bool isEditing() const { return m_editing.has_value(); }
    [[nodiscard]] bool isAdopting() const { return !m_adopted.isEmpty(); }
    void requestClose(); // asks where something would be lost
    [[nodiscard]] bool hasInput() const { return m_hasInput; } // something would be lost
    void keepInput(); // as a draft, at once: the window goes elsewhere

    [[nodiscard]] catalog::CatalogDefinition definition() const; // as far as it was entered
    enum Step { Source, Connection, Security, Access, Review, Run };
    [[nodiscard]] Step step() const;

    void refresh() override;
    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] QAbstractButton *mainAction() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] bool goBack() override;

Q_SIGNALS:
    void closed();
    void helpWanted(const QString &page);
    void registered(const QString &catalog); // the person is done with it, having looked into it: before closed()

private:
    void connectPages();
    [[nodiscard]] StepPage *page(int step) const;
    [[nodiscard]] catalog::CatalogDefinition connectionGiven() const; // the source, and what its form holds
    [[nodiscard]] bool asksForSecurity() const; // the source chosen knows Kerberos
    void tellSecurity(); // what the connection's files say about signing in
    [[nodiscard]] bool isBound() const { return isEditing() || isAdopting(); } // to a catalog that is there
    [[nodiscard]] int firstStep() const { return isBound() ? Connection : Source; }
    void go(int step);
    void next();
    void back();
    void leaveFor(int step); // backwards
    void takeUp(const workspace::CatalogFeed::InForce &now); // what somebody else made of the catalog, beneath what was entered here
    bool review(); // false: a credential cannot be read, and its field says so
    void runEnded();
    void goToField(const Error &error);
    void startAnew();
    void fill(const catalog::CatalogDefinition &definition);
    void entered(); // something was, by the person
    void say();
    [[nodiscard]] QString whyNot() const; // one cannot go on from here; empty: one can
    void follow(); // footer and rail, from the page in front
    [[nodiscard]] widgets::Banner *ask(std::unique_ptr<widgets::Banner> banner);
    void offerDraft();
    void saySourceProblems(const catalog::ParsedDefinition &parsed);
    void close();

    workspace::Workspace &m_workspace;
    workspace::DraftKeeper m_drafts;
    std::optional<catalog::Revision> m_editing; // the revision that was in force when it began
    QString m_adopted; // the name in Trino of the catalog to be adopted
    bool m_hasInput = false; // something would be lost
    bool m_filling = false; // by us: no input of the person's
    QLabel *m_title;
    QLabel *m_meaning; // of an adoption: what is asked for and why
    Rail *m_rail;
    QVBoxLayout *m_questions; // one banner at most
    widgets::Banner *m_question = nullptr;
    QPointer<QWidget> m_takenOver; // what became of a file
    QStackedWidget *m_stack;
    SourcePage *m_source;
    ConnectionPage *m_connection;
    SecurityPage *m_security;
    AccessPage *m_access;
    ReviewPage *m_review;
    RunPage *m_run;
    Footer *m_footer;
};

} // namespace wizard
