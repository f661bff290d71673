#include "wizard/decision.h"

#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QButtonGroup>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using provisioning::Restart;
using widgets::TextKind;

namespace wizard {

namespace {

constexpr int answerIndent = 26; // below a radio button's words

} // namespace

Decision::Decision(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    hide();
}

bool Decision::ask(const Error &error, Waiting waiting)
{
    const bool isRestart = error.is("run.krb5-restart-needed"_L1);
    if (!isRestart && !error.is("run.krb5-conflict"_L1)) {
        return false;
    }
    const QString key = error.code + u'/' + error.arguments.value(u"where"_s);
    if (std::ranges::find(m_questions, key, &Question::key) == m_questions.end()) {
        isRestart ? askAboutRestart(error, key, waiting) : askWhose(error, key);
    }
    show();
    return true;
}

QVBoxLayout *Decision::addQuestion(const Error &error, const QString &key)
{
    auto *const card = new widgets::Card(this);
    auto *const answers = new QButtonGroup(card);
    card->body()->setSpacing(theme::labelGap);
    card->body()->addWidget(widgets::label(card, TextKind::Body, [error] { return text::explain(error).cause; }));
    card->body()->addSpacing(theme::labelGap);
    m_column->addWidget(card);
    m_questions.push_back({key, card, answers});
    return card->body();
}

void Decision::addAnswer(const std::function<QString()> &words, const std::function<QString()> &meaning, std::function<void()> chosen)
{
    const Question &question = m_questions.back();
    auto *const answer = new QRadioButton(question.card);
    widgets::said(answer, [answer, words, meaning] {
        answer->setText(words());
        answer->setAccessibleDescription(meaning());
    });
    question.answers->addButton(answer);
    auto *const body = static_cast<widgets::Card *>(question.card)->body();
    body->addWidget(answer);
    auto *const below = new QHBoxLayout;
    below->setContentsMargins(answerIndent, 0, 0, 4);
    below->addWidget(widgets::label(question.card, TextKind::Muted, meaning));
    body->addLayout(below);
    connect(answer, &QRadioButton::toggled, this, [this, chosen = std::move(chosen)](bool on) {
        if (on) {
            chosen();
            Q_EMIT decided();
        }
    });
}

void Decision::askAboutRestart(const Error &error, const QString &key, Waiting waiting)
{
    QVBoxLayout *const body = addQuestion(error, key);
    addAnswer([] { return tr("Restart Trino as a step of this run"); },
              [] { return tr("A rolling restart, watched until Trino answers again. Queries under way end; registered catalogs come back by themselves."); },
              [this] { m_choices.restart = Restart::Now; });
    if (waiting == Waiting::Offered) {
        addAnswer([] { return tr("Prepare everything, register when Trino is next restarted"); },
                  [] { return tr("Keytab, krb5.conf and files are put in place now, and nothing is interrupted. The catalog is prepared, and reconcile enables it once Trino was restarted."); },
                  [this] { m_choices.restart = Restart::Later; });
    }
    body->addWidget(widgets::label(static_cast<QWidget *>(m_questions.back().card), TextKind::Muted, [] {
        return tr("Where the network has SRV records, dns_lookup_kdc = true in the krb5.conf spares later realms a restart; that too is read at the next one.");
    }));
}

void Decision::askWhose(const Error &error, const QString &key)
{
    QVBoxLayout *const body = addQuestion(error, key);
    const QString where = error.arguments.value(u"where"_s);
    for (const QString &side : {u"first"_s, u"second"_s}) {
        const QString whose = error.arguments.value(side);
        const QString lines = error.arguments.value(side + u"-lines"_s);
        addAnswer([whose] { return whose == "_base"_L1 ? tr("As the cluster’s own krb5.conf has it, which was there before any catalog") : tr("As “%1” has it").arg(whose); },
                  [lines] { return lines; }, [this, where, whose] { m_choices.krb5.insert(where, whose); });
    }
    body->addWidget(widgets::label(static_cast<QWidget *>(m_questions.back().card), TextKind::Muted,
                                   [] { return tr("Trino reads one krb5.conf for all catalogs."); }));
}

void Decision::forget()
{
    for (const Question &question : m_questions) {
        question.card->hide();
        question.card->deleteLater();
    }
    m_questions.clear();
    m_choices = {};
    hide();
}

bool Decision::isOpen() const
{
    return std::ranges::any_of(m_questions, [](const Question &question) { return question.answers->checkedButton() == nullptr; });
}

QWidget *Decision::firstFocus() const
{
    return m_questions.empty() ? nullptr : m_questions.back().answers->buttons().front();
}

} // namespace wizard
