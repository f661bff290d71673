#include "policy/fragment.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace policy {

namespace {

// A Rego string is a JSON string.
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

// `{"a","b"}`, each once, in one order for the same members. Never empty: an empty {} is an object in Rego.
QByteArray setOf(QStringList members)
{
    members.removeDuplicates();
    members.sort();
    QByteArrayList written;
    for (const QString &member : std::as_const(members)) {
        written.append(quoted(member));
    }
    return '{' + written.join(", ") + '}';
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

// The position behind a string or comment that starts at `at`; `at` itself where none does.
qsizetype behindText(QByteArrayView rego, qsizetype at)
{
    const char opening = rego[at];
    if (opening == '#') {
        const qsizetype end = rego.indexOf('\n', at);
        return end < 0 ? rego.size() : end;
    }
    if (opening != '"' && opening != '`') {
        return at;
    }
    for (qsizetype i = at + 1; i < rego.size(); ++i) {
        if (rego[i] == opening) {
            return i + 1;
        }
        if (rego[i] == '\\' && opening == '"') {
            ++i;
        }
    }
    return rego.size();
}

} // namespace

QByteArray toRego(const Fragment &fragment)
{
    const QByteArray name = quoted(fragment.catalog);
    QByteArray rego = "# Written by Catalog Manager for catalog " + name + "; edits here are overwritten.\n";
    rego += "package " + fragment.package.toUtf8() + "\n\nimport rego.v1\n\n";
    rego += "managed_catalog contains " + name + "\n";
    if (const QStringList groups = fragment.adminGroups + fragment.roles; !groups.isEmpty()) {
        rego += "\nallow_catalog contains " + name + " if {\n\tsome group in input.context.identity.groups\n\tgroup in "
            + setOf(groups) + "\n}\n";
    }
    if (!fragment.adminUsers.isEmpty()) {
        rego += "\nallow_catalog contains " + name + " if {\n\tinput.context.identity.user in "
            + setOf(fragment.adminUsers) + "\n}\n";
    }
    return rego;
}

bool isFirstGeneration(QByteArrayView rego)
{
    // A rule's head stands outside all braces, first on its line; inside them allow_catalog[x] is a mere reference.
    constexpr QByteArrayView rule = "allow_catalog";
    int depth = 0;
    bool firstOnLine = true;
    for (qsizetype i = 0; i < rego.size();) {
        if (const qsizetype behind = behindText(rego, i); behind != i) {
            firstOnLine = false;
            i = behind;
            continue;
        }
        const char c = rego[i];
        if (firstOnLine && depth == 0 && rego.sliced(i).startsWith(rule)) {
            qsizetype next = i + rule.size();
            const bool wholeWord = next >= rego.size() || !isNameCharacter(rego[next]);
            while (next < rego.size() && (rego[next] == ' ' || rego[next] == '\t')) {
                ++next;
            }
            if (wholeWord && next < rego.size() && rego[next] == '[') {
                return true;
            }
        }
        depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
        firstOnLine = c == '\n' || (firstOnLine && (c == ' ' || c == '\t' || c == '\r'));
        ++i;
    }
    return false;
}

} // namespace policy
