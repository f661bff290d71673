// Fixes for realms, their hosts, domains, and includes.
#include "kerberos/bytes.h"
#include "kerberos/fix_tools.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

using Fixes = std::vector<Fix>;

Fixes pickRealm(const FixTools &t)
{
    constexpr std::size_t mostOffered = 5;
    std::vector<std::pair<int, QByteArray>> declared;
    for (const auto &[name, index] : t.c.realms) {
        declared.emplace_back(index, QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    }
    std::ranges::sort(declared);
    Fixes fixes;
    for (const auto &[index, name] : declared) {
        if (fixes.size() < mostOffered && !name.isEmpty()) {
            const QByteArray relation = "default_realm = " + name;
            fixes.push_back(fix("krb5.fix-insert", {t.inLibdefaults(relation)}, relation));
        }
    }
    return fixes;
}

// The realm's name wherever it stands for that realm.
Fixes upperCaseEverywhere(const FixTools &t)
{
    const std::string_view name = t.c.text(t.f.span);
    std::vector<TextEdit> edits;
    const auto mend = [&](Span span) {
        const bool isUpper = t.bytes(span) == t.bytes(span).toUpper();
        if (!isUpper && bytes::sameButCase(t.c.text(span), name)) {
            edits.push_back(t.replace(span, t.bytes(span).toUpper()));
        }
    };
    for (const Entry &entry : t.c.out.entries) {
        const bool realm = entry.section == SectionKind::Realms && entry.depth == 1;
        const bool path = entry.section == SectionKind::Capaths && entry.depth > 0;
        const bool relation = entry.kind == EntryKind::Relation;
        if (realm || path) {
            mend(entry.key);
        }
        if (relation && (path || entry.section == SectionKind::DomainRealm || t.c.key(entry) == "default_realm")) {
            mend(entry.value);
        }
    }
    return {fix("krb5.fix-upper-case", edits, QByteArray(name.data(), static_cast<qsizetype>(name.size())).toUpper())};
}

Fixes declareOrNearest(const FixTools &t, const QByteArray &realm)
{
    Fixes fixes;
    if (const QByteArray nearest = t.detail(u"nearest"_s).toUtf8(); !nearest.isEmpty()) {
        fixes.push_back(replacing(t, nearest));
    }
    if (const auto stub = t.c.declares(std::string_view(realm.constData(), static_cast<std::size_t>(realm.size())))
            ? std::nullopt
            : t.realmStub(realm)) {
        fixes.push_back(fix("krb5.fix-declare-realm", {*stub}, realm));
    }
    return fixes;
}

Fixes addLine(const FixTools &t, const QByteArray &line)
{
    const auto edit = t.inside(t.f.entry, line);
    return edit ? Fixes{fix("krb5.fix-insert", {*edit}, line)} : Fixes{};
}

Fixes addAdminServer(const FixTools &t)
{
    for (const Entry &entry : t.c.out.entries) {
        if (entry.parent == t.f.entry && t.c.key(entry) == "kdc" && entry.kind == EntryKind::Relation) {
            QByteArray host = t.bytes(entry.value);
            if (host.count(':') == 1) {
                host = host.left(host.indexOf(':'));
            }
            return host.contains(' ') || host.contains('/') ? Fixes{} : addLine(t, "admin_server = " + host);
        }
    }
    return {};
}

Fixes splitHosts(const FixTools &t)
{
    const std::uint32_t line = t.entry().line;
    QByteArrayList lines;
    for (const QByteArray &host : t.bytes(t.f.span).replace(',', ' ').simplified().split(' ')) {
        lines += t.indent(line) + t.bytes(t.entry().key) + " = " + host;
    }
    const bool shared = !bytes::trimmed(t.c.document.textOf(t.line(line))).starts_with(t.c.key(t.entry()));
    const QByteArray text = lines.join(t.lineEnd());
    return shared ? Fixes{} : Fixes{fix("krb5.fix-split", {{t.line(line).begin, t.line(line).end, text}})};
}

Fixes stripUrl(const FixTools &t)
{
    QByteArray host = t.bytes(t.f.span);
    host = host.mid(host.indexOf("://") + 3);
    host = host.left(host.indexOf('/') < 0 ? host.size() : host.indexOf('/'));
    host = host.left(host.indexOf(':') < 0 ? host.size() : host.indexOf(':')); // the web's port is not the KDC's
    return host.isEmpty() ? Fixes{} : Fixes{replacing(t, host)};
}

Fixes stripTransport(const FixTools &t)
{
    const QByteArray value = t.bytes(t.f.span);
    Fix stripped = replacing(t, value.mid(4));
    bool limited = false;
    for (const Entry &entry : t.c.out.entries) {
        limited = limited || t.c.key(entry) == "udp_preference_limit";
    }
    if (value.startsWith("tcp/") && !limited && t.c.libdefaults >= 0) {
        stripped.edits.push_back(t.inLibdefaults("udp_preference_limit = 1"));
        std::ranges::stable_sort(stripped.edits, {}, &TextEdit::begin);
    }
    return {stripped};
}

Fixes withoutPort(const FixTools &t)
{
    const QByteArray value = t.bytes(t.f.span);
    const qsizetype close = value.indexOf(']');
    const QByteArray host = close < 0 ? value.left(value.indexOf(':')) : value.left(close + 1);
    return host.isEmpty() ? Fixes{} : Fixes{replacing(t, host)};
}

Fixes plainDomain(const FixTools &t)
{
    QByteArray key = t.bytes(t.f.span);
    if (const qsizetype scheme = key.indexOf("://"); scheme >= 0) {
        key = key.mid(scheme + 3);
    }
    key = key.left(key.indexOf(':') < 0 ? key.size() : key.indexOf(':'));
    key = key.left(key.indexOf('/') < 0 ? key.size() : key.indexOf('/'));
    key.replace('*', "");
    return key.isEmpty() || key == "." ? Fixes{} : Fixes{replacing(t, key.toLower())};
}

Fixes addDomainItself(const FixTools &t)
{
    const std::uint32_t line = t.entry().line;
    const QByteArray relation = t.bytes(t.f.span).mid(1) + " = " + t.bytes(t.entry().value);
    return {fix("krb5.fix-insert", {t.after(line, t.indent(line) + relation)}, relation)};
}

} // namespace

