#include "realm.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUdpSocket>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

quint16 freePort(const QHostAddress &address)
{
    for (int i = 0; i < 20; ++i) {
        QTcpServer tcp;
        QUdpSocket udp;
        if (tcp.listen(address, 0) && udp.bind(address, tcp.serverPort())) {
            return tcp.serverPort();
        }
    }
    return 0;
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(text);
    }
}

QString programPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QString libfaketime()
{
    for (const QString &folder : {u"/usr/lib/x86_64-linux-gnu"_s, u"/usr/lib/aarch64-linux-gnu"_s, u"/usr/lib"_s}) {
        const QString path = folder + u"/faketime/libfaketime.so.1"_s;
        if (QFile::exists(path)) {
            return path;
        }
    }
    return {};
}

} // namespace

Realm::Realm(const QStringList &kadminQueries, RealmOptions options) : m_options(std::move(options))
{
    const quint16 port = freePort(QHostAddress(QString::fromLatin1(m_options.host)));
    const QByteArray listen = m_options.host + ':' + QByteArray::number(port);
    const QByteArray folder = m_folder.path().toUtf8();
    write(filePath(u"kdc.conf"_s),
          "[kdcdefaults]\n kdc_listen = " + (m_options.udp == "no" ? QByteArray("\"\"") : listen)
              + "\n kdc_tcp_listen = " + listen + "\n[realms]\n ACME.LAN = {\n  database_name = " + folder
              + "/principal\n  key_stash_file = " + folder + "/stash\n  acl_file = " + folder
              + "/acl\n  supported_enctypes = aes256-cts:normal aes128-cts:normal"
              + "\n  default_principal_flags = +preauth\n  max_renewable_life = 7d\n" + m_options.kdcConf + " }\n");
    write(filePath(u"krb5.conf"_s), "[libdefaults]\n default_realm = ACME.LAN\n allow_weak_crypto = true\n");
    run(u"kdb5_util"_s, {u"create"_s, u"-s"_s, u"-P"_s, QUuid::createUuid().toString()});
    for (const QString &query : kadminQueries) {
        kadmin(query);
    }
    m_port = port;
    start();
}

Realm::~Realm()
{
    stop();
}

void Realm::start()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KRB5_CONFIG"_s, filePath(u"krb5.conf"_s));
    environment.insert(u"KRB5_KDC_PROFILE"_s, filePath(u"kdc.conf"_s));
    if (!m_options.clock.isEmpty()) {
        environment.insert(u"LD_PRELOAD"_s, libfaketime());
        environment.insert(u"FAKETIME"_s, m_options.clock);
        environment.insert(u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s);
    }
    m_kdc.setProcessEnvironment(environment);
    m_kdc.setProcessChannelMode(QProcess::MergedChannels);
    m_kdc.start(programPath(u"krb5kdc"_s), {u"-n"_s});
    for (int i = 0; i < 250; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QString::fromLatin1(m_options.host), m_port);
        if (socket.waitForConnected(100)) {
            return;
        }
        QThread::msleep(20);
    }
    qWarning() << "no KDC:" << m_kdc.errorString() << m_kdc.readAll();
    m_port = 0;
}

void Realm::stop()
{
    m_kdc.terminate();
    m_kdc.waitForFinished(5'000);
}

QByteArray Realm::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KRB5_CONFIG"_s, filePath(u"krb5.conf"_s));
    environment.insert(u"KRB5_KDC_PROFILE"_s, filePath(u"kdc.conf"_s));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(programPath(program), arguments);
    if (!process.waitForFinished(20'000) || process.exitCode() != 0) {
        qWarning() << program << arguments << process.errorString() << process.readAll();
    }
    return process.readAll();
}

QByteArray Realm::kadmin(const QString &query)
{
    return run(u"kadmin.local"_s, {u"-r"_s, u"ACME.LAN"_s, u"-q"_s, query});
}

QByteArray Realm::keytab(const QStringList &principals, const QString &more)
{
    const QString path = filePath(u"%1.keytab"_s.arg(++m_keytabs));
    kadmin(u"ktadd -k %1 %2 %3"_s.arg(path, more.isEmpty() ? u"-norandkey"_s : more, principals.join(u' ')));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray Realm::conf(const QByteArray &libdefaults, const QByteArray &kdc) const
{
    return "[libdefaults]\n default_realm = ACME.LAN\n dns_lookup_kdc = false\n" + libdefaults
        + "[realms]\n ACME.LAN = {\n  kdc = "
        + (kdc.isEmpty() ? m_options.host + ':' + QByteArray::number(m_port) : kdc) + "\n }\n";
}

} // namespace flow
