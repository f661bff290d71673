#include "provisioning/afterwards.h"
#include "provisioning/steps/access_steps.h"
#include "provisioning/steps/catalog_steps.h"
#include "provisioning/steps/credential_file.h"
#include "provisioning/steps/metadata_steps.h"

namespace provisioning {

namespace {

template<typename... S>
Steps make(const SharedWork &work)
{
    Steps steps;
    (steps.push_back(std::make_unique<S>(work)), ...);
    return steps;
}

} // namespace

Steps stepsFor(catalog::Verb verb, const SharedWork &work)
{
    switch (verb) {
    case catalog::Verb::Register:
        // Closed before anything is there, open when the source has answered.
        return make<CloseAccess, CredentialFile, CreateCatalog, ProbeSource, OpenAccess>(work);
    case catalog::Verb::Rehearse:
        return make<CloseAccess, CredentialFile, CreateCatalog, ProbeSource>(work);
    case catalog::Verb::Delete:
        // As long as the credential is there the catalog can be brought back; from then on only forward.
        return make<WithdrawAccess, DropCatalog, RemoveCredential, RemoveRule>(work);
    case catalog::Verb::Reindex:
        return {};
    }
    return {};
}

Steps afterwards(catalog::Verb verb, const SharedWork &work)
{
    if (work->environment.metadata.url.isEmpty()) {
        return {};
    }
    switch (verb) {
    case catalog::Verb::Register:
    case catalog::Verb::Reindex:
        return make<RequestIngestion>(work);
    case catalog::Verb::Delete:
        return make<ForgetService>(work);
    case catalog::Verb::Rehearse:
        break;
    }
    return {};
}

} // namespace provisioning
