// A long answer line by line: in pieces, in silence, and stopped.
#include "http_server.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HttpStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void streamsLinesAsTheyCome()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\none\ntwo\n\r\n3\r\nthr\r\n");
            QTimer::singleShot(50, &socket, [&socket] { socket.write("3\r\nee\n\r\n4\r\nlast\r\n0\r\n\r\n"); });
        });
        QList<QByteArray> lines;
        const auto onLine = [&lines](const QByteArray &line) { lines.append(line); };
        const auto status = done(plainClient().stream(get(server.url(u"/"_s)), onLine, 5s, {}));
        QCOMPARE(status.value(), 200);
        QCOMPARE(lines, (QList<QByteArray>{"one", "two", "three", "last"}));
    }

    void aStreamMayBeSilentLongerThanTheDeadlineButNotThanTheIdleBound()
    {
        HttpServer server([](QTcpSocket &socket, const Received &) {
            socket.write("HTTP/1.1 200 OK\r\n\r\n");
            QTimer::singleShot(400, &socket, [&socket] { socket.write("late\n"); });
        });
        QList<QByteArray> lines;
        const auto onLine = [&lines](const QByteArray &line) { lines.append(line); };
        const auto status = done(plainClient().stream(get(server.url(u"/"_s), 200ms), onLine, 700ms, {}));
        QCOMPARE(lines, QList<QByteArray>{"late"});
        QCOMPARE(status.error().code, u"http.timeout"_s);
        QCOMPARE(status.error().arguments.value(u"seconds"_s), u"0.7"_s);
    }

    void aStreamThatNeverBeginsEndsAtTheDeadline()
    {
        HttpServer server([](QTcpSocket &, const Received &) {});
        const auto status = done(plainClient().stream(get(server.url(u"/"_s), 200ms), {}, 30s, {}));
        QCOMPARE(status.error().arguments.value(u"seconds"_s), u"0.2"_s);
    }

    void aStreamStopsAlsoFromInsideItsOwnLine()
    {
        HttpServer server(
            [](QTcpSocket &socket, const Received &) { socket.write("HTTP/1.1 200 OK\r\n\r\none\ntwo\nthree\n"); });
        std::stop_source source;
        int lines = 0;
        const auto onLine = [&](const QByteArray &) {
            ++lines;
            source.request_stop();
        };
        const auto status = done(plainClient().stream(get(server.url(u"/"_s)), onLine, 5s, source.get_token()));
        QCOMPARE(status.error().code, u"http.cancelled"_s);
        QCOMPARE(lines, 1);
    }
};

std::unique_ptr<QObject> makeHttpStreamTest()
{
    return std::make_unique<HttpStreamTest>();
}

#include "http_stream_test.moc"
