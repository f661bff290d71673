#include "catalogs/catalog_words.h"

#include "text/statuses.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using provisioning::Health;
using widgets::Tone;

namespace catalogs {

namespace {

template <class... Cases> struct Match : Cases... {
    using Cases::operator()...;
};

QString say(const char *text)
{
    return QCoreApplication::translate("catalogs", text);
}

} // namespace

StatusShown shown(Health health)
{
    switch (health) {
    case Health::Active:
        return {say(QT_TRANSLATE_NOOP("catalogs", "active")), Tone::Success,
                say(QT_TRANSLATE_NOOP("catalogs", "Registered, and Trino knows it."))};
    case Health::Missing:
        return {say(QT_TRANSLATE_NOOP("catalogs", "missing")), Tone::Warning,
                say(QT_TRANSLATE_NOOP("catalogs",
                                      "Registered, but Trino does not know it: a Trino that keeps its catalogs "
                                      "in memory forgets them when it restarts."))};
    case Health::Pending:
        return {say(QT_TRANSLATE_NOOP("catalogs", "in work")), Tone::Accent,
                say(QT_TRANSLATE_NOOP("catalogs", "A change is under way, or was interrupted."))};
    case Health::Disabled:
        return {say(QT_TRANSLATE_NOOP("catalogs", "disabled")), Tone::Neutral,
                say(QT_TRANSLATE_NOOP("catalogs", "Taken out of Trino and closed on purpose; its record is kept."))};
    case Health::Prepared:
        return {say(QT_TRANSLATE_NOOP("catalogs", "prepared")), Tone::Accent,
                say(QT_TRANSLATE_NOOP("catalogs", "Its keytab, krb5.conf and files are in place. It waits for a restart of Trino, after which reconcile enables it."))};
    case Health::Unmanaged:
        return {say(QT_TRANSLATE_NOOP("catalogs", "unmanaged")), Tone::Neutral,
                say(QT_TRANSLATE_NOOP("catalogs",
                                      "Only Trino knows it: it was not registered with this program, which "
                                      "therefore leaves it alone. Adopted, it is managed like the others."))};
    case Health::Leftover:
        return {say(QT_TRANSLATE_NOOP("catalogs", "leftover")), Tone::Neutral,
                say(QT_TRANSLATE_NOOP("catalogs", "A temporary catalog of a test that nobody is at any more."))};
    case Health::Damaged:
        return {say(QT_TRANSLATE_NOOP("catalogs", "damaged")), Tone::Danger,
                say(QT_TRANSLATE_NOOP("catalogs", "Its record in the cluster cannot be read, or is gone."))};
    }
    return {};
}

StatusShown shown(const provisioning::CatalogEntry &entry)
{
    StatusShown status = shown(entry.health);
    if (isPrepared(entry) && !entry.head->awaited->realms.isEmpty()) {
        status.meaning = say(QT_TRANSLATE_NOOP("catalogs", "Its keytab, krb5.conf and files are in place. It waits for a restart of Trino, whose Java does not find %1 before; reconcile enables it then."))
                             .arg(entry.head->awaited->realms.join(u", "_s));
    }
    return status;
}

StatusShown shown(catalog::Integrity integrity)
{
    using catalog::Integrity;
    const QString word = text::integrityWord(catalog::integrityName(integrity));
    switch (integrity) {
    case Integrity::Intact:
        return {word, Tone::Success, say(QT_TRANSLATE_NOOP("catalogs", "Its record is as it was signed."))};
    case Integrity::Tampered:
        return {word, Tone::Danger, say(QT_TRANSLATE_NOOP("catalogs", "Its record is not as it was signed."))};
    case Integrity::Older:
        return {word, Tone::Danger, say(QT_TRANSLATE_NOOP("catalogs", "Its record is an older one that was put back."))};
    case Integrity::Unsigned:
        return {word, Tone::Neutral, say(QT_TRANSLATE_NOOP("catalogs", "Nobody vouches for its record."))};
    case Integrity::KeyUnknown:
        return {word, Tone::Warning,
                say(QT_TRANSLATE_NOOP("catalogs", "Its record is signed with a key that is not known here."))};
    }
    return {};
}

const std::vector<Health> &allStatuses()
{
    static const std::vector<Health> all{Health::Active, Health::Missing, Health::Pending, Health::Disabled, Health::Prepared,
                                         Health::Unmanaged, Health::Leftover, Health::Damaged};
    return all;
}

bool isDrifted(const provisioning::CatalogEntry &entry)
{
    return !entry.drift.empty() && entry.health != Health::Unmanaged;
}

QString driftWords(const provisioning::CatalogEntry &entry)
{
    if (entry.health == Health::Unmanaged) {
        const QString on = entry.coordinators.join(u", "_s);
        return on.isEmpty() ? u"—"_s : say(QT_TRANSLATE_NOOP("catalogs", "only on %1")).arg(on);
    }
    QStringList words;
    for (const provisioning::Finding &finding : entry.drift) {
        const QString word = text::driftWord(provisioning::driftName(finding.drift));
        const QString on = finding.arguments.value(u"coordinators"_s); // which of several, where it is not all of them
        words += on.isEmpty() ? word : u"%1 (%2)"_s.arg(word, on);
    }
    if (!entry.driftKnown) {
        words += u"?"_s;
    }
    return words.isEmpty() ? say(QT_TRANSLATE_NOOP("catalogs", "none")) : words.join(u", "_s);
}

bool isPrepared(const provisioning::CatalogEntry &entry)
{
    return entry.health == Health::Prepared && entry.head && entry.head->awaited;
}

QString originOf(const catalog::CredentialSource &source)
{
    return std::visit(
        Match{[](const catalog::FromFile &it) -> QString {
                  return say(QT_TRANSLATE_NOOP("catalogs", "from the file %1")).arg(it.path);
              },
              [](const catalog::FromEnvironment &it) -> QString {
                  return say(QT_TRANSLATE_NOOP("catalogs", "from the environment variable %1")).arg(it.variable);
              },
              [](const catalog::FromPrompt &) -> QString { return say(QT_TRANSLATE_NOOP("catalogs", "typed in")); },
              [](const catalog::FromVault &it) -> QString {
                  return say(QT_TRANSLATE_NOOP("catalogs", "from Vault, %1, key %2")).arg(it.path, it.key);
              },
              [](const catalog::Inline &) -> QString {
                  return say(QT_TRANSLATE_NOOP("catalogs", "given with the definition"));
              }},
        source);
}

QString whoAndWhen(const QString &actor, const QDateTime &at)
{
    const QString when = QLocale(text::currentLanguage()).toString(at.toLocalTime(), QLocale::ShortFormat);
    return actor.isEmpty() ? when : say(QT_TRANSLATE_NOOP("catalogs", "%1, %2")).arg(actor, when);
}

QString linesOf(const catalog::CatalogDefinition &definition)
{
    QStringList lines{u"name: "_s + definition.name, u"connector: "_s + definition.connector};
    if (!definition.description.isEmpty()) {
        lines += u"description: "_s + definition.description;
    }
    for (auto property = definition.properties.cbegin(); property != definition.properties.cend(); ++property) {
        lines += property.key() + u" = "_s + property.value();
    }
    for (const auto &[property, source] : definition.credentials) {
        lines += property + u" = "_s + masked + u" ("_s + originOf(source) + u')';
    }
    if (definition.kerberos) {
        lines += u"kerberos: "_s + definition.kerberos->clientPrincipal;
    }
    for (const QString &role : definition.allowRoles) {
        lines += u"role: "_s + role;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace catalogs
