#include "connectors/schema_check.h"

#include "base/document.h"

#include <QRegularExpression>
#include <QSet>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// valijson's path is {"<root>", "[fields]", "[0]"}.
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (size_t i = 1; i < context.size(); ++i) {
        const QString step = QString::fromStdString(context[i]);
        pointer = document::pointerTo(pointer, step.mid(1, step.size() - 2));
    }
    return pointer;
}

// The innermost finding says what is wrong; those around it only say that something inside failed.
bool onlyRepeats(const Violation &outer, const std::vector<Violation> &all)
{
    return outer.reason.startsWith("Failed to validate"_L1)
        && std::ranges::any_of(all, [&outer](const Violation &other) {
               return &other != &outer && other.pointer.startsWith(outer.pointer)
                   && !(other.pointer == outer.pointer && other.reason.startsWith("Failed to validate"_L1));
           });
}

} // namespace

std::vector<Violation> violations(const QJsonValue &value, const QJsonValue &schema)
{
    static const QRegularExpression unwanted(u"'additionalProperties' constraints: '(.+)'\\.\\z"_s);
    std::vector<Violation> all;
    try { // valijson throws; no exception crosses a function of ours
        valijson::Schema parsed;
        const valijson::adapters::QtJsonAdapter schemaAdapter(schema);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(schemaAdapter, parsed);
        const valijson::adapters::QtJsonAdapter target(value);
        valijson::ValidationResults results;
        valijson::Validator().validate(parsed, target, &results);
        for (const auto &error : results) {
            Violation found{pointerOf(error.context), QString::fromStdString(error.description)};
            if (const auto match = unwanted.match(found.reason); match.hasMatch()) {
                found.pointer = document::pointerTo(found.pointer, match.captured(1));
            }
            all.push_back(std::move(found));
        }
    } catch (const std::exception &exception) {
        return {{QString(), QString::fromUtf8(exception.what())}};
    }
    std::vector<Violation> innermost;
    QSet<QString> seen;
    for (const Violation &found : all) {
        if (!onlyRepeats(found, all) && !seen.contains(found.pointer)) {
            seen.insert(found.pointer);
            innermost.push_back(found);
        }
    }
    return innermost;
}

} // namespace connectors
