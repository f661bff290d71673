#include "kerberos/completion.h"

#include "kerberos/bytes.h"
#include "kerberos/enctypes.h"
#include "kerberos/outline.h"
#include "kerberos/relations.h"

#include <QSet>

namespace kerberos {

namespace {

QByteArray toBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

// The first and the second word of a relation line: "kdc", "a.example:88 b".
struct Parts {
    std::string_view key;
    std::string_view value;
    bool hasEquals = false;
};

Parts partsOf(std::string_view line)
{
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
        return {bytes::trimmed(line), {}, false};
    }
    return {bytes::trimmed(line.substr(0, equals)), bytes::trimmed(line.substr(equals + 1)), true};
}

// Walks the lines, keeping where one is and the realms that were named.
class Walk {
public:
    void line(std::string_view text)
    {
        text = bytes::trimmed(text);
        if (text.empty() || text.front() == '#' || text.front() == ';') {
            return;
        }
        if (text.front() == '[') {
            const std::size_t close = std::min(text.find(']'), text.size());
            section = sectionKind(bytes::trimmed(text.substr(1, close - 1)));
            inSection = true;
            depth = 0;
            return;
        }
        const Parts parts = partsOf(text);
        note(parts);
        if (text.ends_with('{')) {
            ++depth;
        } else if (text.front() == '}' && depth > 0) {
            --depth;
        }
    }

    SectionKind section = SectionKind::Other;
    bool inSection = false;
    int depth = 0; // blocks open
    std::vector<QByteArray> realms; // each once, in the order of the text

private:
    void note(const Parts &parts)
    {
        if (section == SectionKind::Realms && depth == 0 && parts.hasEquals) {
            add(parts.key);
        } else if ((section == SectionKind::Libdefaults && parts.key == "default_realm")
                   || section == SectionKind::DomainRealm) {
            add(parts.value);
        }
    }
    void add(std::string_view realm)
    {
        if (!realm.empty() && !m_seen.contains(toBytes(realm))) {
            m_seen.insert(toBytes(realm));
            realms.push_back(toBytes(realm));
        }
    }
    QSet<QByteArray> m_seen;
};

void addRealms(Completion &completion, const Walk &walk, const QByteArray &behind = {})
{
    for (const QByteArray &realm : walk.realms) {
        completion.candidates.push_back({Candidate::Kind::Realm, realm, realm + behind});
    }
}

void addSections(Completion &completion)
{
    for (const char *name : {"libdefaults", "realms", "domain_realm", "capaths", "appdefaults"}) {
        const QByteArray header = '[' + QByteArray(name) + ']';
        completion.candidates.push_back({Candidate::Kind::Section, header, header});
    }
}

void addKeys(Completion &completion, const Walk &walk)
{
    if (walk.section == SectionKind::Realms && walk.depth == 0) {
        addRealms(completion, walk, " = {");
        return;
    }
    if (walk.section == SectionKind::DomainRealm) {
        for (const QByteArray &realm : walk.realms) {
            const QByteArray host = realm.toLower();
            for (const QByteArray &domain : {QByteArray('.' + host), host}) {
                completion.candidates.push_back({Candidate::Kind::Key, domain, domain + " = " + realm});
            }
        }
        return;
    }
    if (walk.section == SectionKind::Capaths) {
        addRealms(completion, walk, walk.depth == 0 ? " = {" : " = ");
        return;
    }
    if (walk.section != SectionKind::Libdefaults && walk.section != SectionKind::Realms) {
        return;
    }
    QStringList names = relationNames(walk.section == SectionKind::Realms ? Place::Realm : Place::Libdefaults);
    names.sort();
    for (const QString &name : std::as_const(names)) {
        completion.candidates.push_back({Candidate::Kind::Key, name.toLatin1(), name.toLatin1() + " = "});
    }
}

void addEnctypes(Completion &completion)
{
    for (const Strength strength : {Strength::Strong, Strength::Deprecated, Strength::Weak}) {
        for (const Enctype &enctype : enctypes()) {
            if (enctype.strength == strength) {
                completion.candidates.push_back({Candidate::Kind::Enctype, enctype.name, enctype.name});
            }
        }
    }
}

void addValues(Completion &completion, const Walk &walk, std::string_view key)
{
    const auto add = [&](const char *value) {
        completion.candidates.push_back({Candidate::Kind::Value, value, value});
    };
    if (walk.section == SectionKind::DomainRealm || walk.section == SectionKind::Capaths || key == "default_realm") {
        addRealms(completion, walk);
        return;
    }
    const Relation *const relation = relationByName(key);
    if (!relation) {
        return;
    }
    switch (relation->type) {
    case ValueType::Enctypes:
        addEnctypes(completion);
        break;
    case ValueType::BooleanOrFallback:
    case ValueType::Boolean:
        add("true");
        add("false");
        if (relation->type == ValueType::BooleanOrFallback) {
            add("fallback");
        }
        break;
    default:
        if (relation->usual) {
            add(relation->usual);
        }
        break;
    }
}

} // namespace

Completion completionAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const std::size_t lastEnd = before.find_last_of("\r\n");
    const std::size_t lineBegin = lastEnd == std::string_view::npos ? 0 : lastEnd + 1;
    Walk walk;
    for (std::size_t at = 0; at < lineBegin;) {
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        walk.line(text.substr(at, end - at));
        at = end + 1;
    }
    const std::string_view line = before.substr(lineBegin);
    const std::string_view written = bytes::skipBlanks(line);
    Completion completion{offset - written.size(), {}};
    if (written.starts_with('#') || written.starts_with(';') || written.starts_with('}')) {
        return completion;
    }
    if (const std::size_t equals = written.find('='); equals != std::string_view::npos) {
        const std::size_t word = written.find_last_of("=, \t");
        completion.begin = offset - (written.size() - word - 1);
        addValues(completion, walk, bytes::trimmed(written.substr(0, equals)));
        return completion;
    }
    if (written.find_first_of(" \t") != std::string_view::npos) {
        return completion; // a key and a blank: what belongs there is "="
    }
    if (!written.starts_with('[') && walk.inSection) {
        addKeys(completion, walk);
    }
    if (walk.depth == 0) {
        addSections(completion);
    }
    return completion;
}

} // namespace kerberos
