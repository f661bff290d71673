#include "health/history_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace health {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestFile = 4 * 1024 * 1024; // thousands of lines; only the end counts

QByteArray lineOf(const Sample &sample)
{
    QJsonObject object{
        {u"at"_s, sample.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"milliseconds"_s, static_cast<qint64>(sample.elapsed.count())},
    };
    if (sample.error) {
        object.insert(u"code"_s, sample.error->code);
        object.insert(u"endpoint"_s, sample.error->endpoint);
        QJsonObject arguments;
        for (auto argument = sample.error->arguments.cbegin(); argument != sample.error->arguments.cend(); ++argument) {
            arguments.insert(argument.key(), argument.value());
        }
        object.insert(u"arguments"_s, arguments);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Sample> sampleOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Sample sample;
    sample.at = QDateTime::fromString(object.value("at"_L1).toString(), Qt::ISODateWithMs);
    sample.elapsed = std::chrono::milliseconds(object.value("milliseconds"_L1).toInteger(-1));
    if (!sample.at.isValid() || sample.elapsed.count() < 0) {
        return std::nullopt;
    }
    const QString code = object.value("code"_L1).toString();
    if (!code.isEmpty()) {
        Error error;
        error.code = code;
        error.endpoint = object.value("endpoint"_L1).toString();
        const QJsonObject arguments = object.value("arguments"_L1).toObject();
        for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
            error.arguments.insert(argument.key(), argument.value().toString());
        }
        sample.error = std::move(error);
    }
    return sample;
}

QString safe(const QString &name)
{
    // Leaves letters, digits and "-_~", so neither a separator nor "..".
    return QString::fromLatin1(QUrl::toPercentEncoding(name, {}, "."));
}

Result<> makeFolderOf(const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    const QDir above = QFileInfo(folder.path()).dir();
    for (const QString &path : {above.path(), folder.path()}) {
        if (!QFileInfo(path).isDir()) {
            if (!QDir().mkpath(path)) {
                return failure("state.unwritable", {{u"folder"_s, path}, {u"reason"_s, {}}});
            }
            QFile::setPermissions(path, ownerOnly | QFileDevice::ExeOwner);
        }
    }
    return {};
}

} // namespace

QString historyFile(const QString &stateFolder, const QString &environment, const QString &catalog)
{
    return QDir(stateFolder).filePath(u"health/"_s + safe(environment) + u'/' + safe(catalog) + u".jsonl"_s);
}

Result<ProbeHistory> readHistory(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return ProbeHistory();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure("file.unreadable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    }
    if (file.size() > largestFile) {
        file.seek(file.size() - largestFile);
    }
    ProbeHistory history;
    const QByteArrayList lines = file.readAll().split('\n');
    // From the end, twice as many as are kept: the damaged ones among them must not shorten the history much.
    const qsizetype first = std::max<qsizetype>(0, lines.size() - 2 * static_cast<qsizetype>(ProbeHistory::kept));
    for (qsizetype i = first; i < lines.size(); ++i) {
        if (auto sample = sampleOf(lines[i])) {
            history.add(std::move(*sample));
        }
    }
    return history;
}

Result<> appendSample(const QString &path, const Sample &sample)
{
    if (auto made = makeFolderOf(path); !made) {
        return made;
    }
    QFile file(path);
    const QByteArray line = lineOf(sample);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly)
        || file.write(line) != line.size()) {
        return failure("state.unwritable", {{u"folder"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return {};
}

Result<> rewriteHistory(const QString &path, const ProbeHistory &history)
{
    if (auto made = makeFolderOf(path); !made) {
        return made;
    }
    QByteArray lines;
    for (const Sample &sample : history.samples()) {
        lines += lineOf(sample);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(lines) != lines.size()
        || !file.commit()) {
        return failure("state.unwritable", {{u"folder"_s, path}, {u"reason"_s, file.errorString()}});
    }
    return {};
}

} // namespace health
