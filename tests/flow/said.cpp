#include "said.h"

#include "text/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

// The text without what the arguments brought in: those are names, paths and the servers' own words.
QString withoutArguments(QString text, const Error &error)
{
    for (const QString &value : error.arguments) {
        if (!value.isEmpty()) {
            text.replace(value, u"…"_s);
        }
    }
    return text;
}

bool holds(const text::Explanation &words, const Said &said)
{
    return words.cause.contains(said.cause) && words.remedy.contains(said.remedy);
}

} // namespace

Error errorFrom(const QJsonObject &json)
{
    Error error{json["code"_L1].toString(), {}, {}, {}};
    const QJsonObject arguments = json["arguments"_L1].toObject();
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        error.arguments.insert(argument.key(), argument.value().toString());
    }
    return error;
}

QByteArray wrongWords(const QJsonObject &json, const Said &english, const Said &french)
{
    const Error error = errorFrom(json);
    if (!text::installLanguage(u"fr"_s)) {
        return "there is no French";
    }
    const auto fr = text::explain(error);
    static_cast<void>(text::installLanguage(u"en"_s));
    const auto en = text::explain(error);
    if (en.cause != json["cause"_L1].toString() || en.remedy != json["remedy"_L1].toString()) {
        return "code and arguments do not say what was printed: " + en.cause.toUtf8() + '\n' + en.remedy.toUtf8();
    }
    if (en.cause.isEmpty() || !holds(en, english)) {
        return "English: " + en.cause.toUtf8() + '\n' + en.remedy.toUtf8();
    }
    const QString read = fr.cause + u'\n' + fr.remedy;
    static const QRegularExpression unfit(
        u"\\[\\[|\\]\\]|\\{[a-z]+\\}|\\b(the|is|are|and|was|not|of|which|your|has|cannot)\\b"_s);
    const auto odd = unfit.match(withoutArguments(read, error));
    if (odd.hasMatch() || fr.cause == en.cause || (!en.remedy.isEmpty() && fr.remedy == en.remedy)
        || !holds(fr, french)) {
        return "French: " + read.toUtf8();
    }
    return {};
}

} // namespace flow
