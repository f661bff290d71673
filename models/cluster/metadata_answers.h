// Reading what OpenMetadata answers. Private to models/cluster.
#pragma once

#include "cluster/metadata.h"

#include <QJsonObject>

namespace metadata {

[[nodiscard]] Error unexpected(const http::Response &response);
// The error of an answer that is neither 2xx nor a 404 its caller expects.
[[nodiscard]] Error refused(const http::Response &response);

[[nodiscard]] std::optional<Service> serviceFrom(const QJsonObject &object);
[[nodiscard]] std::optional<Pipeline> pipelineFrom(const QJsonObject &object);
[[nodiscard]] std::optional<Ingestion> ingestionFrom(const QJsonObject &object);

} // namespace metadata
