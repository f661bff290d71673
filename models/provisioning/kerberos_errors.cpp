#include "provisioning/kerberos_errors.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

struct Cause {
    const char *pattern; // its named groups become arguments
    Error (*make)();
};

// In the order in which they are looked for: what is said exactly before what may mean several things. Seen at Trino 476 with Java 25,
// Hadoop 3.4.1 and Hive 4.0.1.
const std::array causes {
    Cause {R"re(Cannot locate KDC for (?<realm>[A-Za-z0-9._-]+))re", [] { return makeError("source.kerberos-realm-unknown"); }},
    Cause {R"re(Cannot locate default realm|Cannot locate KDC)re", [] { return makeError("source.kerberos-realm-unknown"); }},
    Cause {R"re(Unable to obtain password from user)re", [] { return makeError("source.kerberos-no-key"); }},
    Cause {R"re(\(6\) - CLIENT_NOT_FOUND|Client not found in Kerberos database)re",
           [] { return makeError("source.kerberos-client-unknown"); }},
    // Before what comes next: the KDC says "Clock skew too great (37) - PREAUTH_FAILED".
    Cause {R"re(Clock skew too great|\(37\) - )re", [] { return makeError("source.kerberos-clock-skew"); }},
    // Of a ticket, by the server that it is for: no key of ours. What a client cannot read itself is a LoginException.
    Cause {R"re(Mechanism level: [^)\n]*(Checksum failed|Integrity check on decrypted field failed|Specified version of key is not available|Cannot find key))re",
           [] { return makeError("source.kerberos-service-key"); }},
    Cause {R"re(PREAUTH_FAILED|Pre-authentication information was invalid|Checksum failed|Integrity check on decrypted field failed)re",
           [] { return makeError("source.kerberos-key-refused"); }},
    Cause {R"re(Do not have keys of types listed|no supported default etypes|has no support for encryption type|default etypes no supported)re",
           [] { return makeError("source.kerberos-enctype"); }},
    Cause {R"re(CLIENT LOCKED OUT|CLIENT EXPIRED|credentials have been revoked|entry in database expired|Password has expired)re",
           [] { return makeError("source.kerberos-locked"); }},
    Cause {R"re(Server not found in Kerberos database)re", [] { return makeError("source.kerberos-service-unknown"); }},
    Cause {R"re(LoginException: (Receive|Read|[Cc]onnect) timed out|LoginException: .*(Connection refused|PortUnreachable|UnknownHost)|KrbException.*timed out)re",
           [] { return makeError("source.kerberos-kdc-silent"); }},
    Cause {R"re(LoginException[^\n]*\n[^\n]*UnknownHostException: )re", [] { return makeError("source.kerberos-kdc-silent"); }}, // the KDC's name
    // What RFC 4120 calls KRB_AP_ERR_MODIFIED; Java says it of an answer that has not the times which krb5.conf asked for.
    Cause {R"re(Message stream modified|\(41\) - )re", [] { return makeError("source.kerberos-modified"); }},
    Cause {R"re(Failed to find any Kerberos tgt)re", [] { return makeError("source.kerberos-no-ticket"); }},
    Cause {R"re(No rules applied to (?<name>\S+))re", [] { return makeError("source.kerberos-no-rule"); }},
    Cause {R"re(SIMPLE authentication is not enabled)re", [] { return makeError("source.hdfs-simple"); }},
    Cause {R"re(No common protection layer between client and server)re", [] { return makeError("source.hdfs-protection"); }},
    Cause {R"re(User: (?<trino>\S+) is not allowed to impersonate (?<user>\S+))re",
           [] { return makeError("source.impersonation-refused"); }},
    Cause {R"re(Permission denied: user=(?<user>[^,]+), access=(?<access>[A-Z_]+), inode="(?<path>[^"]+)")re",
           [] { return makeError("source.hdfs-permission"); }},
    Cause {R"re(Socket is closed by peer)re", [] { return makeError("source.metastore-kerberized"); }},
    Cause {R"re(Invalid status -?\d+|Peer indicated failure: Unsupported mechanism|No data or no sasl data)re",
           [] { return makeError("source.metastore-not-kerberized"); }},
    // The NameNode keeps the reason for its log.
    Cause {R"re(RemoteException(\([A-Za-z.]*SaslException\))?: GSS initiate failed|Couldn't setup connection for \S+ to )re",
           [] { return makeError("source.hdfs-refused"); }},
    Cause {R"re(GSS initiate failed|GSSException)re", [] { return makeError("source.kerberos-refused"); }},
    // A NameNode that hangs up on who does not sign in; sometimes before its own words have been read.
    Cause {R"re(Failed on local exception|Broken pipe|Connection reset|EOFException|End of File Exception)re",
           [] { return makeError("source.hdfs-simple"); }},
};

bool signsInAtHdfs(const Work &work)
{
    return work.rendered.properties.value(u"hive.hdfs.authentication.type"_s) == "KERBEROS"_L1;
}

// The line that matched: what the server said, without what was wrapped around it.
QString lineAround(const QString &text, qsizetype at)
{
    const qsizetype begin = text.lastIndexOf(u'\n', at) + 1;
    const qsizetype end = text.indexOf(u'\n', at);
    return text.mid(begin, (end < 0 ? text.size() : end) - begin).trimmed().left(400);
}

} // namespace

