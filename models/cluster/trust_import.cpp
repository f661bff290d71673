#include "cluster/trust_import.h"

#include "cluster/trust.h"

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

struct Place {
    QLatin1StringView endpoint;
    QUrl (*address)(const Environment &);
    QString &(*ca)(Environment &);
};

const std::array places{
    Place{"trino"_L1, [](const Environment &e) { return e.trino.url; }, [](Environment &e) -> QString & { return e.trino.caFile; }},
    Place{"opa"_L1, [](const Environment &e) { return e.opa.url; }, [](Environment &e) -> QString & { return e.opa.caFile; }},
    Place{"metadata"_L1, [](const Environment &e) { return e.metadata.url; }, [](Environment &e) -> QString & { return e.metadata.caFile; }},
    Place{"vault"_L1, [](const Environment &e) { return e.vault.url; }, [](Environment &e) -> QString & { return e.vault.caFile; }},
    Place{"identity"_L1, [](const Environment &e) { return e.identity.issuer; }, [](Environment &e) -> QString & { return e.identity.caFile; }},
};

const Place *placeOf(const QString &endpoint)
{
    const auto *const found = std::ranges::find(places, endpoint, &Place::endpoint);
    return found == places.end() ? nullptr : found;
}

} // namespace

QStringList endpointsWithCa()
{
    QStringList names;
    for (const Place &place : places) {
        names += place.endpoint;
    }
    return names;
}

QUrl addressOf(const Environment &environment, const QString &endpoint)
{
    const Place *const place = placeOf(endpoint);
    return place != nullptr ? place->address(environment) : QUrl();
}

QString caFileOf(const Environment &environment, const QString &endpoint)
{
    const Place *const place = placeOf(endpoint);
    Environment copy = environment;
    return place != nullptr ? place->ca(copy) : QString();
}

Result<QByteArray> joinedCa(const Environment &environment, const QString &endpoint, const QByteArray &pem)
{
    const QString before = caFileOf(environment, endpoint);
    if (before.isEmpty()) {
        return pem;
    }
    auto trusted = readCa(before);
    if (!trusted) {
        return failure(std::move(trusted.error()));
    }
    return trusted->contains(pem.trimmed()) ? *trusted : *trusted + (trusted->endsWith('\n') ? "" : "\n") + pem;
}

Result<QString> importCa(const QString &configFolder, const EnvironmentFile &file, Environment environment,
                         const QString &endpoint, const QByteArray &pem)
{
    const auto all = joinedCa(environment, endpoint, pem);
    if (!all) {
        return failure(all.error());
    }
    const auto written = writeCa(configFolder, environment.name, endpoint, *all);
    if (!written) {
        return written;
    }
    placeOf(endpoint)->ca(environment) = *written;
    const auto replaced = replaceEnvironment(file.path, environment);
    return replaced ? written : Result<QString>(failure(replaced.error()));
}

} // namespace cluster
