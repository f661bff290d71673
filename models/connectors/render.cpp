#include "connectors/render.h"

#include "catalog/object_name.h"

#include <QStringDecoder>

#include <array>

using namespace Qt::StringLiterals;

namespace connectors {

namespace {

// Wipes text that held a secret before its memory is given back.
struct Wiped {
    QString text;
    ~Wiped() { text.fill(u'\0'); }
};

// As java.util.Properties.store writes it: readable by any of its readers, in ISO-8859-1 as in UTF-8.
void appendEscaped(QByteArray &to, QStringView value)
{
    constexpr std::array digits{'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    bool leading = true;
    for (const QChar character : value) {
        const char16_t unit = character.unicode();
        switch (unit) {
        case u'\\':
        case u'=':
        case u':':
        case u'#':
        case u'!':
            to.append('\\').append(static_cast<char>(unit));
            break;
        case u' ':
            to.append(leading ? "\\ " : " "); // spaces in front of a value are otherwise skipped
            break;
        case u'\n':
            to.append("\\n");
            break;
        case u'\r':
            to.append("\\r");
            break;
        case u'\t':
            to.append("\\t");
            break;
        case u'\f':
            to.append("\\f");
            break;
        default:
            if (unit > 0x20 && unit < 0x7f) {
                to.append(static_cast<char>(unit));
            } else {
                to.append("\\u");
                for (const int shift : {12, 8, 4, 0}) {
                    to.append(digits[(unit >> shift) & 0xf]);
                }
            }
        }
        leading = leading && unit == u' ';
    }
}

} // namespace

Result<Rendered> render(const catalog::CatalogDefinition &definition, const Library &library,
                        const Placement &placement)
{
    const Descriptor *descriptor = library.find(definition.connector);
    if (!descriptor) {
        return failure("connector.unknown",
                       {{u"name"_s, definition.connector}, {u"nearest"_s, library.nearest(definition.connector)}});
    }
    Rendered rendered{definition.connector, definition.description, definition.properties, {}};
    if (descriptor->secretDelivery == SecretDelivery::CredentialFile
        && definition.credentials.contains(descriptor->passwordProperty)) {
        ServerFile file{u"%1.%2.properties"_s.arg(catalog::objectName(definition.name), placement.stamp),
                        rendered.properties.take(descriptor->userProperty), descriptor->passwordProperty};
        QString folder = placement.folder;
        while (folder.endsWith(u'/')) {
            folder.chop(1);
        }
        rendered.properties.insert(u"credential-provider.type"_s, u"FILE"_s);
        rendered.properties.insert(u"connection-credential-file"_s, folder + u'/' + file.key);
        rendered.files.push_back(std::move(file));
    }
    return rendered;
}

Result<Secret> fileContent(const ServerFile &file, const std::map<QString, Secret> &secrets)
{
    const auto secret = secrets.find(file.passwordProperty);
    if (secret == secrets.end()) {
        return failure("connector.missing-credential", {{u"property"_s, file.passwordProperty}});
    }
    if (secret->second.isEmpty()) {
        return failure("connector.empty-credential", {{u"property"_s, file.passwordProperty}});
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const Wiped password{decoder(secret->second.reveal())};
    if (decoder.hasError()) { // a replacement character in its place would only look like a wrong password later
        return failure("connector.credential-not-text", {{u"property"_s, file.passwordProperty}});
    }
    QByteArray content;
    content.reserve(64 + 6 * (file.user.size() + password.text.size())); // growing would leave copies behind
    if (!file.user.isEmpty()) {
        content.append("connection-user=");
        appendEscaped(content, file.user);
        content.append('\n');
    }
    content.append("connection-password=");
    appendEscaped(content, password.text);
    content.append('\n');
    return Secret::fromBytes(std::move(content));
}

} // namespace connectors