Error kerberosError(const Work &work, Error error)
{
    const QString said = error.arguments.value(u"message"_s) + u'\n' + error.rawAnswer;
    const bool signsIn = work.rendered.krb5Marker.has_value();
    static const QRegularExpression hdfs(u"hdfs://|HDFS|hadoop|FILESYSTEM_ERROR|/warehouse"_s);
    for (const Cause &cause : causes) {
        const auto match = QRegularExpression(QString::fromLatin1(cause.pattern)).match(said);
        Error ours = match.hasMatch() ? cause.make() : Error();
        if (ours.code.isEmpty()) {
            continue;
        }
        if (ours.is("source.metastore-kerberized"_L1) && signsIn) {
            if (!said.contains("Hive metastore"_L1)) {
                continue;
            }
            ours.code = u"source.metastore-not-kerberized"_s; // it does not understand the first word of a sign-in
        }
        if (ours.is("source.metastore-kerberized"_L1) && !work.definition().properties.contains(u"hive.metastore.uri"_s)) {
            continue; // another kind of server hung up
        }
        if (ours.is("source.hdfs-simple"_L1) && !said.contains("SIMPLE authentication"_L1)
            && (signsInAtHdfs(work) || !said.contains(hdfs))) {
            continue; // a connection that broke, for whatever reason
        }
        ours.endpoint = error.endpoint;
        ours.rawAnswer = error.rawAnswer;
        ours.arguments = error.arguments;
        for (const QString &group : {u"realm"_s, u"name"_s, u"trino"_s, u"user"_s, u"access"_s, u"path"_s}) {
            if (const QString captured = match.captured(group); !captured.isEmpty()) {
                ours.arguments.insert(group, captured);
            }
        }
        ours.arguments.insert(u"reason"_s, lineAround(said, match.capturedStart()));
        ours.arguments.insert(u"principal"_s, signsIn ? work.definition().kerberos->clientPrincipal : QString());
        ours.arguments.insert(u"service"_s, work.rendered.properties.value(u"hive.metastore.service.principal"_s));
        ours.arguments.insert(u"metastore"_s, work.rendered.properties.value(u"hive.metastore.uri"_s));
        return ours;
    }
    return error;
}

Error kdcSilent(const Work &work, Error error)
{
    error.code = u"source.kerberos-kdc-silent"_s;
    error.arguments.insert(u"principal"_s, work.definition().kerberos ? work.definition().kerberos->clientPrincipal : QString());
    return error;
}

} // namespace provisioning
