#include "corpus.h"
#include "kerberos/check.h"
#include "kerberos/keytab.h"
#include "kerberos/merge.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using kerberos::Krb5Check;
using kerberos::Krb5Document;
using kerberos::Reader;

namespace {

// CM_MUTANTS and CM_SEED make a longer run, another one.
const int mutants = qEnvironmentVariableIsSet("CM_MUTANTS") ? qEnvironmentVariableIntValue("CM_MUTANTS") : 3000;
const unsigned seed = static_cast<unsigned>(qEnvironmentVariableIntValue("CM_SEED"));

QByteArrayList corpusFiles()
{
    QByteArrayList files;
    for (const QString &folder : {u"differential"_s, u"rules"_s}) {
        for (const QString &name : QDir(corpus::folder() + u'/' + folder).entryList({u"*.conf"_s}, QDir::Files)) {
            files += corpus::fileOf(folder + u'/' + name);
        }
    }
    return files;
}

QByteArray mutated(QByteArray text, const QByteArrayList &others, std::mt19937 &random)
{
    static const QByteArrayList tokens{"{",        "}",
                                       "[",        "]",
                                       "=",        "#",
                                       ";",        "\"",
                                       "'",        "*",
                                       "\\",       " ",
                                       "\t",       "\r",
                                       "\n",       QByteArray(1, '\0'),
                                       "\xC2\xA0", "\xEF\xBB\xBF",
                                       "\xE9",     " = {\n",
                                       "\n}\n",    "}*",
                                       ",",        ":",
                                       "/"};
    const auto below = [&](qsizetype bound) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(1, bound)));
    };
    for (qsizetype edits = 1 + below(3); edits > 0; --edits) {
        const qsizetype at = below(text.size() + 1);
        switch (below(4)) {
        case 0:
            text.insert(at, tokens[below(tokens.size())]);
            break;
        case 1:
            text.remove(at, 1 + below(6));
            break;
        case 2: {
            QByteArrayList lines = text.split('\n');
            lines.swapItemsAt(below(lines.size()), below(lines.size()));
            text = lines.join('\n');
            break;
        }
        default: {
            const QByteArrayList lines = others[below(others.size())].split('\n');
            text.insert(text.indexOf('\n', at) + 1, lines[below(lines.size())] + '\n');
        }
        }
    }
    return text;
}

int affectedBy(const Krb5Check &check)
{
    int affected = 0;
    for (std::size_t i = 0; i < check.size(); ++i) {
        affected |= check.severity(i) == Severity::Note ? 0 : static_cast<int>(check.problem(i).affects);
    }
    return affected;
}

} // namespace

class MutantsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Nothing slips through: what libkrb5 or the JVM would refuse is told to the person.
    void whatAReaderRefusesIsAFindingForIt()
    {
        const QByteArrayList files = corpusFiles();
        std::mt19937 random(seed + 8);
        for (int i = 0; i < mutants; ++i) {
            const QByteArray text
                = mutated(files[static_cast<qsizetype>(random() % static_cast<unsigned>(files.size()))], files, random);
            const auto document = Krb5Document::parse(text);
            QCOMPARE(document.toText(), text);
            const auto around = corpus::around(u"mutant.conf"_s);
            const auto check = Krb5Check::of(document, {around, {}, {}, {}});
            const int affected = affectedBy(check);
            for (const Reader reader : {Reader::Mit, Reader::Java}) {
                const auto verdict = document.verdictFor(reader, around);
                const int bit = reader == Reader::Mit ? 1 : 2;
                QVERIFY2(verdict.accepted() || (affected & bit),
                         qPrintable(u"%1 at line %2 in:\n%3"_s.arg(verdict.problem)
                                        .arg(verdict.line)
                                        .arg(QString::fromLatin1(text.toPercentEncoding(" \n={}[]#;\"'*\\,:/")))));
            }
        }
    }

    void anOfferedFixMendsAndBringsNoError()
    {
        const QByteArrayList files = corpusFiles();
        std::mt19937 random(seed + 9);
        int tried = 0;
        for (int i = 0; i < mutants / 5; ++i) {
            const QByteArray text
                = mutated(files[static_cast<qsizetype>(random() % static_cast<unsigned>(files.size()))], files, random);
            const kerberos::CheckContext context{corpus::around(u"mutant.conf"_s), {}, {}, {}};
            const auto check = Krb5Check::of(Krb5Document::parse(text), context);
            const auto count = [](const Krb5Check &of, auto matches) {
                int found = 0;
                for (std::size_t k = 0; k < of.size(); ++k) {
                    found += matches(of, k) ? 1 : 0;
                }
                return found;
            };
            for (std::size_t k = 0; k < check.size(); ++k) {
                for (const auto &fix : check.fixes(k)) {
                    const auto after
                        = Krb5Check::of(Krb5Document::parse(kerberos::applyEdits(text, fix.edits)), context);
                    const auto same = [&](const Krb5Check &of, std::size_t at) { return of.rule(at) == check.rule(k); };
                    const auto isError
                        = [](const Krb5Check &of, std::size_t at) { return of.severity(at) == Severity::Error; };
                    QVERIFY(count(after, same) < count(check, same));
                    QVERIFY(count(after, isError) <= count(check, isError));
                    ++tried;
                }
            }
        }
        QVERIFY2(tried > 500, qPrintable(QString::number(tried)));
    }

    void noBytesHarmTheKeytabReader()
    {
        std::mt19937 random(seed + 10);
        const QByteArray record = QByteArray("\0\0\0\x2f\0\1\0\4A.ORG", 12)
            + QByteArray("\0\1x\0\0\0\1\0\0\0\0\3\0\x12\0\x20", 16) + QByteArray(32, 'k');
        for (int i = 0; i < mutants; ++i) {
            QByteArray bytes = QByteArray("\5\2", 2) + record + record;
            for (int k = 0; k < 1 + static_cast<int>(random() % 4); ++k) {
                bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))]
                    = static_cast<char>(random());
            }
            bytes.truncate(bytes.size() - static_cast<qsizetype>(random() % 20));
            const auto keytab = kerberos::Keytab::parse(bytes, 1'800'000'000);
            for (std::size_t k = 0; k < keytab.size(); ++k) {
                QVERIFY(keytab.only(keytab.entry(k).principal));
            }
        }
    }

    void aMergeOfMutantsEndsInATextThatReadsWell()
    {
        const QByteArrayList files = corpusFiles();
        std::mt19937 random(seed + 11);
        int merged = 0;
        for (int i = 0; i < mutants / 3; ++i) {
            const auto any
                = [&] { return files[static_cast<qsizetype>(random() % static_cast<unsigned>(files.size()))]; };
            const auto both = kerberos::merge({{u"a"_s, mutated(any(), files, random)}, {u"b"_s, any()}});
            if (both) {
                const auto document = Krb5Document::parse(both->text);
                QVERIFY2(document.verdictFor(Reader::Mit).accepted(), both->text.constData());
                QVERIFY2(document.verdictFor(Reader::Java).accepted(), both->text.constData());
                ++merged;
            }
        }
        QVERIFY2(merged > 20, qPrintable(QString::number(merged)));
    }
};

QTEST_GUILESS_MAIN(MutantsTest)
#include "mutants_test.moc"
