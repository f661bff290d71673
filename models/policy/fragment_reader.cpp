#include "policy/fragment_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace policy {

namespace {

// What stands on the first line that begins so; empty where none does.
QByteArray behind(const QByteArrayList &lines, const QByteArray &beginning)
{
    for (const QByteArray &line : lines) {
        if (line.startsWith(beginning)) {
            return line.sliced(beginning.size());
        }
    }
    return {};
}

QStringList texts(const QByteArray &jsonList)
{
    QStringList all;
    const QJsonArray read = QJsonDocument::fromJson('[' + jsonList + ']').array();
    for (const QJsonValue &text : read) {
        all.append(text.toString());
    }
    return all;
}

// The members of `{"a", "b"}`.
QStringList members(const QByteArray &set)
{
    return set.startsWith('{') && set.endsWith('}') ? texts(set.sliced(1).chopped(1)) : QStringList();
}

} // namespace

FragmentReading readFragment(const QByteArray &rego)
{
    const QByteArrayList lines = rego.split('\n');
    Fragment fragment;
    fragment.package = QString::fromUtf8(behind(lines, "package "));
    fragment.catalog = texts(behind(lines, "managed_catalog contains ")).value(0);
    fragment.roles = members(behind(lines, "\tgroup in "));
    fragment.adminUsers = members(behind(lines, "\tinput.context.identity.user in "));
    const QByteArray expected = toRego(fragment);
    if (expected == rego) {
        return {std::move(fragment), 0, {}};
    }
    const QByteArrayList known = expected.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i) != known.value(i)) {
            return {std::nullopt, static_cast<int>(i) + 1, QString::fromUtf8(lines.at(i))};
        }
    }
    return {std::nullopt, static_cast<int>(lines.size()), {}}; // it ends too early
}

} // namespace policy