std::vector<Fix> includeFixes(const Checker &checker, const Finding &finding)
{
    const FixTools t(checker, finding);
    const std::uint32_t line = t.lineOf(finding.span.begin);
    switch (finding.rule) {
    case Rule::IncludeMisplaced: {
        TextEdit top = t.before(0, t.bytes(finding.span));
        return {fix("krb5.fix-move-to-top", {top, t.deleteLine(line)})};
    }
    case Rule::IncludeMissing:
    case Rule::IncludeLoop:
    case Rule::ModuleRefused:
        return {deletingLine(t)};
    case Rule::IncludeRelative: {
        const QString home = checker.context.around.path;
        const QString absolute = QFileInfo(home).path() + u'/' + QString::fromUtf8(t.bytes(finding.span));
        return home.startsWith(u'/') ? Fixes{replacing(t, absolute.toUtf8())} : Fixes{};
    }
    case Rule::IncludeTab:
        return {fix("krb5.fix-plain-spaces", {t.replace(finding.span, " ")})};
    case Rule::IncludeTrailingBlank:
        return {fix("krb5.fix-delete-text", {t.replace(finding.span, {})})};
    case Rule::IncludeQuoted:
        return {replacing(t, t.bytes(finding.span).replace('"', ""))};
    default:
        return {};
    }
}

std::vector<Fix> realmFixes(const Checker &checker, const Finding &finding)
{
    const FixTools t(checker, finding);
    switch (finding.rule) {
    case Rule::DefaultRealmMissing:
        return pickRealm(t);
    case Rule::DefaultRealmCase:
    case Rule::RealmCase:
        return upperCaseEverywhere(t);
    case Rule::DefaultRealmUndeclared:
    case Rule::DefaultRealmByDns:
    case Rule::DomainToUnknownRealm:
    case Rule::CapathRealmUnknown:
        return declareOrNearest(t, t.bytes(finding.span));
    case Rule::PrincipalRealmMissing:
        return declareOrNearest(t, t.detail(u"realm"_s).toUtf8());
    case Rule::RealmWithoutKdc:
        return addLine(t, "kdc = kdc." + t.bytes(finding.span).toLower());
    case Rule::DotOnly:
        return addDomainItself(t);
    case Rule::DomainCase:
        return {replacing(t, t.bytes(finding.span).toLower())};
    case Rule::DomainNotAName:
        return plainDomain(t);
    case Rule::KdcUrl:
        return stripUrl(t);
    case Rule::BadPort:
        return withoutPort(t);
    case Rule::SeveralHosts:
        return splitHosts(t);
    case Rule::TransportPrefix:
        return stripTransport(t);
    case Rule::PlaceholderKdc:
    case Rule::KdcRepeated:
    case Rule::DomainMappedTwice:
    case Rule::EmptySection:
        return {deletingLine(t)};
    case Rule::NoAdminServer:
        return addAdminServer(t);
    case Rule::BareIpv6:
        return {replacing(t, '[' + t.bytes(finding.span) + ']')};
    default:
        return {};
    }
}

} // namespace kerberos
