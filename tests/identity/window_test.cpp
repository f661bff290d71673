// Signing in with the window: the real Keycloak with its real form, filled in by `browser` in place of the system's, and the
// Trino and API server that take the tokens.
#include <QApplication>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <memory>

std::unique_ptr<QObject> makeSigningInTest();
std::unique_ptr<QObject> makeSessionWorkTest();
std::unique_ptr<QObject> makeSessionEnvironmentTest();

// Where the arguments name functions, the tests that have them.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    const QStringList named = QCoreApplication::arguments().mid(1).filter(QRegularExpression(QStringLiteral("^[^-]")));
    int failed = 0;
    for (const auto make : {makeSigningInTest, makeSessionWorkTest, makeSessionEnvironmentTest}) {
        const auto test = make();
        const auto has = [&test](const QString &function) {
            const QByteArray signature = function.section(QLatin1Char(':'), 0, 0).toLatin1() + "()";
            return test->metaObject()->indexOfMethod(signature.constData()) >= 0;
        };
        if (named.isEmpty() || std::ranges::any_of(named, has)) {
            failed += QTest::qExec(test.get(), argc, argv);
        }
    }
    return failed;
}
