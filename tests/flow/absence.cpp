#include "absence.h"

#include <QCoroTask>
#include <QProcess>

#include <optional>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace flow {

Absence absenceDuring(const Sandbox &sandbox, const QString &catalog, const QStringList &arguments, Called &called)
{
    const provisioning::Site site = sandbox.site(u"alice"_s);
    trino::Statement look;
    look.sql = u"SELECT count(*) FROM system.metadata.catalogs WHERE catalog_name = '%1'"_s.arg(catalog);
    const auto between = [](steady_clock::time_point from, steady_clock::time_point to) { return std::chrono::duration_cast<milliseconds>(to - from); };
    QProcess program;
    sandbox.start(program, sandbox.environmentFile(u"alice"_s), arguments);
    Absence seen;
    steady_clock::time_point there = steady_clock::now(); // when it was last asked for and was there
    std::optional<steady_clock::time_point> gone; // when it was first known not to be
    while (program.state() != QProcess::NotRunning) {
        const auto asked = steady_clock::now();
        const auto answer = QCoro::waitFor(site.endpoints.trino.run(look, {}));
        const auto answered = steady_clock::now();
        if (!answer) {
            continue;
        }
        ++seen.looks;
        const bool isThere = answer->rows.first().at(0).toInteger() == 1;
        if (!isThere) {
            gone = gone.value_or(answered);
            seen.atLeast = std::max(seen.atLeast, between(*gone, asked));
        } else {
            seen.atMost = std::max(seen.atMost, between(there, answered)); // it may have been away between any two looks
            there = asked;
        }
    }
    program.waitForFinished(0);
    called = {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    return seen;
}

} // namespace flow
