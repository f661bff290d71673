#include "provisioning/kerberos_sign_in.h"

#include "connectors/values.h"
#include "kerberos/keytab.h"
#include "kerberos/known_realms.h"
#include "kerberos_preflight/preflight.h"
#include "provisioning/krb5_object.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using catalog::keytabCredential;

namespace provisioning {

namespace {

const QString usualClient = u"akko-trino"_s;

// What stands between this machine and the KDC, and nothing of what the KDC said.
bool isOutOfReach(const Error &error)
{
    static const QStringList codes {u"preflight.name-unknown"_s, u"preflight.kdc-closed"_s, u"preflight.kdc-silent"_s,
                                    u"preflight.kdcs-unreachable"_s, u"preflight.timeout"_s,
                                    u"preflight.tcp-only"_s};
    return codes.contains(error.code);
}

// The file names no KDC.
bool isNotInFile(const Error &error)
{
    return error.is("preflight.no-kdc"_L1) || error.is("preflight.realm-unknown"_L1);
}

// Why the sign-in could not be tried here, which is no fault of the catalog's.
std::optional<Error> remarkOn(const Error &error, const QString &realm, const QByteArray &conf)
{
    if (isNotInFile(error) && !kerberos::knownRealms(conf).forbidsDns) { // else nobody will find it, from whatever machine
        return makeError("run.kdc-by-dns", {{u"realm"_s, error.arguments.value(u"realm"_s)},
                                            {u"nearest"_s, error.arguments.value(u"nearest"_s)}});
    }
    if (!isOutOfReach(error)) {
        return std::nullopt;
    }
    Error remark = makeError("run.kdc-out-of-reach", error.arguments);
    if (!remark.arguments.contains(u"realm"_s)) { // of another realm's KDC it is that one's
        remark.arguments.insert(u"realm"_s, realm);
    }
    remark.arguments.insert(u"because"_s, error.code);
    return remark;
}

// Trino goes to any of them, and asks for a ticket to each by its own name.
QStringList metastoreHosts(const Work &work)
{
    QStringList hosts;
    const QStringList uris = work.rendered.properties.value(u"hive.metastore.uri"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &uri : uris) {
        hosts.append(QUrl(uri.trimmed()).host());
    }
    hosts.removeDuplicates();
    if (hosts.isEmpty()) {
        hosts.append(QString());
    }
    return hosts;
}

// Whether Trino is to sign in otherwise than it does today.
bool signsInAnew(const Work &work)
{
    if (!work.standing.before || work.secrets.contains(keytabCredential) || work.definition().kerberos != work.before().definition().kerberos) {
        return true;
    }
    const auto servicesOf = [](const Work &each) {
        return QStringList {each.rendered.properties.value(u"hive.metastore.uri"_s),
                            each.rendered.properties.value(u"hive.metastore.service.principal"_s)};
    };
    return servicesOf(work) != servicesOf(work.before());
}

} // namespace

Result<> completeKerberos(catalog::CatalogDefinition &definition, const std::map<QString, Secret> &secrets)
{
    if (!definition.kerberos || !definition.kerberos->clientPrincipal.isEmpty()) {
        return {};
    }
    const QString realm = kerberos::knownRealms(definition.kerberos->krb5Conf.toUtf8()).defaultRealm;
    if (!realm.isEmpty()) {
        definition.kerberos->clientPrincipal = usualClient + u'@' + realm;
        return {};
    }
    if (const auto keytab = secrets.find(keytabCredential); keytab != secrets.end()) {
        for (const QString &principal : kerberos::Keytab::parse(keytab->second.reveal()).principals()) {
            if (principal.startsWith(usualClient + u'@')) {
                definition.kerberos->clientPrincipal = principal;
                return {};
            }
        }
    }
    return failure("run.no-principal");
}

QCoro::Task<Result<std::vector<Error>>> trySignIn(SharedWork work, std::optional<Secret> keptKeytab, std::stop_token stop)
{
    std::vector<Error> remarks;
    auto missing = work->definition().kerberos ? connectors::missingForKerberos(work->descriptor, work->definition()) : std::nullopt;
    if (missing) { // Trino would refuse the catalog, once its files are written
        co_return failure(std::move(*missing));
    }
    if (const auto given = work->secrets.find(keytabCredential); given != work->secrets.end()) {
        keptKeytab = given->second;
    }
    if (!work->rendered.krb5Marker || !keptKeytab || !signsInAnew(*work)) {
        co_return Result<std::vector<Error>>(std::move(remarks));
    }
    auto there = co_await cluster::readTexts(work->endpoints.kubernetes, krb5Object(*work), stop);
    if (!there) {
        co_return failure(std::move(there.error()));
    }
    auto arranged = arrange(*there, krb5Wish(*work));
    if (!arranged) {
        co_return failure(std::move(arranged.error()));
    }
    const QByteArray conf = arranged->after.toUtf8();
    const QString service = work->rendered.properties.value(u"hive.metastore.service.principal"_s);
    QStringList hosts = metastoreHosts(*work);
    if (!service.contains("_HOST"_L1)) {
        hosts = hosts.first(1);
    }
    for (const QString &host : std::as_const(hosts)) {
        kerberos::PreflightRequest request;
        request.conf = conf;
        request.keytab = *keptKeytab;
        request.principal = work->definition().kerberos->clientPrincipal;
        request.service = service;
        request.host = host;
        request.deadline = std::chrono::milliseconds {8'000};
        auto report = co_await kerberos::preflight(std::move(request), stop);
        if (!report.failure) {
            continue;
        }
        auto remark = remarkOn(*report.failure, kerberos::realmOf(work->definition().kerberos->clientPrincipal), conf);
        if (!remark) {
            co_return failure(std::move(*report.failure));
        }
        remarks.push_back(std::move(*remark));
        break; // the next one would only be waited for again
    }
    co_return Result<std::vector<Error>>(std::move(remarks));
}

} // namespace provisioning
