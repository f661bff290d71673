// What the API server's answers mean: Status objects as errors, Secrets as they may be shown. Internal to this folder.
#pragma once

#include "cluster/kubernetes.h"

namespace kubernetes {

// What was asked, for the arguments of an error.
struct Question {
    QString verb; // "get", "create", "patch", …
    Resource resource;
    QString name;
};

// From the HTTP status and, where the body is one, the Status object.
[[nodiscard]] Error errorFrom(const Question &question, int status, const QByteArray &body);

// The object with every value of data and stringData masked, the keys kept.
[[nodiscard]] QJsonObject maskedSecret(QJsonObject object);

} // namespace kubernetes
