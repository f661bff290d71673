#include "kerberos_preflight/kdc_address.h"

#include "base/nearest.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

#include <krb5.h>

using namespace Qt::StringLiterals;

namespace kerberos {

namespace {

bool isHostSign(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
}

bool isIpv6Sign(QChar c)
{
    return c.isLetterOrNumber() || c == u':' || c == u'.' || c == u'%';
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void takeLimit(std::string_view value, int &limit)
{
    std::from_chars(value.data(), value.data() + value.size(), limit); // unchanged where it is no number
}

} // namespace

QString KdcAddress::shown() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

Result<KdcAddress> kdcAddress(std::string_view value)
{
    const QString text = textOf(value);
    const auto invalid = failure("preflight.kdc-invalid", {{u"value"_s, text}});
    const bool bracketed = text.startsWith(u'[');
    const qsizetype hostEnd = bracketed ? text.indexOf(u']') : text.indexOf(u':');
    KdcAddress address;
    address.host = bracketed ? text.mid(1, hostEnd - 1) : text.left(hostEnd);
    if (address.host.isEmpty() || (bracketed && hostEnd < 0)
        || !std::ranges::all_of(address.host, bracketed ? isIpv6Sign : isHostSign)) {
        return invalid;
    }
    const QString rest = hostEnd < 0 ? QString() : text.mid(hostEnd + (bracketed ? 1 : 0));
    if (!rest.isEmpty()) {
        bool isNumber = false;
        address.port = rest.mid(1).toUShort(&isNumber);
        if (rest.front() != u':' || !isNumber || address.port == 0) {
            return invalid;
        }
    }
    return address;
}

Result<RealmKdcs> realmKdcs(const Tree &tree, const QString &realm)
{
    const auto failed
        = [](Error error, long number) { return failure(error.with(u"number"_s, QString::number(number))); };
    const int realms = tree.findBlock(Tree::root(), "realms");
    const int block = realms < 0 ? -1 : tree.findBlock(realms, viewOf(realm.toUtf8()));
    if (block < 0) {
        QStringList known;
        for (int i = realms < 0 ? -1 : tree.node(realms).firstChild; i >= 0; i = tree.node(i).next) {
            known += textOf(tree.node(i).name);
        }
        return failed(
            makeError("preflight.realm-unknown", {{u"realm"_s, realm}, {u"nearest"_s, nearestName(realm, known)}}),
            KRB5_REALM_UNKNOWN);
    }
    RealmKdcs found;
    takeLimit(firstValue(tree, "libdefaults", "udp_preference_limit").value_or(""), found.udpLimit);
    for (int i = tree.node(block).firstChild; i >= 0; i = tree.node(i).next) {
        const TreeNode &node = tree.node(i);
        if (node.name == "udp_preference_limit") { // Java's alone here
            takeLimit(node.value, found.udpLimit);
        } else if (node.name == "kdc") {
            const auto kdc = kdcAddress(node.value);
            if (!kdc) {
                return failed(kdc.error(), EINVAL);
            }
            found.kdcs.push_back(*kdc);
        }
    }
    if (found.kdcs.empty()) {
        return failed(makeError("preflight.no-kdc", {{u"realm"_s, realm}}), KRB5_REALM_UNKNOWN);
    }
    return found;
}

} // namespace kerberos
