#include "identity/keychain.h"

#include "base/wakeup.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace identity::keychain {

namespace {

constexpr auto service = "Catalog Manager Pro"_L1;
constexpr auto patience = std::chrono::minutes(1);

struct Outcome {
    QKeychain::Error error = QKeychain::OtherError;
    QString reason;
    QByteArray data;
};

// Runs the job to its end. QtKeychain cannot cancel one: left alone it deletes itself when it ends.
QCoro::Task<Outcome> run(QPointer<QKeychain::Job> job, std::stop_token stop)
{
    Wakeup wakeup;
    Outcome outcome{QKeychain::OtherError, u"no answer"_s, {}};
    QObject context;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(job, &QKeychain::Job::finished, &context, [&](QKeychain::Job *done) {
        outcome = {done->error(), done->errorString(), {}};
        if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done)) {
            outcome.data = reading->binaryData();
        }
        wakeup.fire();
    });
    QObject::connect(&timer, &QTimer::timeout, &context, [&wakeup] { wakeup.fire(); });
    const std::stop_callback onStop(stop, [&wakeup] { wakeup.fire(); });
    timer.start(patience);
    job->start();
    co_await wakeup.next();
    co_return outcome;
}

Error errorOf(const Outcome &outcome)
{
    const bool locked = outcome.error == QKeychain::AccessDenied || outcome.error == QKeychain::AccessDeniedByUser;
    if (locked) {
        return makeError("identity.keychain-locked", {{u"reason"_s, outcome.reason}});
    }
    return makeError("identity.keychain-unavailable", {{u"reason"_s, outcome.reason}});
}

} // namespace

QCoro::Task<Result<std::optional<Secret>>> read(QString key, std::stop_token stop)
{
    auto *const job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    auto outcome = co_await run(job, stop);
    if (outcome.error == QKeychain::EntryNotFound) {
        co_return std::optional<Secret>();
    }
    if (outcome.error != QKeychain::NoError) {
        co_return failure(errorOf(outcome));
    }
    co_return std::optional(Secret::fromBytes(std::move(outcome.data)));
}

QCoro::Task<Result<>> write(QString key, Secret value, std::stop_token stop)
{
    auto *const job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setBinaryData(value.reveal().toByteArray());
    const auto outcome = co_await run(job, stop);
    if (outcome.error != QKeychain::NoError) {
        co_return failure(errorOf(outcome));
    }
    co_return {};
}

QCoro::Task<Result<>> remove(QString key, std::stop_token stop)
{
    auto *const job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    const auto outcome = co_await run(job, stop);
    if (outcome.error != QKeychain::NoError && outcome.error != QKeychain::EntryNotFound) {
        co_return failure(errorOf(outcome));
    }
    co_return {};
}

} // namespace identity::keychain
