#include "openmetadata.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

QString stack()
{
    return qEnvironmentVariable("CM_SOURCE_DIR") + u"/tests/stack/stack"_s;
}

} // namespace

OpenMetadata::OpenMetadata(const Sandbox &sandbox)
    : m_sandbox(sandbox)
    , m_folder(sandbox.folder() + u"/openmetadata"_s)
{
    QProcess starting;
    starting.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    starting.start(stack(), {u"up"_s, u"--dir"_s, m_folder, u"--with"_s, u"openmetadata"_s});
    QFile file(m_folder + u"/stack.json"_s);
    if (starting.waitForFinished(120'000) && starting.exitCode() == 0 && file.open(QIODevice::ReadOnly)) {
        m_contract = QJsonDocument::fromJson(file.readAll()).object()["openmetadata"_L1].toObject();
    }
}

OpenMetadata::~OpenMetadata()
{
    QProcess::execute(stack(), {u"down"_s, u"--dir"_s, m_folder, u"--purge"_s});
}

QString OpenMetadata::tokenFile(const QString &user) const
{
    return m_contract["token_files"_L1][user].toString();
}

QString OpenMetadata::environmentFile(const std::function<void(cluster::Environment &)> &change) const
{
    return m_sandbox.environmentFile(u"alice"_s, [&](cluster::Environment &it) {
        it.metadata.url = QUrl(m_contract["url"_L1].toString());
        it.metadata.token = {cluster::SecretSource::Kind::File, tokenFile(u"catalog-bot"_s)};
        it.metadata.trinoUser = u"bob"_s;
        it.metadata.wait = std::chrono::seconds {15};
        if (change) {
            change(it);
        }
    });
}

QJsonObject OpenMetadata::ask(const QByteArray &method, const QString &path, const QJsonObject &value) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_contract["url"_L1].toString() + u"/stand-in/"_s + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *const reply = network.sendCustomRequest(request, method, QJsonDocument(value).toJson());
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

QJsonObject OpenMetadata::serviceOf(const QString &catalog) const
{
    return state()["services"_L1][QString(u"trino_sandbox_"_s + catalog)].toObject();
}

QString stateOf(const Called &called, const QString &step)
{
    const QJsonArray steps = called.json()["steps"_L1].toArray();
    for (const QJsonValue &each : steps) {
        if (each["id"_L1].toString() == step) {
            return each["state"_L1].toString();
        }
    }
    return {};
}

} // namespace flow
