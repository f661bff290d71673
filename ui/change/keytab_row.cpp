#include "change/keytab_row.h"

#include "kerberos/check.h"
#include "krb5/keytab_zone.h"
#include "text/words.h"
#include "theme/metrics.h"
#include "widgets/label.h"
#include "widgets/problem_line.h"

#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

#include <array>
#include <set>

using namespace Qt::StringLiterals;
using widgets::TextKind;

namespace change {

namespace {

constexpr std::array aboutBoth {kerberos::Rule::PrincipalNotInKeytab, kerberos::Rule::SeveralKvnos, kerberos::Rule::OnlyWeakKeys,
                                kerberos::Rule::PermittedExcludesKeytab};

} // namespace

KeytabRow::KeytabRow(catalog::KerberosCredentials registered, QWidget *parent)
    : QWidget(parent), m_registered(std::move(registered)), m_zone(new krb5::KeytabZone(this)),
      m_facts(widgets::label(this, TextKind::Muted)), m_lines(new QVBoxLayout)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::labelGap);
    QLabel *const label = widgets::label(this, TextKind::Body, [] { return tr("Keytab"); });
    label->setBuddy(m_zone->target());
    column->addWidget(label);
    column->addWidget(m_zone);
    column->addWidget(m_facts);
    m_lines->setSpacing(theme::labelGap);
    column->addLayout(m_lines);
    connect(m_zone, &krb5::KeytabZone::changed, this, [this] {
        judge();
        Q_EMIT edited();
    });
    widgets::said(this, [this] { say(); });
}

void KeytabRow::setRegistered(catalog::KerberosCredentials registered)
{
    m_registered = std::move(registered);
    judge();
}

bool KeytabRow::isGiven() const
{
    return m_zone->keytab().has_value();
}

catalog::CredentialSource KeytabRow::source() const
{
    return m_zone->path().isEmpty() ? catalog::CredentialSource(catalog::Inline {m_zone->bytes()})
                                    : catalog::CredentialSource(catalog::FromFile {QFileInfo(m_zone->path()).absoluteFilePath()});
}

void KeytabRow::judge()
{
    m_findings.clear();
    if (const auto &keytab = m_zone->keytab()) {
        for (const kerberos::KeytabProblem &problem : keytab->problems()) {
            m_findings.push_back({problem.severity, problem.error});
        }
        kerberos::CheckContext context;
        context.principal = m_registered.clientPrincipal;
        context.keytab.emplace();
        for (std::size_t i = 0; i < keytab->size(); ++i) {
            const kerberos::KeytabEntry entry = keytab->entry(i);
            context.keytab->push_back({entry.principal, entry.kvno, entry.enctype});
        }
        const auto check = kerberos::Krb5Check::of(kerberos::Krb5Document::parse(m_registered.krb5Conf.toUtf8()), context);
        for (std::size_t i = 0; i < check.size(); ++i) {
            if (std::ranges::find(aboutBoth, check.rule(i)) != aboutBoth.end()) {
                m_findings.push_back({check.severity(i), check.problem(i).error});
            }
        }
    }
    say();
}

QString KeytabRow::problem() const
{
    if (isGiven() && m_zone->keytab()->size() == 0) {
        return tr("That keytab holds no key that can be read.");
    }
    const auto worst = std::ranges::find(m_findings, Severity::Error, &Finding::severity);
    return worst == m_findings.end() ? QString() : text::explain(worst->error).cause;
}

QString KeytabRow::said() const
{
    QStringList lines {m_facts->text()};
    for (const Finding &finding : m_findings) {
        lines += text::explain(finding.error).cause;
    }
    return lines.join(u'\n');
}

void KeytabRow::say()
{
    const QLocale locale(text::currentLanguage());
    const QString &principal = m_registered.clientPrincipal;
    std::set<std::uint32_t> versions;
    if (const auto &keytab = m_zone->keytab()) {
        for (std::size_t i = 0; i < keytab->size(); ++i) {
            if (const kerberos::KeytabEntry entry = keytab->entry(i); entry.principal == principal) {
                versions.insert(entry.kvno);
            }
        }
    }
    QStringList numbers;
    for (const std::uint32_t version : versions) {
        numbers += QString::number(version);
    }
    m_facts->setText(!isGiven()        ? tr("The catalog signs in as %1. The keytab that is registered stays until another is given here.").arg(principal)
                         : numbers.isEmpty() ? tr("The catalog signs in as %1.").arg(principal)
                                             : tr("The catalog signs in as %1; key version here: %2.")
                                                   .arg(principal, locale.createSeparatedList(numbers)));
    while (QLayoutItem *const item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Finding &finding : m_findings) {
        auto *const line = new widgets::ProblemLine(finding.severity, this);
        const auto words = text::explain(finding.error);
        line->setWords(words.cause, words.remedy, finding.error.code);
        m_lines->addWidget(line);
    }
}

} // namespace change
