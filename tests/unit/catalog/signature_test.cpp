#include "base/canonical_json.h"
#include "catalog/revision.h"
#include "catalog/signature.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using catalog::Integrity;

namespace {

const QDate today(2026, 11, 30);

catalog::Revision revision(int number)
{
    catalog::Revision made;
    made.number = number;
    made.definition.name = u"sales"_s;
    made.definition.connector = u"postgresql"_s;
    made.definition.description = u"Sales, “read only”"_s;
    made.definition.properties = {{u"connection-url"_s, u"jdbc:postgresql://db:5432/sales"_s},
                                  {u"connection-user"_s, u"reader%1"_s.arg(number)}};
    made.definition.credentials = {{u"connection-password"_s, catalog::FromFile {u"./password"_s}}};
    made.definition.allowRoles = {u"akko-admin"_s, u"analyst"_s};
    made.stamp = u"v%1-3f9a2c"_s.arg(number);
    made.renderedDigest = QString(64, u'a');
    made.actor = u"alice"_s;
    made.at = QDateTime(today, QTime(9, 0), Qt::UTC);
    made.reason = u"TICKET-12"_s;
    made.files = {u"akko-catalog-files sales.v%1.properties"_s.arg(number)};
    return made;
}

catalog::KeyRing ringWithKey()
{
    catalog::KeyRing ring;
    ring.scope = u"akko"_s;
    catalog::addKey(ring, today);
    return ring;
}

// Revisions 1 and 2 there, 2 in force; a change under way where asked for.
catalog::StoredContents stored(const catalog::KeyRing &ring, bool pending = false)
{
    catalog::StoredContents contents;
    contents.revisions = {{1, toRecord(revision(1))}, {2, toRecord(revision(2))}};
    catalog::Head head;
    head.catalog = u"sales"_s;
    head.current = 2;
    head.lastOutcome = catalog::Outcome {catalog::Verb::Edit, 2, u"done"_s, u"alice"_s, revision(2).at, u"TICKET-12"_s,
                                         std::chrono::milliseconds {40}};
    if (pending) {
        head.pending = catalog::Pending {u"00c0ffee"_s, catalog::Verb::Disable, 2, revision(2).at,
                                         {{u"withdraw-access"_s, catalog::StepState::Done},
                                          {u"drop"_s, catalog::StepState::Intended}}};
        head.lease = catalog::Lease {u"alice (host-7)"_s, revision(2).at.addSecs(30)};
    }
    listRevisions(head, contents.revisions);
    sign(head, ring);
    contents.head = toRecord(head);
    return contents;
}

catalog::Verdict verdictOn(const catalog::StoredContents &contents, const catalog::KeyRing &ring)
{
    return catalog::judge(u"sales"_s, contents, ring);
}

// The stored JSON with one value changed; the path's parts are keys.
QJsonObject changed(QJsonObject object, QStringList path, const QJsonValue &value)
{
    const QString key = path.takeFirst();
    object.insert(key, path.isEmpty() ? value : QJsonValue(changed(object.value(key).toObject(), path, value)));
    return object;
}

struct Flips {
    int found = 0;
    int harmless = 0; // the same meaning, written otherwise
    int unreadable = 0;
    QStringList accepted; // another meaning, and nobody noticed
};

// Every byte of the stored text becomes each of some others: all eight bits flipped one by one, and the neighbours that
// keep JSON valid where a bit does not.
template <typename Judge> Flips flipped(const QJsonObject &content, Judge judged)
{
    Flips flips;
    const QByteArray bytes = canonicalJson(content);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        for (const int change : {0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80}) {
            QByteArray other = bytes;
            other[at] = static_cast<char>(other[at] ^ change);
            QJsonParseError error {};
            const QJsonObject read = QJsonDocument::fromJson(other, &error).object();
            if (error.error != QJsonParseError::NoError) {
                ++flips.unreadable; // reading the record says so, whoever reads it
            } else if (read == content) {
                ++flips.harmless;
            } else if (judged(read) == Integrity::Intact) {
                flips.accepted += QString::fromUtf8(other.mid(qMax(0, at - 20), 40));
            } else {
                ++flips.found;
            }
        }
    }
    return flips;
}

} // namespace

class SignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignedRecordIsIntactAndStaysSoBesideItsJsonWrittenOtherwise()
    {
        const auto ring = ringWithKey();
        auto contents = stored(ring);
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Intact);
        contents.head = QJsonDocument::fromJson(QJsonDocument(contents.head).toJson(QJsonDocument::Indented)).object();
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Intact);
        QCOMPARE(verdictOn(stored(ring, true), ring).integrity, Integrity::Intact);
    }

    void theHeadReadsBackAsItWasSigned()
    {
        const auto contents = stored(ringWithKey(), true);
        const auto head = catalog::headFromRecord(u"sales"_s, contents.head);
        QVERIFY(head);
        QCOMPARE(toRecord(*head), contents.head);
    }

    void namesWhatSomebodyChanged_data()
    {
        QTest::addColumn<QString>("where"); // "head", "1" or "2"
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QStringList>("named");
        const auto row = [](const char *name, const char *where, QStringList path, QJsonValue value, QStringList named) {
            QTest::newRow(name) << QString::fromLatin1(where) << path << value << named;
        };
        row("an older revision in force", "head", {u"current"_s}, 1, {u"current"_s});
        row("a disabled catalog", "head", {u"disabled"_s}, true, {u"disabled"_s});
        row("who did it", "head", {u"lastOutcome"_s, u"actor"_s}, u"bob"_s, {u"lastOutcome"_s});
        row("a deletion nobody asked for", "head", {u"pending"_s}, QJsonObject {{u"verb"_s, u"delete"_s}}, {u"pending"_s});
        row("a field of a newer program", "head", {u"admitted"_s}, u"everybody"_s, {u"admitted"_s});
        row("the list of revisions", "head", {u"revisions"_s, u"1"_s}, QJsonObject(), {u"revisions"_s});
        row("a digest of the signature", "head", {u"signature"_s, u"sections"_s, u"current"_s}, u"x"_s, {u"signature"_s});
        row("another host", "2", {u"definition"_s, u"properties"_s, u"connection-url"_s}, u"jdbc:postgresql://evil/sales"_s,
            {u"v2.definition.properties.connection-url"_s});
        row("a property more", "2", {u"definition"_s, u"properties"_s, u"x"_s}, u"y"_s, {u"v2.definition.properties.x"_s});
        row("the roles", "2", {u"definition"_s, u"allow_roles"_s}, QJsonArray {u"mallory"_s}, {u"v2.definition.allow_roles"_s});
        row("the credential's file", "2", {u"files"_s}, QJsonArray {u"other key"_s}, {u"v2.files"_s});
        row("the rendered digest", "2", {u"renderedDigest"_s}, QString(64, u'b'), {u"v2.renderedDigest"_s});
        row("the actor", "2", {u"actor"_s}, u"bob"_s, {u"v2.actor"_s});
        row("the time", "2", {u"at"_s}, u"2020-01-01T00:00:00.000Z"_s, {u"v2.at"_s});
        row("the verb", "2", {u"verb"_s}, u"rollback"_s, {u"v2.verb"_s});
        row("the reason", "2", {u"reason"_s}, u"none"_s, {u"v2.reason"_s});
        row("the number", "2", {u"revision"_s}, 3, {u"v2.revision"_s});
        row("a revision that is not in force", "1", {u"actor"_s}, u"bob"_s, {u"v1"_s});
    }

    void namesWhatSomebodyChanged()
    {
        QFETCH(QString, where);
        QFETCH(QStringList, path);
        QFETCH(QJsonValue, value);
        QFETCH(QStringList, named);
        const auto ring = ringWithKey();
        auto contents = stored(ring);
        QJsonObject &object = where == "head"_L1 ? contents.head : contents.revisions.at(where.toInt());
        object = changed(object, path, value);
        const auto verdict = verdictOn(contents, ring);
        QCOMPARE(verdict.integrity, Integrity::Tampered);
        QCOMPARE(verdict.fields, named);
        QVERIFY(objection(u"sales"_s, verdict)->is("signature.tampered"_L1));
    }

    void missesARevisionThatIsGoneAndNoticesOneThatIsNew()
    {
        const auto ring = ringWithKey();
        auto contents = stored(ring);
        contents.revisions.erase(1);
        QCOMPARE(verdictOn(contents, ring).fields, QStringList {u"v1"_s});
        contents = stored(ring);
        contents.revisions.emplace(9, toRecord(revision(9)));
        QCOMPARE(verdictOn(contents, ring).fields, QStringList {u"v9"_s});
    }

    void everyFlippedByteIsFoundOrMeansTheSame()
    {
        const auto ring = ringWithKey();
        for (const bool pending : {false, true}) {
            const auto whole = stored(ring, pending);
            const auto ofHead = flipped(whole.head, [&](const QJsonObject &head) {
                auto other = whole;
                other.head = head;
                return verdictOn(other, ring).integrity;
            });
            const auto ofRevision = flipped(whole.revisions.at(2), [&](const QJsonObject &content) {
                auto other = whole;
                other.revisions.at(2) = content;
                return verdictOn(other, ring).integrity;
            });
            for (const Flips &flips : {ofHead, ofRevision}) {
                qInfo("%d found, %d unreadable, %d harmless, %d accepted", flips.found, flips.unreadable, flips.harmless,
                      int(flips.accepted.size()));
                QVERIFY2(flips.accepted.isEmpty(), qPrintable(flips.accepted.join(u'\n')));
                QVERIFY(flips.found > 1000);
            }
        }
    }

    void noticesAnOlderRecordPutBackWhole()
    {
        auto ring = ringWithKey();
        const auto old = stored(ring);
        auto head = *catalog::headFromRecord(u"sales"_s, old.head);
        head.current = 1;
        sign(head, ring);
        ring.marks.insert(u"sales"_s, {head.seal->serial, false});
        QCOMPARE(verdictOn(old, ring).integrity, Integrity::Older);
        auto now = old;
        now.head = toRecord(head);
        QCOMPARE(verdictOn(now, ring).integrity, Integrity::Intact);
    }

    void noticesThatASignatureWasTakenAway()
    {
        auto ring = ringWithKey();
        auto contents = stored(ring);
        contents.head.remove(u"signature"_s);
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Unsigned); // nothing is known of it
        ring.marks.insert(u"sales"_s, {1, false});
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Tampered);
    }

    void aRecordProvesNothingUnderAnotherNameOrInAnotherNamespace()
    {
        auto ring = ringWithKey();
        const auto contents = stored(ring);
        QCOMPARE(catalog::judge(u"stock"_s, contents, ring).integrity, Integrity::Tampered);
        ring.scope = u"staging"_s;
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Tampered);
    }

    void anOldKeyVerifiesWhileItIsKnownAndANewOneSigns()
    {
        auto ring = ringWithKey();
        const auto contents = stored(ring);
        const QString first = ring.signing;
        catalog::addKey(ring, today);
        QVERIFY(ring.signing != first);
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::Intact);
        auto head = *catalog::headFromRecord(u"sales"_s, contents.head);
        sign(head, ring);
        QCOMPARE(head.seal->key, ring.signing);
        ring.keys.erase(first);
        QCOMPARE(verdictOn(contents, ring).integrity, Integrity::KeyUnknown);
        auto again = contents;
        again.head = toRecord(head);
        QCOMPARE(verdictOn(again, ring).integrity, Integrity::Intact);
    }

    void withoutAKeyNothingIsSigned()
    {
        const catalog::KeyRing none;
        const auto contents = stored(none);
        QVERIFY(!contents.head.contains(u"signature"_s));
        QCOMPARE(verdictOn(contents, none).integrity, Integrity::Unsigned);
        QVERIFY(!objection(u"sales"_s, verdictOn(contents, none)));
    }

    void aKeyOfAnotherRingDoesNotVerify()
    {
        auto ring = ringWithKey();
        const auto contents = stored(ring);
        QByteArray other(32, 'x');
        ring.keys.insert_or_assign(ring.signing, Secret::fromBytes(std::move(other)));
        QCOMPARE(verdictOn(contents, ring).fields, QStringList {u"signature"_s});
    }
};

QTEST_GUILESS_MAIN(SignatureTest)
#include "signature_test.moc"
