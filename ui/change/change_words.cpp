#include "change/change_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using workspace::Wish;

namespace change {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("change", text);
}

} // namespace

QString titleOf(const workspace::Wanted &wanted)
{
    switch (wanted.wish) {
    case Wish::Edit:
        return say(QT_TRANSLATE_NOOP("change", "Edit %1")).arg(wanted.catalog);
    case Wish::ChangeRoles:
        return say(QT_TRANSLATE_NOOP("change", "Change the roles of %1")).arg(wanted.catalog);
    case Wish::Rotate:
        return say(QT_TRANSLATE_NOOP("change", "Rotate the credential of %1")).arg(wanted.catalog);
    case Wish::Rename:
        return say(QT_TRANSLATE_NOOP("change", "Rename %1")).arg(wanted.catalog);
    case Wish::Disable:
        return say(QT_TRANSLATE_NOOP("change", "Disable %1")).arg(wanted.catalog);
    case Wish::Enable:
        return say(QT_TRANSLATE_NOOP("change", "Enable %1")).arg(wanted.catalog);
    case Wish::RollBack:
        return say(QT_TRANSLATE_NOOP("change", "Roll %1 back to revision %2")).arg(wanted.catalog).arg(wanted.revision);
    case Wish::Reindex:
        return say(QT_TRANSLATE_NOOP("change", "Have OpenMetadata read %1 again")).arg(wanted.catalog);
    case Wish::Adopt: // the wizard's
        break;
    }
    return {};
}

QString meaningOf(const workspace::Wanted &wanted)
{
    switch (wanted.wish) {
    case Wish::ChangeRoles:
        return say(QT_TRANSLATE_NOOP("change", "Only the rule in OPA changes; Trino is not touched."));
    case Wish::Rotate:
        return say(QT_TRANSLATE_NOOP("change",
                                     "The new credential lies beside the old one until Trino has read through it; only "
                                     "then the old one is removed."));
    case Wish::Rename:
        return say(QT_TRANSLATE_NOOP("change",
                                     "Under the new name it gets its history and a copy of its credential and, unless it is "
                                     "disabled, is created, read from and opened there; only then the old name goes. What says "
                                     "the old name is not changed."));
    case Wish::Disable:
        return say(QT_TRANSLATE_NOOP("change",
                                     "Its roles are turned away, then it is dropped from Trino. Record, revisions and "
                                     "credential stay."));
    case Wish::Enable:
        return say(QT_TRANSLATE_NOOP("change", "The same revision is created and read from; then access opens."));
    case Wish::RollBack:
        return say(QT_TRANSLATE_NOOP("change",
                                     "What that revision said becomes a new revision. Its credential is used where it is "
                                     "still in the cluster; otherwise today’s stays."));
    case Wish::Reindex:
        return say(QT_TRANSLATE_NOOP("change",
                                     "Asks OpenMetadata to read the catalog again and waits for the outcome. Never tried "
                                     "against a real OpenMetadata server."));
    case Wish::Edit:
    case Wish::Adopt:
        break;
    }
    return {};
}

bool takesAway(Wish wish)
{
    return wish == Wish::Disable || wish == Wish::Rename;
}

QString actionOf(Wish wish)
{
    switch (wish) {
    case Wish::Edit:
    case Wish::ChangeRoles:
        return say(QT_TRANSLATE_NOOP("change", "Change"));
    case Wish::Rotate:
        return say(QT_TRANSLATE_NOOP("change", "Rotate"));
    case Wish::Rename:
        return say(QT_TRANSLATE_NOOP("change", "Rename"));
    case Wish::Disable:
        return say(QT_TRANSLATE_NOOP("change", "Disable"));
    case Wish::Enable:
        return say(QT_TRANSLATE_NOOP("change", "Enable"));
    case Wish::RollBack:
        return say(QT_TRANSLATE_NOOP("change", "Roll back"));
    case Wish::Reindex:
        return say(QT_TRANSLATE_NOOP("change", "Ask OpenMetadata"));
    case Wish::Adopt:
        break;
    }
    return {};
}

} // namespace change
