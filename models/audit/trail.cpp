#include "audit/trail.h"

#include "base/canonical_json.h"
#include "base/names.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace audit {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto lockPatience = 5s; // a holder writes one line
constexpr std::array outcomes{std::pair(Outcome::Done, "done"), std::pair(Outcome::Failed, "failed"),
                              std::pair(Outcome::RolledBack, "rolled-back"), std::pair(Outcome::Cancelled, "cancelled"),
                              std::pair(Outcome::UndoIncomplete, "undo-incomplete")};

QString chainStart()
{
    return QString(64, u'0');
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return QByteArray();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("audit.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return file.readAll();
}

std::optional<QJsonObject> objectOf(const QByteArray &line)
{
    const auto document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

// A walk along the lines that keeps the digest the next whole line must name.
struct Chain {
    QString expected = chainStart();
    Verification found;

    void take(const QByteArray &line, int number)
    {
        const auto object = objectOf(line);
        if (!object) {
            found.torn.push_back(number);
            return;
        }
        ++found.lines;
        if (!found.firstBroken && object->value("previous"_L1).toString() != expected) {
            found.firstBroken = number;
        }
        expected = sha256Hex(line);
    }
};

Chain walk(const QByteArray &content)
{
    Chain chain;
    const auto lines = content.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isWhole = i + 1 < lines.size();
        if (isWhole) {
            chain.take(lines[i], static_cast<int>(i) + 1);
        } else if (!lines[i].isEmpty()) {
            chain.found.torn.push_back(static_cast<int>(i) + 1); // without its line end it may lack more than that
        }
    }
    return chain;
}

QJsonObject toJson(const Event &event, const QString &previous)
{
    return {
        {u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"actor"_s, event.actor},
        {u"environment"_s, event.environment},
        {u"verb"_s, event.verb},
        {u"catalog"_s, event.catalog},
        {u"revision"_s, event.revision},
        {u"outcome"_s, toText(event.outcome)},
        {u"code"_s, event.code},
        {u"milliseconds"_s, static_cast<qint64>(event.duration.count())},
        {u"previous"_s, previous},
    };
}

std::optional<Event> fromJson(const QJsonObject &object)
{
    const auto outcome = valueIn(outcomes, object.value("outcome"_L1).toString());
    if (!outcome) {
        return std::nullopt;
    }
    return Event{QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs),
                 object.value("actor"_L1).toString(),
                 object.value("environment"_L1).toString(),
                 object.value("verb"_L1).toString(),
                 object.value("catalog"_L1).toString(),
                 object.value("revision"_L1).toInt(),
                 *outcome,
                 object.value("code"_L1).toString(),
                 std::chrono::milliseconds(object.value("milliseconds"_L1).toInteger())};
}

bool writeThrough(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return false;
    }
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

QString holderOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program) ? u"%1 %2 @ %3"_s.arg(program).arg(process).arg(host)
                                                       : QString();
}

} // namespace

QString fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"audit.jsonl"_s);
}

Result<> append(const QString &folder, const Event &event)
{
    const QString path = fileIn(folder);
    if (!QFileInfo(folder).isDir()) {
        if (!QDir().mkpath(folder)) {
            return failure("audit.unwritable", {{u"file"_s, path}, {u"reason"_s, folder}});
        }
        QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
    }
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(lockPatience).count()))) {
        if (lock.error() == QLockFile::LockFailedError) {
            return failure("audit.locked", {{u"file"_s, path}, {u"holder"_s, holderOf(lock)}});
        }
        return failure("audit.unwritable", {{u"file"_s, path}, {u"reason"_s, folder}});
    }
    const auto content = contentOf(path);
    if (!content) {
        return failure(content.error());
    }
    QByteArray line = canonicalJson(toJson(event, walk(*content).expected)) + '\n';
    if (!content->isEmpty() && !content->endsWith('\n')) {
        line.prepend('\n');
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly)
        || !writeThrough(file, line)) {
        return failure("audit.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return {};
}

Result<Verification> verify(const QString &file)
{
    const auto content = contentOf(file);
    if (!content) {
        return failure(content.error());
    }
    return walk(*content).found;
}

bool Filter::admits(const Event &event) const
{
    return (catalog.isEmpty() || event.catalog == catalog) && (verb.isEmpty() || event.verb == verb)
        && (actor.isEmpty() || event.actor == actor) && (environment.isEmpty() || event.environment == environment)
        && (!since.isValid() || event.time >= since);
}

Result<std::vector<Event>> read(const QString &file, const Filter &filter)
{
    const auto content = contentOf(file);
    if (!content) {
        return failure(content.error());
    }
    std::vector<Event> events;
    for (const QByteArray &line : content->split('\n')) {
        const auto object = objectOf(line);
        const auto event = object ? fromJson(*object) : std::nullopt;
        if (event && filter.admits(*event)) {
            events.push_back(*event);
        }
    }
    return events;
}

QString toText(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}

} // namespace audit
