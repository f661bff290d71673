#include "krb5/analysis.h"

#include "kerberos/format.h"
#include "kerberos/mend.h"

#include <QPointer>

namespace krb5 {

namespace {

std::shared_ptr<const Findings> lookAt(const QByteArray &text, const kerberos::CheckContext &context, int revision)
{
    const auto document = kerberos::Krb5Document::parse(text);
    auto findings = std::make_shared<Findings>(kerberos::Krb5Check::of(document, context));
    findings->revision = revision;
    findings->mit = document.verdictFor(kerberos::Reader::Mit, context.around);
    findings->java = document.verdictFor(kerberos::Reader::Java, context.around);
    const kerberos::Krb5Check &check = findings->check;
    for (std::size_t i = 0; i < check.size(); ++i) {
        int &count = check.severity(i) == Severity::Error ? findings->errors
            : check.severity(i) == Severity::Warning      ? findings->warnings
                                                          : findings->notes;
        ++count;
        if (i < Findings::most) {
            const auto problem = check.problem(i);
            findings->marks.push_back({problem.begin.line - 1, problem.begin.column - 1, problem.end.line - 1,
                                       problem.end.column - 1, problem.severity, i});
        }
    }
    return findings;
}

} // namespace

Analysis::Analysis(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

Analysis::~Analysis()
{
    m_stop.request_stop();
    m_thread.clear();
    m_thread.waitForDone(); // what it still finds is dropped with us
}

void Analysis::work(std::function<std::function<void()>(std::stop_token)> task)
{
    m_thread.start([this, task = std::move(task), stop = m_stop.get_token()] {
        QMetaObject::invokeMethod(this, task(stop), Qt::QueuedConnection);
    });
}

void Analysis::setContext(kerberos::CheckContext context)
{
    m_context = std::move(context);
    ++m_revision;
    begin();
}

void Analysis::setText(const QByteArray &text)
{
    m_text = text;
    ++m_revision;
    begin();
}

bool Analysis::isCurrent() const
{
    return m_findings && m_findings->revision == m_revision;
}

void Analysis::begin()
{
    if (m_busy) {
        return; // looked at again as soon as this one is done: in between only the newest text counts
    }
    m_busy = true;
    work([this, text = m_text, context = m_context, revision = m_revision](const std::stop_token &) -> std::function<void()> {
        return [this, findings = lookAt(text, context, revision)] {
            m_busy = false;
            m_findings = findings;
            Q_EMIT changed();
            if (!isCurrent()) {
                begin();
            }
        };
    });
}

void Analysis::findFixes(std::vector<std::size_t> findings, QObject *context, std::function<void(Fixes)> found)
{
    if (!isCurrent()) {
        return;
    }
    work([this, all = m_findings, findings = std::move(findings), context = QPointer(context),
          found = std::move(found)](const std::stop_token &stop) -> std::function<void()> {
        Fixes fixes;
        for (const std::size_t index : findings) {
            if (stop.stop_requested()) {
                break;
            }
            for (kerberos::Fix &fix : all->check.fixes(index)) {
                fixes.emplace_back(index, std::move(fix));
            }
        }
        return [this, revision = all->revision, context, found, fixes = std::move(fixes)] {
            if (context && revision == m_revision) {
                found(fixes);
            }
        };
    });
}

void Analysis::mend(QObject *context, Made made)
{
    work([this, text = m_text, known = m_context, revision = m_revision, context = QPointer(context),
          made = std::move(made)](const std::stop_token &stop) -> std::function<void()> {
        return [this, revision, context, made, mended = kerberos::mend(text, {}, known, stop)] {
            if (context && revision == m_revision) {
                made(mended.text, static_cast<int>(mended.rules.size()));
            }
        };
    });
}

void Analysis::layOut(QObject *context, Made made)
{
    work([this, text = m_text, revision = m_revision, context = QPointer(context),
          made = std::move(made)](const std::stop_token &) -> std::function<void()> {
        return [this, revision, context, made, text, result = kerberos::formatted(kerberos::Krb5Document::parse(text))] {
            if (context && revision == m_revision) {
                made(result, result && *result != text ? 1 : 0);
            }
        };
    });
}

} // namespace krb5
