#include "base/canonical_json.h"
#include "base/document.h"
#include "base/nearest.h"
#include "base/secret.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <ostream>

using namespace Qt::StringLiterals;

namespace {

// What a Secret must not do, asked of the compiler.
template <typename T>
concept Printable = requires(QDebug debug, const T &value) { debug << value; };
template <typename T>
concept Streamable = requires(std::ostream &stream, const T &value) { stream << value; };
template <typename T>
concept Comparable = requires(const T &a, const T &b) { a == b; };
static_assert(Printable<QString> && Comparable<QString>); // the concepts do see what is there
static_assert(!Printable<Secret> && !Streamable<Secret> && !Comparable<Secret>);
static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView> && !std::is_convertible_v<QByteArray, Secret>);

// "line:column code" of what was wrong, or nothing.
QString wrong(const QByteArray &text)
{
    const auto root = document::parse(text, u"demo.yaml"_s);
    if (root) {
        return {};
    }
    return u"%1:%2 %3"_s.arg(root.error().position.line).arg(root.error().position.column).arg(root.error().error.code);
}

QString placeOf(const QByteArray &text, const QString &pointer)
{
    const auto root = document::parse(text, u"demo.yaml"_s);
    if (!root) {
        return root.error().error.arguments.value(u"reason"_s, root.error().error.code);
    }
    const Position found = document::places(*root).values.value(pointer);
    return u"%1:%2"_s.arg(found.line).arg(found.column);
}

