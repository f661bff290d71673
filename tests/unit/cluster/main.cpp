#include <QCoreApplication>
#include <QtTest>

#include <memory>

std::unique_ptr<QObject> makeHttpTest();
std::unique_ptr<QObject> makeHttpTlsTest();
std::unique_ptr<QObject> makeHttpStreamTest();
std::unique_ptr<QObject> makeHttpShownTest();
std::unique_ptr<QObject> makeTrinoTest();
std::unique_ptr<QObject> makeTrinoErrorTest();
std::unique_ptr<QObject> makeKubernetesTest();
std::unique_ptr<QObject> makeCoordinatorsTest();
std::unique_ptr<QObject> makeOpaTest();
std::unique_ptr<QObject> makeMetadataTest();
std::unique_ptr<QObject> makeKubeconfigTest();
std::unique_ptr<QObject> makeEnvironmentTest();
std::unique_ptr<QObject> makeEnvironmentTextTest();
std::unique_ptr<QObject> makeExchangeTextTest();

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failed = 0;
    for (const auto make :
         {makeHttpTest, makeHttpTlsTest, makeHttpStreamTest, makeHttpShownTest, makeTrinoTest, makeTrinoErrorTest,
          makeKubernetesTest, makeCoordinatorsTest, makeOpaTest, makeMetadataTest, makeKubeconfigTest, makeEnvironmentTest,
          makeEnvironmentTextTest, makeExchangeTextTest}) {
        const auto test = make();
        failed += QTest::qExec(test.get(), argc, argv);
    }
    return failed;
}
