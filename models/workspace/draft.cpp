#include "workspace/draft.h"

#include "catalog/password_in_value.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace workspace {

namespace {

constexpr int version = 1;

bool mayBeKept(const catalog::CredentialSource &source)
{
    return std::holds_alternative<catalog::FromFile>(source)
        || std::holds_alternative<catalog::FromEnvironment>(source);
}

catalog::CatalogDefinition withoutSecrets(catalog::CatalogDefinition definition)
{
    std::erase_if(definition.credentials, [](const auto &credential) { return !mayBeKept(credential.second); });
    // A name that speaks of a secret, or "user:word" of a URL still being typed: better one field too many typed again.
    static const QRegularExpression secretName(
        u"password|passwd|pwd|passphrase|secret|token|credential|private|access-key"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression halfUrl(uR"(://[^/?#@\s:\[]*:(?!\d*([/?#,;]|\z)))"_s);
    definition.properties.removeIf([](const auto &property) {
        const bool isReference = property.value().startsWith(u"${"_s);
        return catalog::holdsPassword(property.value()) || halfUrl.match(property.value()).hasMatch()
            || (!isReference && secretName.match(property.key()).hasMatch());
    });
    if (definition.kerberos && definition.kerberos->keytab && !mayBeKept(*definition.kerberos->keytab)) {
        definition.kerberos->keytab.reset();
    }
    return definition;
}

// Written whole or not at all. The permissions are set before the first byte: QSaveFile's own follow the umask.
std::optional<QString> written(const QString &fileName, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(fileName).path())) {
        return u"mkdir"_s;
    }
    QSaveFile file(fileName);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    return done ? std::nullopt : std::optional(file.errorString());
}

} // namespace

DraftKeeper::DraftKeeper(const QString &stateFolder, const QString &environment, QObject *parent)
    : QObject(parent)
    , m_file(stateFolder + "/drafts/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(environment)) + ".json"_L1)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::writeNow);
}

DraftKeeper::~DraftKeeper()
{
    writeNow();
}

void DraftKeeper::keep(Draft draft)
{
    draft.definition = withoutSecrets(std::move(draft.definition)); // at once: what is not here cannot leak later
    m_waiting = std::move(draft);
    m_soon.start();
}

bool DraftKeeper::writeNow()
{
    m_soon.stop();
    if (!m_waiting) {
        return true;
    }
    const Draft draft = std::move(*m_waiting);
    m_waiting.reset();
    const QJsonObject record {{u"version"_s, version},
                              {u"at"_s, draft.at.toUTC().toString(Qt::ISODateWithMs)},
                              {u"page"_s, draft.page},
                              {u"definition"_s, catalog::toRecord(draft.definition)}};
    if (const auto reason = written(m_file, QJsonDocument(record).toJson(QJsonDocument::Indented))) {
        Q_EMIT failed(makeError("draft.unwritable", {{u"file"_s, m_file}, {u"reason"_s, *reason}}));
        return false;
    }
    return true;
}

void DraftKeeper::discard()
{
    m_soon.stop();
    m_waiting.reset();
    QFile::remove(m_file);
}

Result<std::optional<Draft>> DraftKeeper::kept() const
{
    QFile file(m_file);
    if (!file.exists()) {
        return std::optional<Draft>();
    }
    const auto unreadable = [this](const QString &reason) {
        return failure("draft.unreadable", {{u"file"_s, m_file}, {u"reason"_s, reason}});
    };
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file.errorString());
    }
    QJsonParseError problem;
    const QJsonObject record = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        return unreadable(problem.errorString());
    }
    if (record.value("version"_L1).toInt() != version) {
        return unreadable(u"version %1"_s.arg(record.value("version"_L1).toInt()));
    }
    auto definition = catalog::fromRecord(record.value("definition"_L1).toObject());
    if (!definition) {
        return unreadable(definition.error().arguments.value(u"reason"_s));
    }
    return Draft {std::move(*definition), record.value("page"_L1).toInt(),
                  QDateTime::fromString(record.value("at"_L1).toString(), Qt::ISODateWithMs)};
}

} // namespace workspace