QByteArray asJson(const QByteArray &text)
{
    const auto root = document::parse(text, u"demo.yaml"_s);
    return root ? QJsonDocument(document::toJson(*root).toObject()).toJson(QJsonDocument::Compact)
                : root.error().error.code.toUtf8() + ": " + root.error().error.arguments.value(u"reason"_s).toUtf8();
}

} // namespace

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsColumnsInCharacters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QByteArray &text, const char *pointer, const char *place) {
            QTest::newRow(name) << text << QString::fromUtf8(pointer) << QString::fromLatin1(place);
        };
        row("plain", "a: b\n", "/a", "1:4");
        row("behind accents", "é: [è, b]\n", "/é/1", "1:8");
        row("behind an emoji", "a: [😀, b]\n", "/a/1", "1:8");
        row("behind a tab", "a:\tb\n", "/a", "1:4");
        row("after a line of accents", "é: éé\nb: c\n", "/b", "2:4");
        row("with Windows line ends", "a: b\r\nc: d\r\n", "/c", "2:4");
        row("behind a byte order mark",
            "\xEF\xBB\xBF"
            "a: b\n",
            "/a", "1:4");
        row("in JSON indented by tabs", "{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}\n", "/a/b", "3:8");
        row("an empty value, at its key", "a:\nb: c\n", "/a", "1:1");
        row("the last empty value", "a:\n", "/a", "1:1");
        row("an explicit null", "a: ~\n", "/a", "1:4");
        row("a key with a slash", "a/b~c: d\n", "/a~1b~0c", "1:8");
        row("text in a block", "a: |\n  b\nc: d\n", "/c", "3:4");
    }
    void countsColumnsInCharacters()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, pointer);
        QFETCH(const QString, place);
        QCOMPARE(placeOf(text, pointer), place);
    }

    void saysWhereATextCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << text << QString::fromLatin1(expected);
        };
        row("a key twice", "a: 1\nb: 2\na: 3\n", "3:1 document.duplicate-key");
        row("a key twice deep inside", "a:\n  - b: 1\n    b: 2\n", "3:5 document.duplicate-key");
        row("a key twice in JSON", "{\"a\": 1, \"a\": 2}", "1:10 document.duplicate-key");
        row("a list for a key", "[a]: b\n", "1:1 document.key-not-text");
        row("a bracket left open", "a: [b\n", "2:1 document.unreadable");
        row("a colon too many", "a: b: c\n", "1:5 document.unreadable");
        row("a tab for indentation", "a:\n\tb: c\n", "2:3 document.unreadable");
        row("an unknown alias", "a: *b\n", "1:4 document.unreadable");
        row("two documents", "a: b\n---\nc: d\n", "3:1 document.several");
        row("too deep", QByteArray(100, '[') + QByteArray(100, ']'), "1:66 document.too-large");
        row("far too deep", QByteArray(100'000, '['), "1:1 document.unreadable");
        row("too long", "a: '" + QByteArray(5 * 1024 * 1024, 'x') + "'\n", "0:0 document.too-large");
        row("nothing", "", "");
        row("only a comment", "# nothing\n", "");
    }
    void saysWhereATextCannotBeRead()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, expected);
        if (expected.startsWith(u"1:1 "_s)) {
            QVERIFY(wrong(text).endsWith(expected.mid(4))); // the parser's own bound: somewhere in the text
            return;
        }
        QCOMPARE(wrong(text), expected);
    }

    void endsABillionLaughsEarly()
    {
        QByteArray text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
        for (int i = 1; i < 12; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            text += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before;
            for (int j = 0; j < 8; ++j) {
                text += ", " + before;
            }
            text += "]\n";
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(wrong(text).endsWith(u"document.too-large"_s));
        QVERIFY(clock.elapsed() < 5'000);
    }

    void givesJsonItsTypes()
    {
        QCOMPARE(
            asJson("a: 1\nb: 'x'\nc: true\nd: 'true'\ne: '5432'\nf: ~\ng: [1.5, -2e3]\nh: 0010\ni: yes\nj: null\nk: "
                   "\"\"\n"),
            QByteArray(
                R"({"a":1,"b":"x","c":true,"d":"true","e":"5432","f":null,"g":[1.5,-2000],"h":"0010","i":"yes","j":null,"k":""})"));
        QCOMPARE(asJson(QByteArray("{'a': '\\n\\u00e9\\/', 'b': {}, 'c': []}").replace('\'', '"')),
                 QByteArray("{'a':'\\né/','b':{},'c':[]}").replace('\'', '"'));
    }

    void readsWhatOtherJsonWritersEscape()
    {
        // Python and Java write characters beyond U+FFFF as two escapes; YAML's parser alone would refuse them.
        const auto root = document::parse(QByteArray("{'a': ['\\ud83d\\ude00', 'b']}").replace('\'', '"'), u"x"_s);
        QVERIFY2(root.has_value(), root ? "" : qPrintable(root.error().error.arguments.value(u"reason"_s)));
        QCOMPARE(root->find(u"a")->items.front().scalar, u"😀"_s);
        QCOMPARE(root->find(u"a")->items.back().position, (Position{1, 24}));
    }

    void comparesSecretsByTheirBytes()
    {
        const Secret one = Secret::fromText(u"été"_s);
        const Secret same = Secret::fromBytes(QByteArray("\xC3\xA9t\xC3\xA9"));
        QVERIFY(one.equals(same));
        QVERIFY(one.equals(Secret(one)));
        QVERIFY(!one.equals(Secret::fromText(u"ete"_s)));
        QVERIFY(!one.equals(Secret::fromText(u"été "_s)));
        QVERIFY(!one.equals(Secret()));
        QVERIFY(Secret().equals(Secret::fromText({})));
        QCOMPARE(one.size(), qsizetype{5});
        QCOMPARE(one.reveal().toByteArray(), QByteArray("été"));
        QVERIFY(Secret().isEmpty() && Secret().reveal().isEmpty());
    }

    void wipesTheBytesItTookOver()
    {
        QByteArray given("to be taken over");
        given.detach();
        const Secret taken = Secret::fromBytes(std::move(given));
        QCOMPARE(taken.reveal().toByteArray(), QByteArray("to be taken over"));
        QVERIFY(given.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is what is promised
    }

    void leavesSharedBytesToTheirOtherHolder()
    {
        QByteArray given("shared with another");
        const QByteArray other = given;
        const Secret taken = Secret::fromBytes(std::move(given));
        QCOMPARE(other, QByteArray("shared with another"));
        QCOMPARE(taken.reveal().toByteArray(), other);
    }

    void writesOneFormForOneJsonValue()
    {
        const QJsonObject inner{{u"z"_s, 1}, {u"a"_s, QJsonArray{true, QJsonValue::Null, u"é\n\""_s}}};
        QJsonObject one{{u"b"_s, inner}, {u"a"_s, u"x"_s}};
        QJsonObject other{{u"a"_s, u"x"_s}};
        other.insert(u"b"_s, inner);
        QCOMPARE(canonicalJson(one), QByteArray("{\"a\":\"x\",\"b\":{\"a\":[true,null,\"é\\n\\\"\"],\"z\":1}}"));
        QCOMPARE(canonicalJson(one), canonicalJson(other));
        QCOMPARE(sha256Hex(""), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
    }

    void findsTheNameMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("nearest");
        const auto row = [](const char *typed, const char *nearest) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(nearest);
        };
        row("description", "description");
        row("descripton", "description"); // one left out
        row("desccription", "description"); // one too many
        row("decsription", "description"); // two swapped: one mistake
        row("Description", "description");
        row("naem", "name");
        row("nme", "name");
        row("connecter", "connector");
        row("colour", "");
        row("x", "");
        row("descdescdesc", "");
    }
    void findsTheNameMeant()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, nearest);
        QCOMPARE(nearestName(typed, {u"name"_s, u"connector"_s, u"description"_s, u"allow_roles"_s}), nearest);
    }

    void prefersTheFirstOfEquallyNearNames()
    {
        QCOMPARE(nearestName(u"cat", {u"car"_s, u"bat"_s}), u"bat"_s);
        QCOMPARE(nearestName(u"cat", {u"bat"_s, u"car"_s}), u"bat"_s);
        QCOMPARE(nearestName(u"cat", {}), QString());
    }

    void capsTheRawAnswerOfAnError()
    {
        Error error = makeError("demo.code", {{u"a"_s, u"b"_s}}).with(u"c"_s, u"d"_s).at(u"trino https://h"_s);
        error = error.answered(QString(200'000, u'x'));
        QVERIFY(error.is("demo.code"_L1));
        QCOMPARE(error.arguments.size(), 2);
        QCOMPARE(error.endpoint, u"trino https://h"_s);
        QCOMPARE(error.rawAnswer.size(), Error::rawAnswerLimit);
    }

    void tellsErrorsFromWarnings()
    {
        const Diagnostic warning{Severity::Warning, makeError("demo.code"), {}, {}};
        const Diagnostic error{Severity::Error, makeError("demo.code"), {}, {}};
        QVERIFY(!hasErrors({}));
        QVERIFY(!hasErrors({warning}));
        QVERIFY(hasErrors({warning, error}));
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "base_test.moc"
