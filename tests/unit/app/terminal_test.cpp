// The program at a terminal of its own (a pseudo-terminal): what a person sees and types when a secret is asked for.
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr auto definition = "name: asked\n"
                            "connector: postgresql\n"
                            "properties:\n"
                            "  connection-url: jdbc:postgresql://127.0.0.1:5432/asked\n"
                            "  connection-user: reader\n"
                            "credentials:\n"
                            "  connection-password: { prompt: true }\n"
                            "allow_roles: [akko-admin]\n";
// Nobody listens there: what comes after the question fails at once.
constexpr auto environment = "name: nowhere\n"
                             "trino: { url: 'https://127.0.0.1:1', authentication: { none: { user: alice } } }\n"
                             "kubernetes: { kubeconfig: kubeconfig.yaml, namespace: akko }\n"
                             "opa: { url: 'https://127.0.0.1:1' }\n";
constexpr auto kubeconfig = "apiVersion: v1\n"
                            "kind: Config\n"
                            "current-context: here\n"
                            "contexts: [{ name: here, context: { cluster: c, user: u } }]\n"
                            "clusters: [{ name: c, cluster: { server: 'https://127.0.0.1:1' } }]\n"
                            "users: [{ name: u, user: { token: t } }]\n";

} // namespace

class TerminalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstCtrlCAtAPasswordPromptEndsItWithEchoBack();
    void theEndOfInputAtAPasswordPromptCancelsToo();
    void whatIsTypedAtAPasswordPromptIsNotShown();

private:
    [[nodiscard]] bool echoes() const;
    [[nodiscard]] bool leftWithEcho() const { return m_program->readAllStandardOutput().contains(" echo "); }
    [[nodiscard]] bool shows(const QByteArray &text); // within some seconds, on the terminal
    void type(const QByteArray &keys) const { QCOMPARE(::write(m_person, keys.constData(), keys.size()), keys.size()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
    int m_person = -1; // the terminal's end that screen and keyboard hold
    QByteArray m_screen;
};

void TerminalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const auto &[name, content] : {std::pair("asked.yaml", definition), std::pair("environment.yaml", environment),
                                        std::pair("kubeconfig.yaml", kubeconfig)}) {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) > 0);
    }
    m_screen.clear();
    m_person = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(m_person >= 0 && ::grantpt(m_person) == 0 && ::unlockpt(m_person) == 0);
    std::array<char, 64> name{};
    QVERIFY(::ptsname_r(m_person, name.data(), name.size()) == 0);
    m_program = std::make_unique<QProcess>();
    m_program->setChildProcessModifier([name] { // a session whose terminal this is, as a shell's
        ::setsid();
        const int terminal = ::open(name.data(), O_RDWR);
        ::ioctl(terminal, TIOCSCTTY, 0);
        ::dup2(terminal, STDIN_FILENO);
    });
    // A shell between, for the terminal of a session whose leader ends is reset by the kernel; stty tells how it was
    // left.
    m_program->start(u"/bin/sh"_s,
                     {u"-c"_s, u"trap : INT; \"$0\" \"$@\"; code=$?; stty -a; exit $code"_s, QStringLiteral(CM_PROGRAM),
                      u"--env-file"_s, m_folder->filePath(u"environment.yaml"_s), u"--state-dir"_s,
                      m_folder->filePath(u"state"_s), u"--lang"_s, u"en"_s, u"plan"_s,
                      m_folder->filePath(u"asked.yaml"_s)});
    QVERIFY(m_program->waitForStarted());
    QVERIFY2(shows("connection-password: "), m_program->readAllStandardError().constData());
    QVERIFY(!echoes());
}

void TerminalTest::cleanup()
{
    m_program.reset(); // ends it, should it still run
    ::close(m_person);
}

bool TerminalTest::echoes() const
{
    termios now{};
    return tcgetattr(m_person, &now) == 0 && (now.c_lflag & ECHO) != 0;
}

bool TerminalTest::shows(const QByteArray &text)
{
    return QTest::qWaitFor(
        [this, &text] {
            std::array<char, 512> part{};
            while (true) {
                const auto count = ::read(m_person, part.data(), part.size());
                if (count <= 0) {
                    return m_screen.contains(text);
                }
                m_screen.append(part.data(), count);
            }
        },
        10'000);
}

void TerminalTest::theFirstCtrlCAtAPasswordPromptEndsItWithEchoBack()
{
    type("half-typed\x03");
    QVERIFY(m_program->waitForFinished(10'000));
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 4);
    const QByteArray err = m_program->readAllStandardError();
    QVERIFY2(err.contains("Stopped at your request") && err.contains("[run.cancelled]"), err.constData());
    QVERIFY2(!err.contains("being undone"), err.constData()); // nothing was begun
    QVERIFY(leftWithEcho());
}

void TerminalTest::theEndOfInputAtAPasswordPromptCancelsToo()
{
    type("\x04");
    QVERIFY(m_program->waitForFinished(10'000));
    QCOMPARE(m_program->exitCode(), 4);
    QVERIFY(leftWithEcho());
}

void TerminalTest::whatIsTypedAtAPasswordPromptIsNotShown()
{
    type("canary-5521\n");
    QVERIFY(m_program->waitForFinished(20'000));
    QCOMPARE(m_program->exitCode(), 1); // taken, and then there is no cluster
    QVERIFY(shows("\n"));
    QVERIFY(!m_screen.contains("canary"));
    QVERIFY(!m_program->readAllStandardError().contains("canary"));
    QVERIFY(leftWithEcho());
}

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminal_test.moc"
