#include "wizard/finding_list.h"

#include "text/words.h"
#include "widgets/problem_line.h"
#include "widgets/said.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace wizard {

FindingList::FindingList(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    widgets::said(this, [this] { say(); });
}

void FindingList::setFindings(const Diagnostics &findings)
{
    m_findings = findings;
    say();
}

void FindingList::say()
{
    while (QLayoutItem *const item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Diagnostic &found : m_findings) {
        auto *const line = new widgets::ProblemLine(found.severity, this);
        const auto words = text::explain(found.error);
        const QString place = found.position.line > 0
            ? QCoreApplication::translate("wizard", "%1, line %2").arg(found.file).arg(found.position.line)
            : found.file;
        line->setWords(words.cause, words.remedy, place);
        m_lines->addWidget(line);
    }
    setVisible(!m_findings.empty());
}

} // namespace wizard
