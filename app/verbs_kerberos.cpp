#include "app/kerberos_inputs.h"
#include "app/kerberos_output.h"
#include "app/sarif.h"
#include "app/say.h"
#include "app/verbs.h"
#include "kerberos/check.h"
#include "kerberos/keytab.h"
#include "kerberos/mend.h"
#include "kerberos/merge.h"
#include "text/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString summary(qsizetype files, int errors, int warnings)
{
    QStringList parts{say(QT_TRANSLATE_N_NOOP("cli", "%n file(s) checked"), static_cast<int>(files)),
                      say(QT_TRANSLATE_N_NOOP("cli", "%n error(s)"), errors)};
    if (warnings > 0) {
        parts += say(QT_TRANSLATE_N_NOOP("cli", "%n warning(s)"), warnings);
    }
    return parts.join(u", "_s);
}

// --keytab, --principal and --core-site.
Result<kerberos::CheckContext> contextOf(const Invocation &invocation)
{
    kerberos::CheckContext context;
    context.around.files = kerberos::diskSource();
    context.principal = invocation.options.value(u"principal"_s);
    if (invocation.has(u"keytab"_s)) {
        const auto bytes = keytabBytes(invocation.options.value(u"keytab"_s));
        if (!bytes) {
            return failure(bytes.error());
        }
        const auto keytab = kerberos::Keytab::parse(bytes->reveal());
        context.keytab.emplace();
        for (std::size_t i = 0; i < keytab.size(); ++i) {
            const auto entry = keytab.entry(i);
            context.keytab->push_back({entry.principal, entry.kvno, entry.enctype});
        }
    }
    if (invocation.has(u"core-site"_s)) {
        auto bytes = contentOf(invocation.options.value(u"core-site"_s));
        if (!bytes) {
            return failure(bytes.error());
        }
        context.coreSite = std::move(*bytes);
    }
    return context;
}

