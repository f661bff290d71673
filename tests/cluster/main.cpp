#include <QCoreApplication>
#include <QtTest>

#include <memory>

std::unique_ptr<QObject> makeKubernetesServerTest();
std::unique_ptr<QObject> makeSharedKeysTest();
std::unique_ptr<QObject> makeTrinoServerTest();
std::unique_ptr<QObject> makeOpaServerTest();

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failed = 0;
    for (const auto make : {makeKubernetesServerTest, makeSharedKeysTest, makeTrinoServerTest, makeOpaServerTest}) {
        const auto test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed;
}
