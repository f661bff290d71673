#include <QCoreApplication>
#include <QtTest>

#include <memory>

std::unique_ptr<QObject> makeTokenRowsTest();
std::unique_ptr<QObject> makeSessionTest();
std::unique_ptr<QObject> makeListenerTest();

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failed = 0;
    for (const auto make : {makeTokenRowsTest, makeSessionTest, makeListenerTest}) {
        const auto test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed;
}