QString shownName(const QString &path)
{
    return path == "-"_L1 ? u"<stdin>"_s : path;
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? Result<>() : failure("file.unwritable", {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
}

Result<> checkRules(const QStringList &rules)
{
    for (const QString &rule : rules) {
        if (!kerberos::ruleById(rule)) {
            return failure("krb5.unknown-rule", {{u"rule"_s, rule}});
        }
    }
    return {};
}

QStringList repeated(const Invocation &invocation, const QString &option)
{
    return invocation.options.value(option).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QCoro::Task<ExitCode> krb5Check(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    auto context = contextOf(invocation);
    if (!context) {
        co_return printer.failed(context.error());
    }
    QJsonArray files;
    Diagnostics all;
    int errors = 0;
    int warnings = 0;
    for (const QString &path : invocation.arguments) {
        const auto content = contentOf(path, largestKerberosFile);
        if (!content) {
            co_return printer.failed(content.error());
        }
        context->around.path = path == "-"_L1 ? QString() : QFileInfo(path).absoluteFilePath();
        const auto document = kerberos::Krb5Document::parse(*content);
        const auto check = kerberos::Krb5Check::of(document, *context);
        for (std::size_t i = 0; i < check.size(); ++i) {
            errors += check.severity(i) == Severity::Error ? 1 : 0;
            warnings += check.severity(i) == Severity::Warning ? 1 : 0;
            if (printer.form() == OutputForm::Json) {
                continue;
            }
            const auto problem = check.problem(i);
            all.push_back({problem.severity, problem.error, shownName(path), problem.begin});
            printer.line(text::compilerLine(all.back()));
            printer.line(u"    "_s + text::explain(problem.error).remedy.replace(u'\n', u"\n    "_s));
        }
        if (printer.form() == OutputForm::Json) {
            files.append(krb5Json(check, shownName(path), context->around));
        }
    }
    if (printer.form() == OutputForm::Sarif) {
        printer.raw(QJsonDocument(toSarif(all, QCoreApplication::applicationVersion())).toJson());
    }
    printer.result({{u"files"_s, files}});
    printer.note(summary(invocation.arguments.size(), errors, warnings));
    co_return errors > 0 ? ExitCode::AtFault : ExitCode::Done;
}

QCoro::Task<ExitCode> krb5Fix(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    const QString path = invocation.arguments.first();
    const QStringList rules = repeated(invocation, u"rule"_s);
    if (auto known = checkRules(rules); !known) {
        co_return printer.failed(known.error());
    }
    const auto content = contentOf(path, largestKerberosFile);
    if (!content) {
        co_return printer.failed(content.error());
    }
    kerberos::CheckContext context;
    context.around = {QFileInfo(path).absoluteFilePath(), kerberos::diskSource()};
    const auto mended = kerberos::mend(*content, rules, context);
    const QStringList diff = kerberos::lineDiff(*content, mended.text);
    for (const QString &line : diff) {
        printer.line(line);
    }
    if (!invocation.has(u"dry-run"_s) && mended.text != *content) {
        if (path == "-"_L1) {
            printer.raw(mended.text);
        } else if (auto written = write(path, mended.text); !written) {
            co_return printer.failed(written.error());
        }
    }
    const auto after = kerberos::Krb5Check::of(kerberos::Krb5Document::parse(mended.text), context);
    printer.result({{u"file"_s, shownName(path)},
                    {u"fixed"_s, QJsonArray::fromStringList(mended.rules)},
                    {u"diff"_s, QJsonArray::fromStringList(diff)},
                    {u"written"_s, !invocation.has(u"dry-run"_s) && mended.text != *content}});
    printer.note(say(QT_TRANSLATE_N_NOOP("cli", "%n fix(es)"), static_cast<int>(mended.rules.size())));
    co_return after.hasErrors() ? ExitCode::AtFault : ExitCode::Done;
}

QCoro::Task<ExitCode> krb5Merge(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    std::vector<kerberos::Fragment> fragments;
    for (const QString &path : invocation.arguments) {
        auto content = contentOf(path, largestKerberosFile);
        if (!content) {
            co_return printer.failed(content.error());
        }
        fragments.push_back({shownName(path), std::move(*content)});
    }
    QMap<QString, QString> choices;
    for (const QString &choice : repeated(invocation, u"choose"_s)) {
        choices.insert(choice.section(u'=', 0, 0), choice.section(u'=', 1));
    }
    const auto merged = kerberos::merge(fragments, choices);
    if (!merged) {
        co_return printer.failed(merged.error());
    }
    QStringList diff;
    if (invocation.has(u"against"_s)) {
        const auto before = contentOf(invocation.options.value(u"against"_s), largestKerberosFile);
        if (!before) {
            co_return printer.failed(before.error());
        }
        diff = kerberos::lineDiff(*before, merged->text);
        for (const QString &line : diff) {
            printer.line(line);
        }
    } else if (printer.form() == OutputForm::Text) {
        printer.raw(merged->text);
    }
    for (const auto &conflict : merged->conflicts) {
        if (conflict.chosen.isEmpty()) {
            QStringList names;
            for (const auto &side : conflict.sides) {
                names += side.fragment;
                printer.note(side.fragment + u":\n"_s + side.lines.join(u'\n'));
            }
            printer.warn(makeError("krb5.merge-conflict",
                                   {{u"where"_s, conflict.where}, {u"fragments"_s, names.join(u", "_s)}}));
        }
    }
    printer.result(mergeJson(*merged, diff));
    const auto check = kerberos::Krb5Check::of(kerberos::Krb5Document::parse(merged->text));
    co_return merged->resolved() && !check.hasErrors() ? ExitCode::Done : ExitCode::AtFault;
}

QCoro::Task<ExitCode> keytabInspect(Invocation invocation)
{
    Printer &printer = *invocation.printer;
    QJsonArray files;
    int errors = 0;
    int warnings = 0;
    for (const QString &path : invocation.arguments) {
        const auto given = givenKeytab(path);
        if (!given) {
            co_return printer.failed(given.error());
        }
        const auto keytab = kerberos::Keytab::parse(given->bytes.reveal(), QDateTime::currentSecsSinceEpoch());
        std::vector<kerberos::KeytabProblem> problems = keytab.problems();
        if (given->wasBase64) { // decoded, and said: the file as it is would be of no use to Trino
            problems.insert(problems.begin(), {Severity::Warning, makeError("KT-TEXT", {}), 0});
        }
        for (const auto &problem : problems) {
            errors += problem.severity == Severity::Error ? 1 : 0;
            warnings += problem.severity == Severity::Warning ? 1 : 0;
        }
        printKeytab(printer, keytab, problems, shownName(path));
        files.append(keytabJson(keytab, problems, shownName(path)));
    }
    printer.result({{u"files"_s, files}});
    printer.note(summary(invocation.arguments.size(), errors, warnings));
    co_return errors > 0 ? ExitCode::AtFault : ExitCode::Done;
}

} // namespace cli
