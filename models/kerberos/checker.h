// What the checks share: the outline with its findings, and what is known of the whole file. Private to
// models/kerberos.
#pragma once

#include "kerberos/check.h"
#include "kerberos/name_index.h"
#include "kerberos/outline.h"
#include "kerberos/relations.h"

#include <QSet>

#include <unordered_map>

namespace kerberos {

// "Did you mean": thought about once for each name, and for so many names only: each answer costs as much as a page of
// text.
class NearMisses {
public:
    template <typename Think> [[nodiscard]] QString of(std::string_view written, Think think)
    {
        constexpr std::size_t most = 500;
        if (const auto told = m_answers.find(written); told != m_answers.end()) {
            return told->second;
        }
        return m_answers.size() < most ? m_answers.emplace(written, think()).first->second : QString();
    }

private:
    std::unordered_map<std::string_view, QString> m_answers; // views into the document
};

struct Checker {
    const Krb5Document &document;
    const CheckContext &context;
    Outline &out;

    // What is known of the whole file.
    int libdefaults = -1; // the first header's entry
    int realmsHeader = -1;
    int defaultRealm = -1; // the relation
    bool defaultRealmMaybeBroken = false; // a line that cannot be read may be it
    bool dnsLookupKdc = true;
    bool weakCryptoAllowed = false;
    bool openWorld = false; // includes nobody could read: what is missing may be there
    bool defaultRealmElsewhere = false; // in an included file
    NameIndex realms{}; // declared as blocks: the first of each name
    QSet<QString> realmsElsewhere{};
    NearMisses nearLibdefaults{};
    NearMisses nearRealmKeys{};
    NearMisses nearRealms{};

    [[nodiscard]] std::string_view text(Span span) const { return document.text().substr(span.begin, span.size()); }
    [[nodiscard]] QString words(Span span) const;
    [[nodiscard]] const Entry &entry(int index) const { return out.entries[static_cast<std::size_t>(index)]; }
    [[nodiscard]] std::string_view key(const Entry &e) const { return text(e.key); }
    [[nodiscard]] std::string_view value(const Entry &e) const { return text(e.value); }
    [[nodiscard]] bool declares(std::string_view realm) const;
    [[nodiscard]] Span endOfFile() const;
};

void collectFacts(Checker &checker);
void checkIncludes(Checker &checker); // first: it says what is elsewhere
void checkSections(Checker &checker); // near misses first: their contents are then read as meant
void checkKeys(Checker &checker); // libdefaults and realms: names and values
void checkRealms(Checker &checker);
void checkDomains(Checker &checker); // domain_realm and capaths
void checkSurroundings(Checker &checker); // keytab, principal, core-site.xml

void checkValue(Checker &checker, int entry, const Relation &relation);
void checkEnctypes(Checker &checker, int entry);
void checkHost(Checker &checker, int entry);
void checkLifetimes(Checker &checker, int ticket, int renew); // entries, -1 for none

[[nodiscard]] bool isAuthRule(std::string_view value); // RULE:[n:…](…)s/…/…/, DEFAULT, DB:…
// A known name at most two slips away; empty otherwise.
[[nodiscard]] QString nearMiss(std::string_view written, const QStringList &known);

} // namespace kerberos
