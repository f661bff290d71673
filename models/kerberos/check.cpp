#include "kerberos/check.h"

#include "kerberos/checker.h"
#include "kerberos/fixes.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

// Findings come from several passes; most are already in order.
void sortByPlace(std::vector<Finding> &findings)
{
    const auto place = [](const Finding &finding) {
        return std::tuple(finding.span.begin, finding.span.end, static_cast<int>(finding.rule));
    };
    if (!std::ranges::is_sorted(findings, {}, place)) {
        std::ranges::stable_sort(findings, {}, place);
    }
}

} // namespace

struct Krb5Check::State {
    State(Krb5Document read, CheckContext known)
        : document(std::move(read)), context(std::move(known)), outline(outlineOf(document)),
          checker{document, context, outline}
    {
    }

    Krb5Document document;
    CheckContext context;
    Outline outline;
    Checker checker;
};

Krb5Check::Krb5Check(Krb5Document document, CheckContext context)
    : m_state(std::make_unique<State>(std::move(document), std::move(context)))
{
}

Krb5Check::~Krb5Check() = default;
Krb5Check::Krb5Check(Krb5Check &&) noexcept = default;
Krb5Check &Krb5Check::operator=(Krb5Check &&) noexcept = default;

Krb5Check Krb5Check::of(const Krb5Document &document, CheckContext context)
{
    Krb5Check check(document, std::move(context));
    Outline &outline = check.m_state->outline;
    const bool unread = std::ranges::any_of(outline.findings, [](const Finding &finding) {
        return finding.rule == Rule::TooLarge || finding.rule == Rule::TooDeep;
    });
    if (!unread) {
        Checker &checker = check.m_state->checker;
        checkSections(checker);
        checkIncludes(checker);
        collectFacts(checker);
        checkKeys(checker);
        checkRealms(checker);
        checkDomains(checker);
        checkSurroundings(checker);
    }
    sortByPlace(outline.findings);
    return check;
}

const Krb5Document &Krb5Check::document() const
{
    return m_state->document;
}

std::size_t Krb5Check::size() const
{
    return m_state->outline.findings.size();
}

Rule Krb5Check::rule(std::size_t index) const
{
    return m_state->outline.findings[index].rule;
}

Severity Krb5Check::severity(std::size_t index) const
{
    return m_state->outline.findings[index].severity;
}

bool Krb5Check::hasErrors() const
{
    const auto isError = [](const Finding &finding) { return finding.severity == Severity::Error; };
    return std::ranges::any_of(m_state->outline.findings, isError);
}

Problem Krb5Check::problem(std::size_t index) const
{
    const Finding &finding = m_state->outline.findings[index];
    const Checker &checker = m_state->checker;
    Error error{idOf(finding.rule), {}, {}, {}};
    error.with(u"text"_s, checker.words(finding.span));
    if (finding.entry >= 0) {
        const Entry &entry = checker.entry(finding.entry);
        error.with(u"key"_s, checker.words(entry.key)).with(u"value"_s, checker.words(entry.value));
    }
    if (finding.details >= 0) {
        const Details &more = m_state->outline.details[static_cast<std::size_t>(finding.details)];
        for (auto detail = more.cbegin(); detail != more.cend(); ++detail) {
            error.with(detail.key(), detail.value());
        }
    }
    return {finding.rule,
            finding.severity,
            finding.affects,
            error,
            document().positionOf(finding.span.begin),
            document().positionOf(finding.span.end)};
}

bool Krb5Check::mends(std::size_t index, const Fix &fix) const
{
    const auto after = Krb5Check::of(Krb5Document::parse(applyEdits(document().toText(), fix.edits)), m_state->context);
    std::array<int, 300> more{}; // findings of each rule: after, less before
    for (const Finding &finding : after.m_state->outline.findings) {
        ++more[static_cast<std::size_t>(finding.rule)];
    }
    for (const Finding &finding : m_state->outline.findings) {
        --more[static_cast<std::size_t>(finding.rule)];
    }
    const bool gone = more[static_cast<std::size_t>(rule(index))] < 0;
    return gone && std::ranges::none_of(rules(), [&](const RuleInfo &info) {
               return info.severity == Severity::Error && more[static_cast<std::size_t>(info.rule)] > 0;
           });
}

std::vector<Fix> Krb5Check::fixes(std::size_t index) const
{
    std::vector<Fix> offered = fixesFor(m_state->checker, m_state->outline.findings[index]);
    std::erase_if(offered, [](const Fix &fix) { return fix.edits.empty(); });
    constexpr std::size_t mostWork = 64U * 1024 * 1024; // bytes checked again for all findings together: half a second
    if (document().text().size() * size() <= mostWork) {
        std::erase_if(offered, [&](const Fix &fix) { return !mends(index, fix); });
    }
    return offered;
}

QByteArray applyEdits(const QByteArray &text, const std::vector<TextEdit> &edits)
{
    QByteArray result;
    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        result += text.mid(from, edit.begin - from);
        result += edit.text;
        from = edit.end;
    }
    return result + text.mid(from);
}

} // namespace kerberos
