// A krb5.conf looked at off the window's thread, always its newest text: findings with their places, both verdicts, and
// the work that takes a check of its own (fixes, mending, laying out). Typing never waits for it.
#pragma once

#include "kerberos/check.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace krb5 {

// Where a finding stands: lines from 0, columns in code points from 0.
struct Mark {
    int line = 0;
    int column = 0;
    int endLine = 0;
    int endColumn = 0;
    Severity severity = Severity::Note;
    std::size_t finding = 0;
};

struct Findings {
    explicit Findings(kerberos::Krb5Check made) : check(std::move(made)) { }

    static constexpr std::size_t most = 5000; // shown; the counts are of all

    kerberos::Krb5Check check;
    kerberos::Verdict mit;
    kerberos::Verdict java;
    std::vector<Mark> marks; // by place
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int revision = 0; // of the text
};

class Analysis : public QObject {
    Q_OBJECT

public:
    explicit Analysis(QObject *parent = nullptr);
    ~Analysis() override;

    // What the file is used with; asks again.
    void setContext(kerberos::CheckContext context);
    [[nodiscard]] const kerberos::CheckContext &context() const { return m_context; }
    void setText(const QByteArray &text);

    [[nodiscard]] const std::shared_ptr<const Findings> &findings() const { return m_findings; } // the last; null at first
    [[nodiscard]] bool isCurrent() const; // they are of the text as it is
    [[nodiscard]] int revision() const { return m_revision; }

    // The fixes of these findings, handed over later, in their order, unless the text has changed since.
    using Fixes = std::vector<std::pair<std::size_t, kerberos::Fix>>;
    void findFixes(std::vector<std::size_t> findings, QObject *context, std::function<void(Fixes)> found);

    // The whole text mended or laid out, handed over unless it has changed since.
    using Made = std::function<void(const Result<QByteArray> &text, int changes)>;
    void mend(QObject *context, Made made);
    void layOut(QObject *context, Made made);

Q_SIGNALS:
    void changed();

private:
    void begin();
    void work(std::function<std::function<void()>(std::stop_token)> task); // there; what it returns is run here

    kerberos::CheckContext m_context;
    QByteArray m_text;
    int m_revision = 0;
    bool m_busy = false;
    std::shared_ptr<const Findings> m_findings;
    QThreadPool m_thread; // one: what was asked first is done first
    std::stop_source m_stop;
};

} // namespace krb5
