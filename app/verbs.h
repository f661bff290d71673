// What each verb does. Coroutines by the house's laws: the Invocation by value, errors printed where they are met, the
// exit code returned.
#pragma once

#include "app/invocation.h"

#include <QCoroTask>

namespace cli {

[[nodiscard]] QCoro::Task<ExitCode> connectorsList(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> connectorsShow(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> helpPage(Invocation invocation); // `help`
[[nodiscard]] QCoro::Task<ExitCode> check(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> render(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> importFiles(Invocation invocation); // `import`
[[nodiscard]] QCoro::Task<ExitCode> krb5Check(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> krb5Fix(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> krb5Merge(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> krb5Preflight(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> keytabInspect(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envList(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envShow(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> auditTrail(Invocation invocation);

// On models/provisioning.
[[nodiscard]] QCoro::Task<ExitCode> test(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> plan(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> apply(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> edit(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> rotate(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> rename(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> rollBack(Invocation invocation); // `rollback`
[[nodiscard]] QCoro::Task<ExitCode> disable(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> enable(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> history(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> diff(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> exportCatalog(Invocation invocation); // `export`
[[nodiscard]] QCoro::Task<ExitCode> list(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> show(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> reconcile(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> adopt(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> verify(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> remove(Invocation invocation); // `delete`
[[nodiscard]] QCoro::Task<ExitCode> reindex(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> recover(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> signatureShow(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> signatureCreate(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> signatureRotate(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> signatureSign(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> signatureRetire(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envTest(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envImport(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envDiscover(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envTrust(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> envPlatform(Invocation invocation);

// On models/identity.
[[nodiscard]] QCoro::Task<ExitCode> login(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> logout(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> whoami(Invocation invocation);

// For shells and packages, made from the declaration.
[[nodiscard]] QCoro::Task<ExitCode> complete(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> completionScript(Invocation invocation);
[[nodiscard]] QCoro::Task<ExitCode> manual(Invocation invocation);

} // namespace cli
