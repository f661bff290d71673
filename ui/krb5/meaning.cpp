#include "krb5/meaning.h"

#include "kerberos/relations.h"
#include "text/krb5_help.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace krb5 {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("krb5", text);
}

QString typeWords(kerberos::ValueType type)
{
    using enum kerberos::ValueType;
    switch (type) {
    case Boolean:
        return said(QT_TRANSLATE_NOOP("krb5", "true or false"));
    case BooleanOrFallback:
        return said(QT_TRANSLATE_NOOP("krb5", "true, false or fallback"));
    case Integer:
        return said(QT_TRANSLATE_NOOP("krb5", "a whole number"));
    case Duration:
        return said(QT_TRANSLATE_NOOP("krb5", "a length of time with its unit, such as 24h or 7d"));
    case Enctypes:
        return said(QT_TRANSLATE_NOOP("krb5", "encryption types, apart by spaces"));
    case Host:
        return said(QT_TRANSLATE_NOOP("krb5", "a host, or host:port"));
    case Text:
    case Libraries:
    case AuthRule:
        break;
    }
    return {};
}

} // namespace

std::optional<Meaning> meaningOf(const QString &name)
{
    if (name.startsWith(u'[')) {
        const QString body = text::krb5Meaning(name.toLower());
        return body.isEmpty() ? std::nullopt : std::optional(Meaning{name.toLower(), body, {}});
    }
    const QByteArray bytes = name.toUtf8();
    const kerberos::Relation *const relation = kerberos::relationByName({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!relation) {
        return std::nullopt;
    }
    Meaning meaning{name, text::krb5Meaning(QString::fromLatin1(relation->name)), {}};
    if (const QString type = typeWords(relation->type); !type.isEmpty()) {
        meaning.facts += said(QT_TRANSLATE_NOOP("krb5", "Value: %1")).arg(type);
    }
    if (relation->usual) {
        meaning.facts += said(QT_TRANSLATE_NOOP("krb5", "Usual: %1")).arg(QString::fromLatin1(relation->usual));
    }
    meaning.facts += relation->by == kerberos::Honoured::ByMit ? said(QT_TRANSLATE_NOOP("krb5", "Read by MIT, not by Java (Trino)"))
        : relation->by == kerberos::Honoured::ByJava           ? said(QT_TRANSLATE_NOOP("krb5", "Read by Java (Trino), not by MIT"))
                                                               : said(QT_TRANSLATE_NOOP("krb5", "Read by MIT and by Java (Trino)"));
    if (relation->standing == kerberos::Standing::Removed) {
        meaning.facts += relation->replacement
            ? said(QT_TRANSLATE_NOOP("krb5", "Out of use: write %1")).arg(QString::fromLatin1(relation->replacement))
            : said(QT_TRANSLATE_NOOP("krb5", "Out of use: nothing reads it any more"));
    }
    return meaning;
}

} // namespace krb5
