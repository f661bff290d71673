// What stands in the way on the Security page, in the order in which a person would put it right.
#include "wizard/security_page.h"

#include "krb5/config_tab.h"
#include "krb5/keytab_tab.h"
#include "krb5/together.h"
#include "text/words.h"

#include <QTabWidget>

#include <algorithm>

namespace wizard {

namespace {

// What would stop Trino. `rules` empty: any error that Java meets.
bool hasError(const krb5::Findings &findings, std::initializer_list<kerberos::Rule> rules = {})
{
    return std::ranges::any_of(findings.marks, [&](const krb5::Mark &mark) {
        if (mark.severity != Severity::Error) {
            return false;
        }
        const kerberos::Problem problem = findings.check.problem(mark.finding);
        // Trino itself puts the worker's name for _HOST; the default realm may be another catalog's part of the cluster's file.
        const bool counts = rules.size() > 0
            ? std::ranges::find(rules, problem.rule) != rules.end()
            : problem.rule != kerberos::Rule::HostPlaceholder && problem.rule != kerberos::Rule::DefaultRealmMissing;
        return counts && problem.affects != kerberos::Affects::Mit;
    });
}

} // namespace

// Of the keytab alone; what it says together with the krb5.conf comes after.
std::optional<SecurityPage::Trouble> SecurityPage::troubleOfKeytab() const
{
    QWidget *const place = m_keytab->zone()->target();
    const auto &keytab = m_keytab->zone()->keytab();
    if (!keytab) {
        return m_elsewhere ? std::nullopt : std::optional(Trouble{tr("Give the keytab to sign in with."), m_keytab, place});
    }
    if (keytab->size() == 0) {
        return Trouble{tr("That keytab holds no key that can be read."), m_keytab, place};
    }
    const auto isError = [](const kerberos::KeytabProblem &problem) { return problem.severity == Severity::Error; };
    if (std::ranges::any_of(keytab->problems(), isError)) {
        return Trouble{tr("The keytab is damaged: Java would drop all of it."), m_keytab, place};
    }
    return std::nullopt;
}

std::optional<SecurityPage::Trouble> SecurityPage::trouble() const
{
    if (!isWanted()) {
        return std::nullopt;
    }
    if (const auto wrong = std::ranges::find(m_hadoop, Severity::Error, &Diagnostic::severity); wrong != m_hadoop.end()) {
        return Trouble{text::explain(wrong->error).cause, m_keytab, m_keytab->zone()->target()};
    }
    if (auto found = troubleOfKeytab()) {
        return found;
    }
    if (m_keytab->principal().isEmpty()) {
        return Trouble{tr("Choose the principal that Trino signs in as."), m_keytab, m_keytab->principalField()};
    }
    krb5::Krb5Editor *const editor = m_configuration->editor();
    if (m_own->isChecked() && editor->content().trimmed().isEmpty()) {
        return Trouble{tr("Give a krb5.conf, or use the cluster’s."), m_configurationTab, editor};
    }
    // While one types, what was said of the last text stands until the new one was looked at.
    if (!m_judged) {
        return Trouble{tr("The files are being looked at."), m_configurationTab, editor};
    }
    return m_last;
}

std::optional<SecurityPage::Trouble> SecurityPage::troubleTogether(const krb5::Findings &findings) const
{
    using enum kerberos::Rule;
    if (hasError(findings, {PrincipalNotInKeytab})) {
        return Trouble{tr("The keytab has no key of that principal."), m_keytab, m_keytab->principalField()};
    }
    if (hasError(findings, {OnlyWeakKeys})) {
        return Trouble{tr("The keytab’s keys are too weak for Java."), m_keytab, m_keytab->zone()->target()};
    }
    if (m_own->isChecked() && hasError(findings)) {
        return Trouble{tr("The krb5.conf has errors that Trino’s Java would meet."), m_configurationTab, m_configuration->editor()};
    }
    return std::nullopt;
}

QString SecurityPage::whyNot() const
{
    const auto found = trouble();
    return found ? found->words : QString();
}

void SecurityPage::showProblems()
{
    if (const auto found = trouble()) {
        m_tabs->setCurrentWidget(found->tab);
        if (found->place == m_configuration->editor()) {
            m_configuration->editor()->goToProblem(1);
        }
        found->place->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace wizard
