// history, diff: what a catalog was, who made it so and why.
#include "app/amendment.h"
#include "app/run_lines.h"
#include "app/verbs.h"
#include "catalog/definition_diff.h"
#include "cluster/catalog_records.h"
#include "text/duration.h"
#include "text/statuses.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QCoro::Task<Result<cluster::CatalogRecord>> recordOf(provisioning::Site site, QString name, std::stop_token stop)
{
    const cluster::RecordStore store(site.endpoints);
    auto read = co_await store.read(name, stop);
    if (!read) {
        co_return failure(std::move(read.error()));
    }
    if (read->records.empty()) {
        co_return failure("run.catalog-unknown", {{u"catalog"_s, name}});
    }
    if (!read->records.front().head) {
        auto &unreadable = read->records.front().unreadable;
        co_return failure(unreadable.empty() ? makeError("run.catalog-unknown", {{u"catalog"_s, name}})
                                             : std::move(unreadable.front()));
    }
    co_return std::move(read->records.front());
}

Result<catalog::Revision> revisionOf(const cluster::CatalogRecord &record, QString written)
{
    if (written.startsWith(u'v')) {
        written.remove(0, 1);
    }
    bool isNumber = false;
    const int number = written.toInt(&isNumber);
    if (!isNumber || number < 1) {
        return failure("usage.bad-revision", {{u"value"_s, written}});
    }
    if (const catalog::Revision *const found = record.revision(number)) {
        return *found;
    }
    QStringList known;
    for (const catalog::Revision &revision : record.revisions) {
        known.append(u"v%1"_s.arg(revision.number));
    }
    return failure("run.revision-unknown", {{u"catalog"_s, record.catalog},
                                            {u"revision"_s, QString::number(number)},
                                            {u"known"_s, known.join(u", "_s)}});
}

// What the right-hand side of a diff is: a revision's number, a definition's file, or the current one.
tl::expected<catalog::Revision, ExitCode> otherSide(Invocation &invocation, const provisioning::Site &site,
                                                    const cluster::CatalogRecord &record)
{
    const QString written = invocation.arguments.value(2, QString::number(record.head->head.current));
    auto revision = revisionOf(record, written);
    if (revision) {
        return *revision;
    }
    if (revision.error().is("run.revision-unknown"_L1)) {
        return tl::unexpected(invocation.printer->failed(revision.error()));
    }
    invocation.arguments = {written};
    auto parsed = usableDefinition(invocation, *site.library);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    catalog::Revision ofFile;
    ofFile.definition = parsed->definition;
    return ofFile;
}

// A rename says what the catalog was called before.
QString whatMade(const catalog::Revision &revision, const std::vector<catalog::Revision> &all)
{
    const QString what = text::verbWord(catalog::verbName(revision.verb));
    const auto earlier = std::ranges::find(all, revision.number - 1, &catalog::Revision::number);
    return revision.verb != catalog::Verb::Rename || earlier == all.end()
        ? what
        : what + u" ("_s + earlier->definition.name + u" → "_s + revision.definition.name + u')';
}

QString sideName(const catalog::Revision &revision, const QString &written)
{
    return revision.number > 0 ? u"v%1"_s.arg(revision.number) : written;
}

} // namespace

QCoro::Task<ExitCode> history(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    const QString name = invocation.arguments.value(0);
    auto record = co_await recordOf(*site, name, invocation.stop);
    if (!record) {
        co_return invocation.printer->failed(record.error());
    }
    const catalog::Head &head = record->head->head;
    QList<QStringList> rows;
    QJsonArray revisions;
    for (auto revision = record->revisions.rbegin(); revision != record->revisions.rend(); ++revision) {
        const QString mark = revision->number == head.current ? u" *"_s : QString();
        const auto gap = head.gaps.find(revision->number);
        rows.append({u"v%1"_s.arg(revision->number) + mark, revision->at.toString(Qt::ISODate), revision->actor,
                     whatMade(*revision, record->revisions), gap == head.gaps.end() ? QString() : text::duration(gap->second), revision->reason});
        QJsonObject json = catalog::toRecord(*revision);
        json.insert(u"gapMilliseconds"_s, gap == head.gaps.end() ? 0 : static_cast<qint64>(gap->second.count()));
        revisions.append(json);
    }
    const auto say = [](const char *text) { return QCoreApplication::translate("cli", text); };
    invocation.printer->table({say(QT_TRANSLATE_NOOP("cli", "REVISION")), say(QT_TRANSLATE_NOOP("cli", "WHEN")),
                               say(QT_TRANSLATE_NOOP("cli", "BY")), say(QT_TRANSLATE_NOOP("cli", "WHAT")),
                               say(QT_TRANSLATE_NOOP("cli", "ABSENT FROM TRINO")), say(QT_TRANSLATE_NOOP("cli", "WHY"))},
                              rows);
    if (head.lastOutcome && head.lastOutcome->code != "done"_L1 && head.lastOutcome->gap.count() > 0) { // of no revision that there is
        invocation.printer->note(QCoreApplication::translate("cli", "A run at %1 was undone; the catalog was absent from Trino for %2.")
                                     .arg(head.lastOutcome->at.toString(Qt::ISODate), text::duration(head.lastOutcome->gap)));
    }
    invocation.printer->result({{u"catalog"_s, name}, {u"head"_s, catalog::toRecord(head)}, {u"revisions"_s, revisions}});
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> diff(Invocation invocation)
{
    auto site = co_await openSite(invocation);
    if (!site) {
        co_return site.error();
    }
    auto record = co_await recordOf(*site, invocation.arguments.value(0), invocation.stop);
    if (!record) {
        co_return invocation.printer->failed(record.error());
    }
    auto from = revisionOf(*record, invocation.arguments.value(1));
    if (!from) {
        co_return invocation.printer->failed(from.error());
    }
    const QString written = invocation.arguments.value(2);
    auto to = otherSide(invocation, *site, *record);
    if (!to) {
        co_return to.error();
    }
    std::vector<catalog::FieldChange> changes = catalog::diff(from->definition, to->definition);
    if (to->number > 0 && from->files != to->files) {
        changes.push_back({u"files"_s, from->files.join(u", "_s), to->files.join(u", "_s)});
    }
    provisioning::Changes shown;
    QJsonArray fields;
    for (const catalog::FieldChange &change : changes) {
        shown.push_back({change.field, change.before, change.after});
        fields.append(QJsonObject {{u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    invocation.printer->line(shown.empty() ? QCoreApplication::translate("cli", "No difference.") : diffText(shown));
    invocation.printer->result({{u"catalog"_s, record->catalog},
                                {u"from"_s, sideName(*from, {})},
                                {u"to"_s, sideName(*to, written)},
                                {u"changes"_s, fields}});
    co_return ExitCode::Done;
}

} // namespace cli
