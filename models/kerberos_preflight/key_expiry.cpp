#include "kerberos_preflight/key_expiry.h"

namespace kerberos {

namespace {

// DER, as far as Kerberos uses it: one byte of tag, definite lengths.
struct Element {
    quint8 tag = 0;
    QByteArrayView content;
};

constexpr quint8 sequence = 0x30;
constexpr quint8 integer = 0x02;
constexpr quint8 octets = 0x04;
constexpr quint8 generalizedTime = 0x18;
constexpr quint8 asReply = 0x6B; // [APPLICATION 11]
constexpr quint8 asReplyPart = 0x79; // [APPLICATION 25]; some KDCs write the other one
constexpr quint8 tgsReplyPart = 0x7A;
constexpr quint8 context(int number) { return static_cast<quint8>(0xA0 | number); }

// Takes the next element off `rest`; tag 0 where there is none that is whole.
Element take(QByteArrayView &rest)
{
    if (rest.size() < 2) {
        return {};
    }
    const auto byte = [&rest](qsizetype at) { return static_cast<quint8>(rest[at]); };
    qsizetype head = 2;
    qsizetype length = byte(1);
    if (length > 0x7F) {
        const qsizetype more = length & 0x7F;
        if (more == 0 || more > 4 || rest.size() < 2 + more) {
            return {};
        }
        length = 0;
        for (qsizetype i = 0; i < more; ++i) {
            length = (length << 8) | byte(2 + i);
        }
        head += more;
    }
    if (length > rest.size() - head) {
        return {};
    }
    const Element element {byte(0), rest.sliced(head, length)};
    rest = rest.sliced(head + length);
    return element;
}

// What the first element holds; empty where it is another, and of nothing nothing.
QByteArrayView inside(QByteArrayView bytes, quint8 tag)
{
    const Element first = take(bytes);
    return first.tag == tag ? first.content : QByteArrayView();
}

// The member with this tag of a sequence's content.
QByteArrayView member(QByteArrayView content, quint8 tag)
{
    for (Element each = take(content); each.tag != 0; each = take(content)) {
        if (each.tag == tag) {
            return each.content;
        }
    }
    return {};
}

struct Sealed {
    krb5_enctype enctype = 0;
    QByteArrayView cipher; // empty: the bytes are no AS-REP
};

Sealed sealedPart(const QByteArray &answer)
{
    const QByteArrayView encrypted = inside(member(inside(inside(answer, asReply), sequence), context(6)), sequence);
    Sealed sealed;
    for (const char byte : inside(member(encrypted, context(0)), integer)) {
        sealed.enctype = (sealed.enctype << 8) | static_cast<quint8>(byte);
    }
    sealed.cipher = inside(member(encrypted, context(2)), octets);
    return sealed;
}

std::optional<QDateTime> expiryIn(QByteArrayView part)
{
    QByteArrayView body = inside(part, asReplyPart);
    if (body.isEmpty()) {
        body = inside(part, tgsReplyPart);
    }
    const QByteArrayView time = inside(member(inside(body, sequence), context(3)), generalizedTime);
    QDateTime at = QDateTime::fromString(QString::fromLatin1(time), QStringLiteral("yyyyMMddHHmmss'Z'"));
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(at) : std::nullopt;
}

} // namespace

std::optional<QDateTime> keyExpiry(krb5_context context, krb5_keytab keytab, krb5_const_principal client, const QByteArray &answer)
{
    const Sealed sealed = sealedPart(answer);
    krb5_keytab_entry entry {};
    if (sealed.cipher.isEmpty() || krb5_kt_get_entry(context, keytab, client, 0, sealed.enctype, &entry) != 0) {
        return std::nullopt;
    }
    krb5_enc_data cipher {};
    cipher.enctype = sealed.enctype;
    cipher.ciphertext.length = static_cast<unsigned>(sealed.cipher.size());
    cipher.ciphertext.data = const_cast<char *>(sealed.cipher.data()); // read only
    QByteArray plain(sealed.cipher.size(), '\0');
    krb5_data out {};
    out.length = static_cast<unsigned>(plain.size());
    out.data = plain.data();
    const auto code = krb5_c_decrypt(context, &entry.key, KRB5_KEYUSAGE_AS_REP_ENCPART, nullptr, &cipher, &out);
    krb5_free_keytab_entry_contents(context, &entry);
    const auto expiry = code == 0 ? expiryIn(QByteArrayView(plain).first(static_cast<qsizetype>(out.length))) : std::nullopt;
    plain.fill('\0'); // the session key was in it
    return expiry;
}

} // namespace kerberos
