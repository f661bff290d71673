#include "health/keytab_health.h"

#include "kerberos/enctypes.h"
#include "kerberos/keytab.h"
#include "kerberos_preflight/preflight.h"
#include "provisioning/krb5_object.h"

using namespace Qt::StringLiterals;
using connectors::FilePlace;

namespace health {

namespace {

constexpr std::chrono::milliseconds patience {6'000}; // with a KDC that is silent

} // namespace

bool hasKeytab(const provisioning::CatalogEntry &entry)
{
    return entry.revision && entry.revision->definition.kerberos && !entry.revision->files.isEmpty();
}

Result<KeytabHealth> keytabHealth(const QString &principal, const Secret &keytab)
{
    const auto parsed = kerberos::Keytab::parse(keytab.reveal());
    KeytabHealth health;
    health.principal = principal;
    for (std::size_t i = 0; i < parsed.size(); ++i) {
        const kerberos::KeytabEntry entry = parsed.entry(i);
        if (entry.principal != principal) {
            continue;
        }
        ++health.keys;
        const auto *const type = kerberos::enctypeByNumber(entry.enctype);
        health.hasStrongKey = health.hasStrongKey || (type && type->strength == kerberos::Strength::Strong && type->javaKnows);
        if (health.keys == 1 || entry.kvno > health.kvno || (entry.kvno == health.kvno && entry.timestamp > health.made.toSecsSinceEpoch())) {
            health.kvno = entry.kvno;
            health.made = entry.timestamp > 0 ? QDateTime::fromSecsSinceEpoch(entry.timestamp, Qt::UTC) : QDateTime();
        }
    }
    if (health.keys == 0) {
        return failure("keytab.principal-missing", {{u"principal"_s, principal}, {u"nearest"_s, parsed.principals().value(0)}});
    }
    return health;
}

QCoro::Task<Result<KeytabHealth>> keytabHealth(provisioning::Site site, provisioning::CatalogEntry entry, std::stop_token stop)
{
    auto work = provisioning::makeWork(site.environment, site.endpoints, *entry.revision, *site.library, {}, {});
    if (!work) {
        co_return failure(std::move(work.error()));
    }
    QStringList keys;
    for (const connectors::ServerFile &file : (*work)->filesIn(FilePlace::Keytabs)) {
        keys.append(file.key);
    }
    auto there = co_await cluster::valuesOf(site.endpoints.kubernetes, (*work)->filesObject(FilePlace::Keytabs), keys, stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    if (there->empty()) {
        co_return failure("health.keytab-gone", {{u"catalog"_s, entry.name}});
    }
    const Secret keytab = there->begin()->second;
    auto health = keytabHealth(entry.revision->definition.kerberos->clientPrincipal, keytab);
    if (!health) {
        co_return health;
    }
    auto texts = co_await cluster::readTexts(site.endpoints.kubernetes, provisioning::krb5Object(**work), stop);
    if (!texts) {
        co_return failure(std::move(texts.error()));
    }
    kerberos::PreflightRequest request;
    request.conf = texts->texts.value(provisioning::mergedKey).toUtf8();
    request.keytab = keytab;
    request.principal = health->principal;
    request.deadline = patience;
    auto report = co_await kerberos::preflight(std::move(request), stop);
    if (report.ticket) {
        health->expires = report.ticket->keyExpires;
    }
    health->refusal = report.failure;
    co_return health;
}

} // namespace health
