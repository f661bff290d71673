// The best-effort steps at the metadata catalogue: a service of the catalog's own, ingested at once; and its removal. A
// service that does not carry our mark is somebody else's and is never touched.
#pragma once

#include "provisioning/step.h"

namespace provisioning {

// "trino_<environment>_<catalog>". Admins who share an environment must give it one name to find each other's services.
[[nodiscard]] QString metadataServiceName(const QString &environment, const QString &catalog);

// Errors beside those of metadata::Client: metadata.service-foreign {service}, metadata.secret-kept {service} (it was given
// a password over there, which writing it anew would lose), metadata.ingestion-failed {service, catalog, state, reason},
// metadata.ingestion-silent {service, catalog, seconds}.
class RequestIngestion : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("ingest"); }
    [[nodiscard]] Effect effect() const override { return Effect::BestEffort; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override; // asks nobody: it may be down
    // Waits for the run it asked for, at most environment.metadata.wait; one still under way then goes on by itself.
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

// For delete: with everything that was ingested under it.
class ForgetService : public Step {
public:
    using Step::Step;
    [[nodiscard]] QString id() const override { return QStringLiteral("forget-metadata"); }
    [[nodiscard]] Effect effect() const override { return Effect::BestEffort; }
    [[nodiscard]] QCoro::Task<Result<Changes>> plan(std::stop_token stop) const override;
    [[nodiscard]] QCoro::Task<Result<Applied>> apply(std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<Result<>> undo() override;
};

} // namespace provisioning
