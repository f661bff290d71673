#include "audit/trail.h"

#include "audit/trail_line.h"
#include "base/canonical_json.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace audit {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto lockPatience = 5s; // a holder writes one line

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

QByteArray lineOf(const Event &event, const QString &previous)
{
    QJsonObject object = toJson(event);
    object.insert(u"previous"_s, previous);
    return canonicalJson(object) + '\n';
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
    return append(folder, std::vector<Event> {event});
}

Result<> append(const QString &folder, const std::vector<Event> &events)
{
    if (events.empty()) {
        return {};
    }
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
    QByteArray lines = content->isEmpty() || content->endsWith('\n') ? QByteArray() : QByteArray("\n");
    QString previous = walk(*content).expected;
    for (const Event &event : events) {
        const QByteArray line = lineOf(event, previous);
        previous = sha256Hex(line.chopped(1));
        lines += line;
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly)
        || !writeThrough(file, lines)) {
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

} // namespace audit
