#include "app/sarif.h"

#include "text/words.h"

#include <QJsonArray>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString level(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    return {};
}

// A relative reference stays one (viewers resolve it against the checkout); what a URI cannot hold is encoded.
QString uriOf(const QString &file)
{
    return file.startsWith(u'/') ? QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)
                                 : QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

QJsonObject resultOf(const Diagnostic &diagnostic, qsizetype ruleIndex)
{
    const auto words = text::explain(diagnostic.error);
    const QString message = words.remedy.isEmpty() ? words.cause : QString(words.cause + u'\n' + words.remedy);
    QJsonObject physical{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(diagnostic.file)}}}};
    if (diagnostic.position.line > 0) {
        physical.insert(
            u"region"_s,
            QJsonObject{{u"startLine"_s, diagnostic.position.line}, {u"startColumn"_s, diagnostic.position.column}});
    }
    return {{u"ruleId"_s, diagnostic.error.code},
            {u"ruleIndex"_s, ruleIndex},
            {u"level"_s, level(diagnostic.severity)},
            {u"message"_s, QJsonObject{{u"text"_s, message}}},
            {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, physical}}}}};
}

} // namespace

QJsonObject toSarif(const Diagnostics &diagnostics, const QString &programVersion)
{
    QStringList codes;
    QJsonArray rules;
    QJsonArray results;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (!codes.contains(diagnostic.error.code)) {
            codes += diagnostic.error.code;
            rules.append(QJsonObject{{u"id"_s, diagnostic.error.code}});
        }
        results.append(resultOf(diagnostic, codes.indexOf(diagnostic.error.code)));
    }
    const QJsonObject driver{{u"name"_s, u"catalog-manager"_s}, {u"version"_s, programVersion}, {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}},
                          {u"columnKind"_s, u"unicodeCodePoints"_s},
                          {u"results"_s, results}};
    return {{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
            {u"version"_s, u"2.1.0"_s},
            {u"runs"_s, QJsonArray{run}}};
}

} // namespace cli
