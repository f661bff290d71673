#include "identity/kept_tokens.h"

#include "identity/keychain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QLockFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace identity {

namespace {

constexpr auto longestTurn = 30s; // of another program

} // namespace

QCoro::Task<Result<Tokens>> readKept(QString key, std::stop_token stop)
{
    auto kept = co_await keychain::read(key, stop);
    if (!kept) {
        co_return failure(std::move(kept.error()));
    }
    Tokens tokens;
    if (*kept) {
        const QJsonObject both = QJsonDocument::fromJson((*kept)->reveal().toByteArray()).object();
        tokens.refresh = Secret::fromText(both["refresh"_L1].toString());
        tokens.id = Secret::fromText(both["id"_L1].toString());
    }
    co_return Result<Tokens>(std::move(tokens));
}

QCoro::Task<Result<>> writeKept(QString key, Tokens tokens)
{
    const QJsonObject both{{u"refresh"_s, QString::fromUtf8(tokens.refresh.reveal())},
                           {u"id"_s, QString::fromUtf8(tokens.id.reveal())}};
    const Secret packed = Secret::fromBytes(QJsonDocument(both).toJson(QJsonDocument::Compact));
    return keychain::write(std::move(key), packed, {});
}

QCoro::Task<Result<>> removeKept(QString key)
{
    return keychain::remove(std::move(key), {});
}

QCoro::Task<std::shared_ptr<QLockFile>> turnIn(QString folder, QString key, std::stop_token stop)
{
    QDir().mkpath(folder);
    const QByteArray name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    auto lock = std::make_shared<QLockFile>(folder + u"/session-"_s + QString::fromLatin1(name) + u".lock"_s);
    lock->setStaleLockTime(0); // never by its age: QLockFile looks whether its process is there
    const auto end = steady_clock::now() + longestTurn;
    while (!lock->tryLock(0)) {
        const bool slept = co_await http::sleepFor(20ms, stop);
        if (!slept || steady_clock::now() > end) {
            co_return std::shared_ptr<QLockFile>();
        }
    }
    co_return lock;
}

} // namespace identity
