#include "krb5/verdict_line.h"

#include "widgets/said.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace krb5 {

VerdictLine::VerdictLine(QWidget *parent) : QWidget(parent), m_badges{new widgets::Badge(this), new widgets::Badge(this)}
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (widgets::Badge *const badge : m_badges) {
        row->addWidget(badge);
    }
    row->addStretch();
    widgets::said(this, [this] { say(); });
}

void VerdictLine::setVerdicts(const kerberos::Verdict &mit, const kerberos::Verdict &java)
{
    if (m_mit != mit || m_java != java) {
        m_mit = mit;
        m_java = java;
        say();
    }
}

void VerdictLine::say()
{
    const std::pair<const kerberos::Verdict *, QString> sides[]{{&m_mit, u"MIT"_s}, {&m_java, u"Java (Trino)"_s}};
    for (int i = 0; i < 2; ++i) {
        const auto &[verdict, name] = sides[i];
        const QString words = verdict->accepted() ? tr("%1 reads it").arg(name)
            : verdict->line > 0                   ? tr("%1 refuses it at line %2").arg(name).arg(verdict->line)
                                                  : tr("%1 refuses it").arg(name);
        m_badges[i]->setState(words, verdict->accepted() ? widgets::Tone::Success : widgets::Tone::Danger);
        m_badges[i]->setToolTip(verdict->problem);
        m_badges[i]->setAccessibleName(words);
        m_badges[i]->setAccessibleDescription(verdict->problem);
    }
}

} // namespace krb5
