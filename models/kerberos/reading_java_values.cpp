// What the JVM answers when it is asked for the values of a file it accepted, and how it fails at that.
#include "kerberos/bytes.h"
#include "kerberos/enctypes.h"
#include "kerberos/readers.h"

using namespace Qt::StringLiterals;

namespace kerberos {

// What the JVM says when a value is asked for like a block, or a block like a value.
QString javaCastProblem(const char *from, const char *to)
{
    return u"class java.util.%1 cannot be cast to class java.util.%2 (java.util.%1 and java.util.%2 are in module "
           "java.base of loader 'bootstrap')"_s.arg(QLatin1String(from), QLatin1String(to));
}

namespace {

QString illegalArgument(const char *from, const char *to)
{
    return u"!IllegalArgumentException: java.lang.ClassCastException: "_s + javaCastProblem(from, to)
        + u" <- ClassCastException"_s;
}

struct Asked {
    std::optional<QByteArray> text; // nullopt: not there
    QString problem; // "!…", as JProbe prints an exception
};

// replaceAll("[\\s,]+", " ")
QByteArray withSingleBlanks(std::string_view text)
{
    QByteArray out;
    bool gap = false;
    for (const char c : text) {
        const bool separator = bytes::isBlank(c) || c == ',';
        if (!separator) {
            out += c;
        } else if (!gap) {
            out += ' ';
        }
        gap = separator;
    }
    return out;
}

enum class Wanted { First, All };

// Config.get and getAll, with what they throw.
Asked ask(const Tree &tree, const std::vector<std::string_view> &path, Wanted wanted)
{
    int at = Tree::root();
    int parent = at;
    for (const std::string_view key : path) {
        if (!tree.node(at).isBlock) {
            return {std::nullopt, illegalArgument("Vector", "Hashtable")};
        }
        parent = at;
        at = tree.find(parent, key);
        if (at < 0) {
            return {};
        }
    }
    if (tree.node(at).isBlock) {
        return {std::nullopt, illegalArgument("Hashtable", "Vector")};
    }
    if (wanted == Wanted::First) {
        return {bytes::copyOf(tree.node(at).value), {}};
    }
    QByteArrayList values;
    for (int child = at; child >= 0; child = tree.node(child).next) {
        if (tree.node(child).name == path.back()) {
            values += withSingleBlanks(tree.node(child).value);
        }
    }
    return {values.join(' '), {}};
}

void fillEnctypes(Reading &reading)
{
    const auto weak = firstValue(reading.tree, "libdefaults", "allow_weak_crypto");
    const auto allowed = weak && javaBoolean(*weak).value_or(false) ? WeakCrypto::Allowed : WeakCrypto::Refused;
    Asked list = ask(reading.tree, {"libdefaults", "default_tkt_enctypes"}, Wanted::First);
    if (!list.text && list.problem.isEmpty()) {
        list = ask(reading.tree, {"libdefaults", "permitted_enctypes"}, Wanted::First);
    }
    if (!list.problem.isEmpty()) {
        reading.enctypeProblem = list.problem.mid(1);
    } else if (!list.text) {
        reading.enctypes = javaDefaultEnctypes();
    } else {
        const JavaEnctypes read = javaEnctypes(list.text->toStdString(), allowed);
        reading.enctypes = read.usable;
        if (read.usable.empty()) {
            reading.enctypeProblem
                = u"KrbException: out of %1 default etypes no supported etypes found for configuration "
                  "default_tkt_enctypes"_s.arg(read.words);
        }
    }
}

} // namespace

void fillJavaValues(Reading &reading)
{
    const Asked realm = ask(reading.tree, {"libdefaults", "default_realm"}, Wanted::First);
    reading.defaultRealm = !realm.problem.isEmpty() ? realm.problem.toUtf8()
        : realm.text                                ? *realm.text
                                                    : QByteArray("!KrbException: Cannot locate default realm");
    if (realm.text) {
        const std::string name = realm.text->toStdString();
        const Asked kdcs = ask(reading.tree, {"realms", name, "kdc"}, Wanted::All);
        reading.kdcProblem = kdcs.problem.mid(1);
        if (kdcs.text) {
            reading.kdcs = {*kdcs.text};
        }
    }
    fillEnctypes(reading);
}

} // namespace kerberos
