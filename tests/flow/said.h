// What a person reads of a failure, in both languages, judged from one answer of the program: the words are made of the
// code and its arguments, which its JSON has.
#pragma once

#include "base/error.h"

#include <QJsonObject>

namespace flow {

struct Said { // pieces that must stand in it
    QString cause;
    QString remedy;
};

// Empty if the words read well: English as the program printed it and with the pieces, French with its own, without a
// hole and without an English sentence. Else what is wrong. Leaves the language English.
[[nodiscard]] QByteArray wrongWords(const QJsonObject &error, const Said &english, const Said &french);
// The error that the program's JSON tells.
[[nodiscard]] Error errorFrom(const QJsonObject &error);

} // namespace flow
