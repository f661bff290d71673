// One line of a trail, to and from JSON. Private to models/audit.
#pragma once

#include "audit/trail.h"

#include <QFile>
#include <QJsonObject>

namespace audit {

[[nodiscard]] QString chainStart(); // what the first line names as the one before it
[[nodiscard]] std::optional<QJsonObject> objectOf(const QByteArray &line); // nullopt: cut off in the middle
[[nodiscard]] QJsonObject toJson(const Event &event);
[[nodiscard]] std::optional<Event> fromJson(const QJsonObject &object);

} // namespace audit
