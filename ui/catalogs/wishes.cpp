#include "catalogs/wishes.h"

#include "catalogs/catalog_words.h"
#include "text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using provisioning::Health;
using workspace::Wish;

namespace catalogs {

namespace {

QString wording(const char *text)
{
    return QCoreApplication::translate("catalogs", text);
}

bool hasCredential(const provisioning::CatalogEntry &entry)
{
    return entry.revision && (!entry.revision->definition.credentials.empty() || entry.revision->definition.kerberos);
}

} // namespace

const std::vector<WishShown> &menuWishes()
{
    static const std::vector<WishShown> all{
        {Wish::Edit, u"edit"_s, QKeySequence(Qt::CTRL | Qt::Key_E)},
        {Wish::ChangeRoles, u"user"_s, {}},
        {Wish::Rotate, u"key"_s, {}},
        {Wish::Rename, u"list"_s, QKeySequence(Qt::Key_F2)},
        {Wish::Disable, u"stop"_s, {}},
        {Wish::Enable, u"play"_s, {}},
        {Wish::Reindex, u"refresh"_s, {}},
        {Wish::Adopt, u"download"_s, {}},
    };
    return all;
}

QString wishWords(Wish wish)
{
    switch (wish) {
    case Wish::Edit:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Edit…"));
    case Wish::ChangeRoles:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Change roles…"));
    case Wish::Rotate:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Rotate the credential…"));
    case Wish::Rename:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Rename…"));
    case Wish::Disable:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Disable…"));
    case Wish::Enable:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Enable…"));
    case Wish::RollBack:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Roll back to this revision…"));
    case Wish::Reindex:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Have OpenMetadata read it again…"));
    case Wish::Adopt:
        return wording(QT_TRANSLATE_NOOP("catalogs", "Adopt…"));
    }
    return {};
}

QString whyNot(Wish wish, const provisioning::CatalogEntry *entry, workspace::Workspace &workspace)
{
    if (entry == nullptr) {
        return wording(QT_TRANSLATE_NOOP("catalogs", "Select one catalog."));
    }
    const auto &site = workspace.connection().site();
    if (!site) {
        return wording(QT_TRANSLATE_NOOP("catalogs", "There is no connection to the cluster."));
    }
    if (const auto refusal = workspace.refusal()) {
        return text::explain(*refusal).cause;
    }
    const bool unmanaged = entry->health == Health::Unmanaged;
    if (wish == Wish::Adopt) {
        return entry->health == Health::Leftover || (entry->health == Health::Damaged && !entry->head)
            ? shown(entry->health).meaning
            : !unmanaged ? wording(QT_TRANSLATE_NOOP("catalogs", "It is managed already."))
            : !entry->coordinators.isEmpty()
            ? wording(QT_TRANSLATE_NOOP("catalogs", "Of several coordinators only %1 has it: it must be the same on each.")).arg(entry->coordinators.join(u", "_s))
            : workspace.library().find(entry->connector) == nullptr
            ? text::explain(makeError("connector.unknown", {{u"name"_s, entry->connector}})).cause
            : QString();
    }
    if (unmanaged) {
        return wording(QT_TRANSLATE_NOOP("catalogs", "It was not registered with this program: adopt it first."));
    }
    if (entry->health == Health::Damaged || !entry->head || entry->head->current == 0 || !entry->revision) {
        return wording(QT_TRANSLATE_NOOP("catalogs", "Its record cannot be read, or it was never whole."));
    }
    if (entry->head->pending) {
        return wording(QT_TRANSLATE_NOOP("catalogs", "A change is under way or was interrupted: recover it first."));
    }
    switch (wish) {
    case Wish::Disable:
        return entry->head->disabled ? wording(QT_TRANSLATE_NOOP("catalogs", "It is disabled already.")) : QString();
    case Wish::Enable:
        return entry->head->disabled ? QString() : wording(QT_TRANSLATE_NOOP("catalogs", "It is not disabled."));
    case Wish::Rotate:
        return hasCredential(*entry) ? QString() : wording(QT_TRANSLATE_NOOP("catalogs", "It has no credential."));
    case Wish::Reindex:
        return workspace.environment().metadata.url.isEmpty()
            ? wording(QT_TRANSLATE_NOOP("catalogs", "The environment names no OpenMetadata."))
            : QString();
    case Wish::Edit:
    case Wish::ChangeRoles:
    case Wish::RollBack:
    case Wish::Rename:
    case Wish::Adopt:
        break;
    }
    return {};
}

} // namespace catalogs
