#include "http_server.h"

#include <QSslSocket>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

QByteArray Received::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower() + ':';
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(wanted)) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}

HttpServer::HttpServer(Answer answer, std::optional<std::pair<QSslCertificate, QSslKey>> identity)
    : m_answer(std::move(answer)), m_identity(std::move(identity))
{
    if (!listen(QHostAddress::LocalHost)) {
        qFatal("no port to listen on");
    }
}

QUrl HttpServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_identity ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

QByteArray HttpServer::bytes(int status, const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

HttpServer::Answer HttpServer::always(int status, const QByteArray &body, const QByteArray &type,
                                      const QByteArray &moreHeaders)
{
    return [=](QTcpSocket &socket, const Received &) { socket.write(bytes(status, body, type, moreHeaders)); };
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    ++connections;
    auto *socket = m_identity ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        tls->setLocalCertificate(m_identity->first);
        tls->setPrivateKey(m_identity->second);
        if (asksForCertificate) {
            tls->setPeerVerifyMode(QSslSocket::QueryPeer);
        }
        tls->startServerEncryption();
    }
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    auto pending = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, socket, [this, socket, pending] { read(*socket, *pending); });
}

void HttpServer::read(QTcpSocket &socket, QByteArray &pending)
{
    pending += socket.readAll();
    if (pending.startsWith('\x16')) { // a TLS greeting, to a server that speaks none
        socket.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        socket.disconnectFromHost();
        return;
    }
    const qsizetype end = pending.indexOf("\r\n\r\n");
    if (end < 0) {
        return;
    }
    Received received;
    received.head = pending.left(end);
    const QList<QByteArray> first = received.head.left(received.head.indexOf('\r')).split(' ');
    received.method = first.value(0);
    received.path = first.value(1);
    const qsizetype length = received.header("Content-Length").toLongLong();
    if (pending.size() < end + 4 + length) {
        return;
    }
    received.body = pending.mid(end + 4, length);
    pending.clear();
    requests.append(received);
    m_answer(socket, received);
}

Identity makeIdentity(const QByteArray &commonName, const QByteArray &alternativeName)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    for (const auto &[id, value] :
         {std::pair{NID_subject_alt_name, alternativeName}, {NID_basic_constraints, "CA:TRUE"}}) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value.constData());
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(certificate, key, EVP_sha256());
    const auto pemOf = [](const auto &write) {
        BIO *memory = BIO_new(BIO_s_mem());
        write(memory);
        char *data = nullptr;
        const long size = BIO_get_mem_data(memory, &data);
        QByteArray pem(data, size);
        BIO_free(memory);
        return pem;
    };
    const QByteArray certificatePem = pemOf([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
    const QByteArray keyPem
        = pemOf([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {certificatePem, {QSslCertificate(certificatePem), QSslKey(keyPem, QSsl::Ec)}};
}
