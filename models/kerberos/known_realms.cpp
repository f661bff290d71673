#include "kerberos/known_realms.h"

#include "kerberos/krb5_document.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList kdcsOf(const Tree &tree, int realm)
{
    static const QRegularExpression separators(u"[\\s,]+"_s); // Java takes several on a line
    QStringList kdcs;
    for (int child = tree.node(realm).firstChild; child >= 0; child = tree.node(child).next) {
        const TreeNode &node = tree.node(child);
        if (!node.isBlock && node.name == "kdc") {
            kdcs += words(node.value).split(separators, Qt::SkipEmptyParts);
        }
    }
    kdcs.removeDuplicates();
    kdcs.sort();
    return kdcs;
}

} // namespace

KnownRealms knownRealms(const QByteArray &krb5Conf)
{
    KnownRealms known;
    const Reading reading = Krb5Document::parse(krb5Conf).readAs(Reader::Java);
    if (!reading.verdict.accepted()) {
        return known;
    }
    const Tree &tree = reading.tree;
    if (const auto realm = firstValue(tree, "libdefaults", "default_realm")) {
        known.defaultRealm = words(*realm);
    }
    for (const char *key : {"dns_lookup_kdc", "dns_fallback"}) { // the second is Java's own, where the first says nothing
        const auto said = firstValue(tree, "libdefaults", key);
        const auto dns = said ? javaBoolean(*said) : std::nullopt;
        if (dns) {
            known.asksDns = *dns;
            known.forbidsDns = !*dns;
            break;
        }
    }
    const int realms = tree.findBlock(Tree::root(), "realms");
    for (int child = realms < 0 ? -1 : tree.node(realms).firstChild; child >= 0; child = tree.node(child).next) {
        if (tree.node(child).isBlock) {
            known.kdcs.insert(words(tree.node(child).name), kdcsOf(tree, child));
        }
    }
    return known;
}

QJsonObject toJson(const KnownRealms &known)
{
    QJsonObject realms;
    for (auto realm = known.kdcs.begin(); realm != known.kdcs.end(); ++realm) {
        realms.insert(realm.key(), QJsonArray::fromStringList(realm.value()));
    }
    return {{u"realms"_s, realms}, {u"default"_s, known.defaultRealm}, {u"dns"_s, known.asksDns}, {u"no-dns"_s, known.forbidsDns}};
}

KnownRealms knownRealmsFrom(const QJsonObject &json)
{
    KnownRealms known;
    known.defaultRealm = json["default"_L1].toString();
    known.asksDns = json["dns"_L1].toBool();
    known.forbidsDns = json["no-dns"_L1].toBool();
    const QJsonObject realms = json["realms"_L1].toObject();
    for (auto realm = realms.begin(); realm != realms.end(); ++realm) {
        QStringList kdcs;
        const QJsonArray all = realm->toArray();
        for (const QJsonValue &kdc : all) {
            kdcs.append(kdc.toString());
        }
        known.kdcs.insert(realm.key(), kdcs);
    }
    return known;
}

QString realmOf(const QString &principal)
{
    const qsizetype at = principal.lastIndexOf(u'@');
    return at < 0 ? QString() : principal.mid(at + 1);
}

} // namespace kerberos
