// The port the browser comes back to, under whatever may arrive there.
#include "local_issuer.h"

#include "identity/redirect_listener.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using identity::RedirectListener;

namespace {

class ListenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReachedFromThisMachineOnly()
    {
        const auto listener = RedirectListener::listen("state");
        QCOMPARE((*listener)->address().host(), u"127.0.0.1"_s);
        QVERIFY((*listener)->address().port() > 1023);
        for (const auto &[from, reached] : {std::pair{u"127.0.0.1"_s, true}, {u"127.0.0.2"_s, false}}) {
            QTcpSocket socket; // the second stands for any other address of this machine
            socket.connectToHost(from, static_cast<quint16>((*listener)->address().port()));
            QCOMPARE(socket.waitForConnected(2'000), reached);
        }
    }

    void takesNothingButAGetOfItsOwnPathWithItsOwnState_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("another method") << QByteArray("POST /signed-in?state=state&code=evil HTTP/1.1");
        QTest::newRow("another path") << QByteArray("GET /elsewhere?state=state&code=evil HTTP/1.1");
        QTest::newRow("no HTTP") << QByteArray("GET /signed-in?state=state&code=evil FTP/1.1");
        QTest::newRow("another state") << QByteArray("GET /signed-in?state=guess&code=evil HTTP/1.1");
        QTest::newRow("an empty state") << QByteArray("GET /signed-in?state=&code=evil HTTP/1.1");
        QTest::newRow("no state") << QByteArray("GET /signed-in?code=evil HTTP/1.1");
    }

    void takesNothingButAGetOfItsOwnPathWithItsOwnState()
    {
        QFETCH(QByteArray, request);
        const auto listener = RedirectListener::listen("state");
        std::optional<Result<QUrlQuery>> answer;
        deliver((*listener)->answer(20s, {}), &answer);
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>((*listener)->address().port()));
        socket.write(request + "\r\n\r\n");
        QTRY_VERIFY(socket.bytesAvailable() > 0);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 40"));
        QVERIFY(!answer);
        QUrl right = (*listener)->address();
        right.setQuery(u"state=state&code=right"_s);
        QObject browser;
        visit(right, &browser);
        QTRY_VERIFY(answer.has_value());
        QCOMPARE((**answer).queryItemValue(u"code"_s), u"right"_s);
        (*listener)->conclude({});
    }

    void takesItsAnswerAmongGarbageAndAThousandConnections()
    {
        const auto listener = RedirectListener::listen("state");
        const QUrl address = (*listener)->address();
        std::optional<Result<QUrlQuery>> answer;
        deliver((*listener)->answer(20s, {}), &answer);

        QObject crowd;
        const QList<QByteArray> garbage{"\x16\x03\x01\x02\x00\x01\x00", "POST /signed-in?state=state&code=evil HTTP/1.1\r\n\r\n",
                                        "GET\r\n\r\n", QByteArray(40'000, 'a'), "GET /signed-in?state=state&code=evil",
                                        "GET /elsewhere?state=state&code=evil HTTP/1.1\r\n\r\n", ""};
        for (int i = 0; i < 1000; ++i) { // all at once, and whoever is not shown out stays
            auto *const socket = new QTcpSocket(&crowd);
            socket->connectToHost(address.host(), static_cast<quint16>(address.port()));
            socket->write(garbage[i % garbage.size()]);
        }
        QTest::qWait(300);
        QVERIFY(!answer);
        QElapsedTimer clock;
        clock.start();
        QUrl right = address;
        right.setQuery(u"state=state&code=right"_s);
        QByteArray page;
        visit(right, &crowd, [&page](const QByteArray &bytes) { page = bytes; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY2(clock.elapsed() < 2'000, "the browser had to wait");
        QCOMPARE((**answer).queryItemValue(u"code"_s), u"right"_s);
        QVERIFY(page.isEmpty()); // the tab waits for the verdict
        QByteArray second;
        QUrl replayed = address; // another tab, before there is a verdict
        replayed.setQuery(u"state=state&code=another"_s);
        visit(replayed, &crowd, [&second](const QByteArray &bytes) { second = bytes; });
        QTRY_VERIFY(second.contains("400 Bad Request"));
        QCOMPARE((**answer).queryItemValue(u"code"_s), u"right"_s);
        (*listener)->conclude({});
        QTRY_VERIFY(page.contains("</html>"));
        QVERIFY(page.contains("Cache-Control: no-store"));

        page.clear();
        visit(right, &crowd, [&page](const QByteArray &bytes) { page = bytes; }); // a second tab
        QTRY_VERIFY(page.contains("200 OK"));
        QCOMPARE((**answer).queryItemValue(u"code"_s), u"right"_s);
    }

    void tellsAStrangerNothing()
    {
        const auto listener = RedirectListener::listen("state");
        QObject crowd;
        QByteArray page;
        QUrl wrong = (*listener)->address();
        wrong.setQuery(u"state=guess&code=<script>"_s);
        visit(wrong, &crowd, [&page](const QByteArray &bytes) { page = bytes; });
        QTRY_VERIFY(page.contains("400 Bad Request"));
        QVERIFY(!page.contains("script"));
    }
};

} // namespace

std::unique_ptr<QObject> makeListenerTest()
{
    return std::make_unique<ListenerTest>();
}

#include "listener_test.moc"
