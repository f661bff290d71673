#include <QCoreApplication>
#include <QtTest>

#include <memory>

#include <sys/resource.h>

std::unique_ptr<QObject> makeTokenRowsTest();
std::unique_ptr<QObject> makeSignatureTest();
std::unique_ptr<QObject> makeSessionTest();
std::unique_ptr<QObject> makeListenerTest();

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    rlimit descriptors{}; // a thousand connections have two ends here
    getrlimit(RLIMIT_NOFILE, &descriptors);
    descriptors.rlim_cur = descriptors.rlim_max;
    setrlimit(RLIMIT_NOFILE, &descriptors);
    int failed = 0;
    for (const auto make : {makeSignatureTest, makeTokenRowsTest, makeSessionTest, makeListenerTest}) {
        const auto test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed;
}
