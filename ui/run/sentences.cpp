#include "run/sentences.h"

#include "text/duration.h"
#include "text/words.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;
using provisioning::CredentialUse;
using provisioning::End;
using widgets::Tone;
using workspace::Job;

namespace run {

namespace {

struct Titles {
    const char *verb;
    std::array<const char *, 7> at; // by Moment
};

constexpr std::array titles{
    Titles{"register",
           {QT_TRANSLATE_NOOP("run", "Looking at what registering %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to register %1"), QT_TRANSLATE_NOOP("run", "Registering %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the registration of %1"), QT_TRANSLATE_NOOP("run", "%1 is registered"),
            QT_TRANSLATE_NOOP("run", "%1 was not registered"),
            QT_TRANSLATE_NOOP("run", "The registration of %1 is incomplete")}},
    Titles{"prepare", // for Trino's next restart
           {QT_TRANSLATE_NOOP("run", "Looking at what preparing %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to prepare %1"), QT_TRANSLATE_NOOP("run", "Preparing %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the preparation of %1"),
            QT_TRANSLATE_NOOP("run", "%1 is prepared and waits for Trino’s restart"),
            QT_TRANSLATE_NOOP("run", "%1 was not prepared"),
            QT_TRANSLATE_NOOP("run", "The preparation of %1 is incomplete")}},
    Titles{"rehearse",
           {QT_TRANSLATE_NOOP("run", "Looking at what testing %1 needs"), QT_TRANSLATE_NOOP("run", "Ready to test %1"),
            QT_TRANSLATE_NOOP("run", "Testing the connection of %1"),
            QT_TRANSLATE_NOOP("run", "Clearing away the test of %1"),
            QT_TRANSLATE_NOOP("run", "The connection of %1 works"),
            QT_TRANSLATE_NOOP("run", "The connection of %1 was not proved"),
            QT_TRANSLATE_NOOP("run", "The test of %1 left something behind")}},
    Titles{"delete",
           {QT_TRANSLATE_NOOP("run", "Looking at what deleting %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to delete %1"), QT_TRANSLATE_NOOP("run", "Deleting %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the deletion of %1"), QT_TRANSLATE_NOOP("run", "%1 is deleted"),
            QT_TRANSLATE_NOOP("run", "%1 was not deleted"),
            QT_TRANSLATE_NOOP("run", "The deletion of %1 is incomplete")}},
    Titles{"reconcile",
           {QT_TRANSLATE_NOOP("run", "Comparing %1 with the record"), QT_TRANSLATE_NOOP("run", "Ready to put %1 right"),
            QT_TRANSLATE_NOOP("run", "Putting %1 right"), QT_TRANSLATE_NOOP("run", "Stopping the repair of %1"),
            QT_TRANSLATE_NOOP("run", "%1: as recorded again"), QT_TRANSLATE_NOOP("run", "%1: not put right"),
            QT_TRANSLATE_NOOP("run", "The repair of %1 is incomplete")}},
    Titles{"recover",
           {QT_TRANSLATE_NOOP("run", "Looking at the interrupted run on %1"),
            QT_TRANSLATE_NOOP("run", "Ready to recover %1"), QT_TRANSLATE_NOOP("run", "Recovering %1"),
            QT_TRANSLATE_NOOP("run", "Stopping the recovery of %1"), QT_TRANSLATE_NOOP("run", "%1 is recovered"),
            QT_TRANSLATE_NOOP("run", "%1 was not recovered"),
            QT_TRANSLATE_NOOP("run", "The recovery of %1 is incomplete")}},
    Titles{"change",
           {QT_TRANSLATE_NOOP("run", "Looking at what changing %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to change %1"), QT_TRANSLATE_NOOP("run", "Changing %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the change of %1"), QT_TRANSLATE_NOOP("run", "%1 is changed"),
            QT_TRANSLATE_NOOP("run", "%1 was not changed"),
            QT_TRANSLATE_NOOP("run", "The change of %1 is incomplete")}},
    Titles{"rename",
           {QT_TRANSLATE_NOOP("run", "Looking at what renaming %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to rename %1"), QT_TRANSLATE_NOOP("run", "Renaming %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the renaming of %1"), QT_TRANSLATE_NOOP("run", "%1 is renamed"),
            QT_TRANSLATE_NOOP("run", "%1 was not renamed"),
            QT_TRANSLATE_NOOP("run", "The renaming of %1 is incomplete")}},
    Titles{"adopt",
           {QT_TRANSLATE_NOOP("run", "Looking at what adopting %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to adopt %1"), QT_TRANSLATE_NOOP("run", "Adopting %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the adoption of %1"), QT_TRANSLATE_NOOP("run", "%1 is managed from now on"),
            QT_TRANSLATE_NOOP("run", "%1 was not adopted"),
            QT_TRANSLATE_NOOP("run", "The adoption of %1 is incomplete")}},
    Titles{"disable",
           {QT_TRANSLATE_NOOP("run", "Looking at what disabling %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to disable %1"), QT_TRANSLATE_NOOP("run", "Disabling %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the disabling of %1"), QT_TRANSLATE_NOOP("run", "%1 is disabled"),
            QT_TRANSLATE_NOOP("run", "%1 was not disabled"),
            QT_TRANSLATE_NOOP("run", "The disabling of %1 is incomplete")}},
    Titles{"enable",
           {QT_TRANSLATE_NOOP("run", "Looking at what enabling %1 would change"),
            QT_TRANSLATE_NOOP("run", "Ready to enable %1"), QT_TRANSLATE_NOOP("run", "Enabling %1"),
            QT_TRANSLATE_NOOP("run", "Undoing the enabling of %1"), QT_TRANSLATE_NOOP("run", "%1 is enabled"),
            QT_TRANSLATE_NOOP("run", "%1 was not enabled"),
            QT_TRANSLATE_NOOP("run", "The enabling of %1 is incomplete")}},
    Titles{"reindex",
           {QT_TRANSLATE_NOOP("run", "Looking at how OpenMetadata would read %1"),
            QT_TRANSLATE_NOOP("run", "Ready to have OpenMetadata read %1"),
            QT_TRANSLATE_NOOP("run", "Having OpenMetadata read %1"),
            QT_TRANSLATE_NOOP("run", "Stopping what OpenMetadata was asked about %1"),
            QT_TRANSLATE_NOOP("run", "OpenMetadata has read %1"), QT_TRANSLATE_NOOP("run", "OpenMetadata did not read %1"),
            QT_TRANSLATE_NOOP("run", "OpenMetadata read %1 in part")}},
};

// Verbs that are called the same while they run.
QString familyOf(const QString &verb)
{
    static const QStringList changes{u"edit"_s, u"rotate"_s, u"rollback"_s};
    return changes.contains(verb) ? u"change"_s : verb;
}

QString say(const char *text)
{
    return QCoreApplication::translate("run", text);
}

// A recovery that was to undo has done what it was for; so has a test, which is always undone.
bool endedWell(const RunState &state)
{
    return state.report
        && (state.report->end == End::Done
            || (state.report->end == End::RolledBack && !state.report->error && state.verb == "recover"_L1));
}

bool isUndoing(const RunState &state)
{
    using provisioning::Shown;
    return state.phase == Job::Phase::Stopping || std::ranges::any_of(state.steps, [](const workspace::JobStep &step) {
               return step.report && (step.report->shown == Shown::Failed || step.report->shown == Shown::Undone);
           });
}

QString credentialWords(CredentialUse use)
{
    switch (use) {
    case CredentialUse::Kept:
        return say(QT_TRANSLATE_NOOP("run", "Credential: today’s stays."));
    case CredentialUse::New:
        return say(QT_TRANSLATE_NOOP("run", "Credential: the new one; today’s is removed once the new one is proved."));
    case CredentialUse::Earlier:
        return say(QT_TRANSLATE_NOOP("run", "Credential: that of the earlier revision, which is still in the cluster."));
    case CredentialUse::None:
        break;
    }
    return {};
}

} // namespace

Moment momentOf(const RunState &state)
{
    switch (state.phase) {
    case Job::Phase::Preparing:
        return Moment::Preparing;
    case Job::Phase::Ready:
        return Moment::Ready;
    case Job::Phase::Running:
    case Job::Phase::Stopping:
        return isUndoing(state) && (state.verb != "recover"_L1 || state.phase == Job::Phase::Stopping)
            ? Moment::Undoing
            : Moment::Running;
    case Job::Phase::Refused:
        return Moment::NotDone;
    case Job::Phase::Ended:
        break;
    }
    if (endedWell(state)) {
        return Moment::Done;
    }
    return state.report && state.report->end == End::Incomplete ? Moment::Incomplete : Moment::NotDone;
}

QString titleOf(const RunState &state)
{
    const auto words
        = std::ranges::find_if(titles, [verb = familyOf(state.verb)](const Titles &it) { return verb == QLatin1String(it.verb); });
    if (words == titles.end()) {
        return state.catalog;
    }
    return say(words->at.at(static_cast<size_t>(momentOf(state)))).arg(state.catalog);
}

// However it ended: whoever asked Trino meanwhile was told that there is no such catalog.
static QString withGap(const QString &sentence, const RunState &state)
{
    if (!state.report || state.report->gap.count() == 0) {
        return sentence;
    }
    const QString gap = say(QT_TRANSLATE_NOOP("run", "It was absent from Trino for %1.")).arg(text::duration(state.report->gap));
    return sentence.isEmpty() ? gap : sentence + u' ' + gap;
}

QString detailOf(const RunState &state)
{
    switch (momentOf(state)) {
    case Moment::Preparing:
    case Moment::Ready:
        return say(QT_TRANSLATE_NOOP("run", "Nothing has been changed yet."));
    case Moment::Running: {
        const Progress progress = progressOf(state);
        if (progress.step == 0) {
            return {};
        }
        if (state.verb == "recover"_L1) { // how many there are shows only as it goes
            return say(QT_TRANSLATE_NOOP("run", "step %1")).arg(progress.step);
        }
        return QCoreApplication::translate("run", "step %1 of %n", nullptr, progress.of).arg(progress.step);
    }
    case Moment::Undoing:
        return say(QT_TRANSLATE_NOOP("run", "What was done is being undone."));
    case Moment::Done:
        if (state.report && state.report->end == End::RolledBack) {
            return withGap(say(QT_TRANSLATE_NOOP("run", "What the interrupted run had begun is undone.")), state);
        }
        return withGap({}, state);
    case Moment::NotDone:
        if (state.verb == "reconcile"_L1 && state.report) {
            return say(QT_TRANSLATE_NOOP("run", "Some could not be put right; the others are as recorded."));
        }
        if (!state.report || state.report->end == End::Refused) {
            return say(QT_TRANSLATE_NOOP("run", "Nothing was changed."));
        }
        return withGap(say(QT_TRANSLATE_NOOP("run", "What had been done is undone: the cluster is as before.")), state);
    case Moment::Incomplete: {
        if (state.report->error && state.report->error->is("run.lease-lost"_L1)) {
            return say(QT_TRANSLATE_NOOP("run", "Somebody else has taken it over: nothing more was changed or undone from here."));
        }
        const auto left = static_cast<int>(state.report->left.size()); // apart: lupdate loses the sentence otherwise
        return QCoreApplication::translate(
            "run", "%n thing(s) could not be put right. Recover it once the cause is gone.", nullptr, left);
    }
    }
    return {};
}

QString lineOf(const RunState &state)
{
    QStringList parts{titleOf(state)};
    if (isUnderWay(state)) {
        parts += detailOf(state);
    }
    if (state.elapsed.count() > 0) {
        parts += text::duration(state.elapsed);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

Standing standingOf(const RunState &state)
{
    switch (momentOf(state)) {
    case Moment::Preparing:
        return {say(QT_TRANSLATE_NOOP("run", "preparing")), Tone::Accent};
    case Moment::Ready:
        return {say(QT_TRANSLATE_NOOP("run", "ready")), Tone::Accent};
    case Moment::Running:
        return {say(QT_TRANSLATE_NOOP("run", "running")), Tone::Accent};
    case Moment::Undoing:
        return {say(QT_TRANSLATE_NOOP("run", "undoing")), Tone::Warning};
    case Moment::Done:
        return {say(QT_TRANSLATE_NOOP("run", "done")), Tone::Success};
    case Moment::NotDone:
        if (!state.report || state.report->end == End::Refused) {
            return {say(QT_TRANSLATE_NOOP("run", "refused")), Tone::Danger};
        }
        return {say(QT_TRANSLATE_NOOP("run", "undone")), Tone::Warning};
    case Moment::Incomplete:
        return {say(QT_TRANSLATE_NOOP("run", "incomplete")), Tone::Danger};
    }
    return {};
}

QString remarkWords(const workspace::Prospect &prospect)
{
    QStringList parts;
    for (const Error &remark : prospect.remarks) {
        parts.append(text::explain(remark).cause);
    }
    return parts.join(u'\n');
}

QString prospectWords(const workspace::Prospect &prospect)
{
    if (prospect.changesNothing) {
        return say(QT_TRANSLATE_NOOP("run", "It is so already: there is nothing to change."));
    }
    QStringList parts {credentialWords(prospect.credential)};
    if (prospect.isAbsent) {
        parts.append(say(QT_TRANSLATE_NOOP("run",
                                           "The new form is tried under another name first; then the catalog is dropped "
                                           "and created, and is absent from Trino for a fraction of a second.")));
    }
    parts.append(remarkWords(prospect));
    parts.removeAll(QString());
    return parts.join(u'\n');
}

Tone toneOf(Mark mark)
{
    switch (mark) {
    case Mark::Waiting:
    case Mark::Skipped:
        return Tone::Neutral;
    case Mark::Running:
        return Tone::Accent;
    case Mark::Done:
        return Tone::Success;
    case Mark::Warned:
    case Mark::Undone:
        return Tone::Warning;
    case Mark::Failed:
    case Mark::UndoFailed:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

} // namespace run
