#include "audit/trail_line.h"

#include "base/names.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace audit {

namespace {

constexpr std::array outcomes {std::pair(Outcome::Done, "done"), std::pair(Outcome::Failed, "failed"),
                               std::pair(Outcome::RolledBack, "rolled-back"), std::pair(Outcome::Cancelled, "cancelled"),
                               std::pair(Outcome::UndoIncomplete, "undo-incomplete")};

} // namespace

QString chainStart()
{
    return QString(64, u'0');
}

std::optional<QJsonObject> objectOf(const QByteArray &line)
{
    const auto document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QJsonObject toJson(const Event &event)
{
    QJsonObject json {
        {u"time"_s, event.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"actor"_s, event.actor},
        {u"environment"_s, event.environment},
        {u"verb"_s, event.verb},
        {u"catalog"_s, event.catalog},
        {u"revision"_s, event.revision},
        {u"outcome"_s, toText(event.outcome)},
        {u"code"_s, event.code},
        {u"milliseconds"_s, static_cast<qint64>(event.duration.count())},
    };
    if (event.gap.count() > 0) {
        json.insert(u"gapMilliseconds"_s, static_cast<qint64>(event.gap.count()));
    }
    return json;
}

std::optional<Event> fromJson(const QJsonObject &object)
{
    const auto outcome = valueIn(outcomes, object.value("outcome"_L1).toString());
    if (!outcome) {
        return std::nullopt;
    }
    return Event {QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs),
                  object.value("actor"_L1).toString(),
                  object.value("environment"_L1).toString(),
                  object.value("verb"_L1).toString(),
                  object.value("catalog"_L1).toString(),
                  object.value("revision"_L1).toInt(),
                  *outcome,
                  object.value("code"_L1).toString(),
                  std::chrono::milliseconds(object.value("milliseconds"_L1).toInteger()),
                  std::chrono::milliseconds(object.value("gapMilliseconds"_L1).toInteger())};
}

QString toText(Outcome outcome)
{
    return nameIn(outcomes, outcome);
}

} // namespace audit
