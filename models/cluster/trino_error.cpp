#include "cluster/trino.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace trino {

namespace {

// Java's "org.acme.deep.SomeException: text" with the package taken off; people need the class and the text.
QString withoutPackage(QStringView cause)
{
    const qsizetype colon = cause.indexOf(u':');
    const QStringView head = colon < 0 ? cause : cause.left(colon);
    const qsizetype dot = head.lastIndexOf(u'.');
    if (dot < 0 || head.contains(u' ') || dot + 1 >= head.size() || !head.at(dot + 1).isUpper()) {
        return cause.toString();
    }
    return cause.mid(dot + 1).toString();
}

// What a message of Trino's is made of. One pass over it: one was 201,782 characters long.
struct Message {
    QString first; // its first line
    QStringList problems; // the "N) Error:" items, once each
    QStringList causes; // the "Caused by:" lines, once each, deepest last
};

// The text after "12) ", or a null view where the line does not begin an item.
QStringView itemOf(QStringView line)
{
    qsizetype digits = 0;
    while (digits < line.size() && line.at(digits).isDigit()) {
        ++digits;
    }
    return digits > 0 && line.mid(digits).startsWith(") "_L1) ? line.mid(digits + 2) : QStringView();
}

Message read(const QString &text)
{
    Message message;
    QSet<QString> seenProblems;
    QSet<QString> seenCauses;
    QString item;
    const auto closeItem = [&] {
        if (!item.isEmpty() && !seenProblems.contains(item)) {
            seenProblems.insert(item);
            message.problems.append(item);
        }
        item.clear();
    };
    for (const QStringView rawLine : QStringView(text).split(u'\n')) {
        if (rawLine.startsWith("===="_L1)) {
            break; // from here on Guice explains itself
        }
        const QStringView line = rawLine.trimmed();
        if (message.first.isEmpty()) {
            message.first = line.toString();
        }
        if (line.startsWith("Caused by:"_L1)) {
            const QString cause = withoutPackage(line.mid(10).trimmed());
            if (!seenCauses.contains(cause)) {
                seenCauses.insert(cause);
                message.causes.append(cause);
            }
            closeItem();
        } else if (const QStringView begun = itemOf(line); !begun.isNull()) {
            closeItem();
            // "[Guice/ErrorInCustomProvider]: …" is an item too, but its cause says more than it does.
            // Neither does one that wraps the errors of a module's own configuration, which follow it.
            if (begun.startsWith("Error:"_L1) && !begun.contains("An exception was caught and reported"_L1)) {
                item = begun.mid(6).trimmed().toString();
            }
        } else if (line.isEmpty()) {
            closeItem();
        } else if (!item.isEmpty()) {
            item += u' ' + line;
        }
    }
    closeItem();
    return message;
}

// "…: file does not exist: /etc/trino/catalog-files/x.properties" → the path; null where the text says something else.
QString missingFile(const QString &problem)
{
    static const QString words = u"file does not exist"_s;
    const qsizetype at = problem.indexOf(words, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return {};
    }
    QStringView rest = QStringView(problem).mid(at + words.size()).trimmed();
    if (rest.startsWith(u':')) {
        rest = rest.mid(1).trimmed();
    }
    const qsizetype space = rest.indexOf(u' ');
    const QString path = (space < 0 ? rest : rest.left(space)).toString();
    return path.isNull() ? u""_s : path;
}

bool isAboutConfiguration(const QString &line)
{
    return line.startsWith("Invalid configuration property"_L1) || line.startsWith("Configuration property"_L1)
        || line.startsWith("Invalid value"_L1);
}

bool isFromPolicy(const QJsonObject &error, const QString &message)
{
    // OpaQueryException of the plugin (476): its messages are the only thing a person's query shows of an OPA that is
    // down.
    const QString type = error.value("failureInfo"_L1).toObject().value("type"_L1).toString();
    return type.startsWith("io.trino.plugin.opa."_L1) || message.startsWith("Failed to query OPA backend"_L1)
        || message.startsWith("OPA server returned status"_L1) || message.startsWith("OPA policy named"_L1)
        || message.startsWith("Failed to deserialize OPA"_L1) || message.startsWith("Failed to serialize OPA"_L1);
}

// What Guice adds to a failure that it did not cause.
bool isNoise(const QString &cause)
{
    return cause.contains("same stack trace as error"_L1) || cause == "IllegalStateException: Already initialized"_L1
        || cause.startsWith("KrbException: Identifier doesn't match"_L1) || cause == "InvocationTargetException"_L1
        || cause.startsWith("Asn1Exception"_L1);
}

// Every distinct cause, outermost first: of the message's own lines, then of failureInfo. A message of 200,000 characters has a dozen.
QStringList causesOf(const Message &message, const QJsonObject &error)
{
    QStringList causes = message.causes;
    QJsonObject info = error.value("failureInfo"_L1).toObject();
    while (info.contains("cause"_L1)) {
        info = info.value("cause"_L1).toObject();
        const QString text = info.value("message"_L1).toString().section(u'\n', 0, 0);
        const QString type = info.value("type"_L1).toString();
        const QString whole = type + ": "_L1 + text;
        const QString cause = withoutPackage(whole);
        if (!text.isEmpty() && !causes.contains(cause)) {
            causes.append(cause);
        }
    }
    causes.removeIf(isNoise);
    return causes;
}

// The deepest cause of failureInfo, where the message itself names none. Its depth is bounded by the JSON parser's.
QString deepestCause(const QJsonObject &error)
{
    QJsonObject info = error.value("failureInfo"_L1).toObject();
    QString deepest;
    while (info.contains("cause"_L1)) {
        info = info.value("cause"_L1).toObject();
        const QString type = info.value("type"_L1).toString();
        const QString message = info.value("message"_L1).toString().section(u'\n', 0, 0);
        if (!message.isEmpty()) {
            const QString cause = type + ": "_L1 + message;
            deepest = withoutPackage(cause);
        }
    }
    return deepest;
}

Error configurationError(const QStringList &problems)
{
    QString missing;
    for (const QString &problem : problems) {
        const QString path = missingFile(problem);
        // Kafka: without its file the connector is not built far enough to use its other properties.
        const bool mayFollow = problem.contains("' was not used"_L1);
        if (path.isNull() && mayFollow) {
            continue;
        }
        if (path.isNull()) {
            // Waiting for a file would not mend this one, so it is what has to be said.
            return makeError("trino.configuration", {{u"problems"_s, problems.join(u'\n')}});
        }
        missing = missing.isNull() ? path : missing;
    }
    if (missing.isNull()) {
        return makeError("trino.configuration", {{u"problems"_s, problems.join(u'\n')}});
    }
    return makeError("trino.file-missing", {{u"path"_s, missing}});
}

Error classified(const QJsonObject &object, const QString &catalogName)
{
    const QString text = object.value("message"_L1).toString();
    const QString name = object.value("errorName"_L1).toString();
    const QString type = object.value("errorType"_L1).toString();
    const Message message = read(text);
    const QString &first = message.first;

    if (isFromPolicy(object, text)) {
        const QString cause = deepestCause(object);
        return makeError("trino.policy-unavailable", {{u"message"_s, cause.isEmpty() ? first : cause}});
    }
    if (name == "PERMISSION_DENIED"_L1) {
        return makeError("trino.not-permitted", {{u"reason"_s, first}});
    }
    if (name == "ALREADY_EXISTS"_L1 && first.contains("Catalog '"_L1)) {
        return makeError("trino.name-taken", {{u"name"_s, catalogName}});
    }
    if (name == "CATALOG_NOT_FOUND"_L1) {
        return makeError("trino.catalog-unknown", {{u"name"_s, catalogName}});
    }
    if (name == "SERVER_STARTING_UP"_L1) {
        return makeError("trino.starting");
    }
    if (name == "NOT_SUPPORTED"_L1 && first.contains("static catalog store"_L1)) {
        return makeError("trino.static-mode");
    }
    static const QString noFactory = u"No factory for connector '"_s;
    if (const qsizetype at = first.indexOf(noFactory); at >= 0) {
        const QString rest = first.mid(at + noFactory.size());
        static const QString listed = u"Available factories: ["_s;
        const qsizetype list = rest.indexOf(listed);
        return makeError("trino.unknown-connector",
                         {{u"name"_s, rest.section(u'\'', 0, 0)},
                          {u"available"_s, list < 0 ? QString() : rest.mid(list + listed.size()).section(u']', 0, 0)}});
    }
    if (!message.problems.isEmpty()) {
        return configurationError(message.problems);
    }
    if (isAboutConfiguration(first) || !missingFile(first).isNull()) {
        return configurationError({first});
    }
    QStringList causes = message.causes;
    causes.removeIf(isNoise);
    QString cause = causes.isEmpty() ? QString() : causes.last();
    if (cause.isEmpty() && type != "EXTERNAL"_L1 && type != "USER_ERROR"_L1) {
        cause = deepestCause(object); // an internal error's own words are its wrapping
    }
    const QMap<QString, QString> arguments{
        {u"name"_s, name}, {u"message"_s, cause.isEmpty() ? first : cause}, {u"catalog"_s, catalogName}};
    if (type == "EXTERNAL"_L1) {
        return makeError("trino.source-failed", arguments);
    }
    return makeError("trino.query-failed", arguments);
}

} // namespace

Error errorFrom(const QJsonObject &error, const QString &catalogName)
{
    Error ours = classified(error, catalogName);
    const QString text = error.value("message"_L1).toString();
    QString answer = error.value("errorName"_L1).toString() + ": "_L1 + text;
    // The causes stand behind the text, or at its far end: they would be the first to be cut off.
    QString causes;
    for (const QString &cause : causesOf(read(text), error)) {
        causes += "\nCaused by: "_L1 + cause.left(300);
    }
    if (!causes.isEmpty()) {
        answer = answer.left(std::max<qsizetype>(Error::rawAnswerLimit - causes.size() - 1, 200)) + causes;
    }
    return ours.answered(answer);
}

} // namespace trino
