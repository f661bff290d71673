#include "provisioning/adopt.h"

#include "provisioning/plan_parts.h"
#include "provisioning/taken.h"

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

// It must be one catalog: what is on some of several coordinators only, or differs between them, is nothing that one record could tell.
std::optional<Error> objectionTo(const ConnectorsIn &inTrino, const catalog::CatalogDefinition &definition)
{
    const QStringList with = having(inTrino);
    if (with.isEmpty()) {
        return makeError("adopt.not-in-trino", {{u"catalog"_s, definition.name}});
    }
    if (const QStringList without = lacking(inTrino); !without.isEmpty()) {
        return makeError("adopt.not-on-each", {{u"catalog"_s, definition.name},
                                               {u"with"_s, with.join(u", "_s)},
                                               {u"without"_s, without.join(u", "_s)}});
    }
    for (const auto &[coordinator, connector] : inTrino) {
        if (connector != definition.connector) {
            const QString where = inTrino.size() > 1 ? coordinator : QString();
            return makeError("adopt.other-connector", {{u"catalog"_s, definition.name},
                                                       {u"given"_s, definition.connector},
                                                       {u"found"_s, connector},
                                                       {u"coordinator"_s, where}});
        }
    }
    return std::nullopt;
}

QCoro::Task<Result<Plan>> preparedAdoption(Site site, Adoption adoption, std::stop_token stop)
{
    const QString name = adoption.definition.name;
    auto seenTask = lookAround(site, name, catalog::Verb::Adopt, AskTrino::Never, stop);
    auto connectorTask = connectorsIn(site.endpoints, name, stop);
    auto seen = co_await seenTask;
    auto connector = co_await connectorTask;
    if (!seen) {
        co_return failure(std::move(seen.error()));
    }
    if (!connector) {
        co_return failure(std::move(connector.error()));
    }
    if (seen->currentNumber() > 0) {
        co_return failure(nameTaken(name, seen->headBefore->head, seen->allRevisions));
    }
    if (auto objection = objectionTo(*connector, adoption.definition)) {
        co_return failure(std::move(*objection));
    }
    Standing chosen;
    chosen.library = site.library;
    auto plan = co_await planOfNew(std::move(site), catalog::Verb::Adopt, std::move(*seen), std::move(adoption.definition),
                                   std::move(adoption.secrets), std::move(adoption.reason), std::move(chosen), stop);
    co_return plan;
}

} // namespace

QCoro::Task<Result<Plan>> prepareAdopt(Site site, Adoption adoption, Observer observer, std::stop_token stop)
{
    return announced(preparedAdoption(std::move(site), std::move(adoption), std::move(stop)), std::move(observer));
}

} // namespace provisioning
