#include "cluster/coordinators.h"

#include "cluster/trino_pods.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cluster {

namespace {

constexpr std::chrono::seconds listPatience {3}; // whoever goes on will hear of a server that does not answer soon enough

// The port of a slice that speaks what the URL does; 0: none.
int portIn(const QJsonValue &slice, const QUrl &trino)
{
    const QJsonArray ports = slice["ports"_L1].toArray();
    for (const QJsonValue &port : ports) {
        if (port["name"_L1].toString() == trino.scheme()) {
            return port["port"_L1].toInt();
        }
    }
    if (ports.size() == 1) {
        return ports.first()["port"_L1].toInt();
    }
    const int own = trino.port(trino.scheme() == "https"_L1 ? 443 : 80);
    const bool has = std::any_of(ports.begin(), ports.end(), [own](const QJsonValue &port) { return port["port"_L1].toInt() == own; });
    return has ? own : 0;
}

// Of one slice. `only`: these pods; empty: whoever is there.
std::vector<CoordinatorPlace> placesIn(const QJsonValue &slice, const QUrl &trino, const QStringList &only)
{
    std::vector<CoordinatorPlace> places;
    const int port = portIn(slice, trino);
    const QJsonArray endpoints = slice["endpoints"_L1].toArray();
    for (const QJsonValue &endpoint : endpoints) {
        const QJsonValue ready = endpoint["conditions"_L1]["ready"_L1]; // nothing said: ready (EndpointConditions)
        const QString address = endpoint["addresses"_L1][0].toString();
        const QString pod = endpoint["targetRef"_L1]["name"_L1].toString();
        if (port == 0 || address.isEmpty() || !ready.toBool(true) || (!only.isEmpty() && !only.contains(pod))) {
            continue;
        }
        CoordinatorPlace place {pod, trino};
        place.url.setHost(address);
        place.url.setPort(port);
        if (place.name.isEmpty()) {
            place.name = place.url.authority().section(u'@', -1);
        }
        places.push_back(std::move(place));
    }
    return places;
}

bool isIpv6(const CoordinatorPlace &place)
{
    return QHostAddress(place.url.host()).protocol() == QAbstractSocket::IPv6Protocol;
}

// A Service of two families has two slices with the same pods.
void add(std::vector<CoordinatorPlace> &all, std::vector<CoordinatorPlace> more)
{
    for (CoordinatorPlace &place : more) {
        const auto known = std::ranges::find(all, place.name, &CoordinatorPlace::name);
        if (known == all.end()) {
            all.push_back(std::move(place));
        } else if (isIpv6(*known) && !isIpv6(place)) {
            *known = std::move(place);
        }
    }
}

std::vector<CoordinatorPlace> known(const Endpoints &endpoints)
{
    std::vector<CoordinatorPlace> places;
    for (const Coordinator &coordinator : endpoints.coordinators) {
        places.push_back({coordinator.name, coordinator.client.base()});
    }
    return places;
}

} // namespace

std::vector<CoordinatorPlace> coordinatorsBehind(const QJsonArray &slices, const QUrl &trino, const QStringList &coordinatorPods)
{
    const auto serviceOf = [](const QJsonValue &slice) {
        return slice["metadata"_L1]["labels"_L1]["kubernetes.io/service-name"_L1].toString();
    };
    const QString named = trino.host().section(u'.', 0, 0);
    std::map<QString, std::vector<CoordinatorPlace>> all;
    for (const QJsonValue &slice : slices) {
        const QString service = serviceOf(slice);
        if (service == named) { // whoever is behind it answers statements
            add(all[service], placesIn(slice, trino, {}));
        } else if (!coordinatorPods.isEmpty()) {
            add(all[service], placesIn(slice, trino, coordinatorPods));
        }
    }
    auto chosen = all.find(named);
    if (chosen == all.end()) {
        chosen = std::ranges::max_element(all, {}, [](const auto &service) { return service.second.size(); });
    }
    if (chosen == all.end()) {
        return {};
    }
    std::ranges::sort(chosen->second, {}, &CoordinatorPlace::name);
    return chosen->second;
}

Error onCoordinator(const Endpoints &endpoints, const Coordinator &coordinator, Error error)
{
    if (endpoints.coordinators.size() > 1 && !error.is("http.cancelled"_L1)) {
        error.with(u"coordinator"_s, coordinator.name);
    }
    return error;
}

QCoro::Task<Endpoints> withCoordinators(Endpoints endpoints, TrinoEndpoint trino, std::stop_token stop)
{
    if (!trino.coordinators.isEmpty() || !endpoints.trinoAt) {
        co_return endpoints;
    }
    const kubernetes::Client kubernetes = endpoints.kubernetes.within(listPatience);
    auto slices = co_await kubernetes.list(kubernetes::endpointSlices, {}, stop);
    if (!slices) {
        endpoints.coordinatorsUnseen = std::move(slices.error());
        co_return endpoints;
    }
    endpoints.coordinatorsUnseen.reset();
    QStringList pods;
    if (!slices->items.isEmpty()) { // otherwise there is nothing they could be found in
        auto there = co_await trinoPods(kubernetes, trino.podSelector, stop);
        if (!there) {
            endpoints.coordinatorsUnseen = std::move(there.error());
            co_return endpoints;
        }
        pods = there->coordinators();
    }
    std::vector<CoordinatorPlace> places = coordinatorsBehind(slices->items, trino.url, pods);
    const bool several = places.size() > 1;
    if (!several) {
        places = {{trino.url.authority().section(u'@', -1), trino.url}};
    }
    if (places == known(endpoints)) { // the clients know versions and have connections
        co_return endpoints;
    }
    endpoints.coordinators.clear();
    for (const CoordinatorPlace &place : places) {
        endpoints.coordinators.push_back({place.name, endpoints.trinoAt(place.url, several ? trino.url.host() : QString())});
    }
    endpoints.trino = endpoints.coordinators.front().client;
    endpoints.coordinatorsByPod = several;
    co_return endpoints;
}

} // namespace cluster
