#include "provisioning/drift.h"

#include "base/names.h"
#include "catalog/object_name.h"
#include "policy/fragment.h"
#include "provisioning/server_clock.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

constexpr std::array names {
    std::pair(Drift::RecordTampered, "record-tampered"), std::pair(Drift::RecordGone, "record-gone"),
    std::pair(Drift::RecordOlder, "record-older"),
    std::pair(Drift::OpaAdmits, "opa-admits"),           std::pair(Drift::RuleDiffers, "rule-differs"),
    std::pair(Drift::StillInTrino, "still-in-trino"),    std::pair(Drift::MissingInTrino, "missing-in-trino"),
    std::pair(Drift::RestartCame, "restart-came"),       std::pair(Drift::ConnectorDiffers, "connector-differs"), std::pair(Drift::RuleMissing, "rule-missing"),
    std::pair(Drift::OpaRefuses, "opa-refuses"),         std::pair(Drift::CredentialMissing, "credential-missing"),
    std::pair(Drift::KeyTaken, "key-taken"),
    std::pair(Drift::Reverted, "reverted"),              std::pair(Drift::RecordUnreadable, "record-unreadable"),
    std::pair(Drift::RevisionMissing, "revision-missing"), std::pair(Drift::Interrupted, "interrupted"),
    std::pair(Drift::RecordUnsigned, "record-unsigned"), std::pair(Drift::RecordKeyUnknown, "record-key-unknown"),
    std::pair(Drift::NotIndexed, "not-indexed"),
    std::pair(Drift::Leftover, "leftover"),              std::pair(Drift::Unmanaged, "unmanaged")};

constexpr qint64 revertedWithin = 3600; // seconds after we put it right: later, it is news of its own

// Everything that is looked at of one catalog, and what was found.
class Look {
public:
    Look(const cluster::Environment &environment, const DriftFacts &facts, const cluster::CatalogRecord &record)
        : m_environment(environment)
        , m_facts(facts)
        , m_record(record)
    {
    }

    Findings findings() &&
    {
        look();
        std::ranges::stable_sort(m_found, {}, &Finding::drift);
        return std::move(m_found);
    }

private:
    void add(Drift drift, QMap<QString, QString> arguments = {})
    {
        arguments.insert(u"catalog"_s, m_record.catalog);
        m_found.push_back({drift, std::move(arguments)});
    }

    void look()
    {
        signature();
        if (!m_record.unreadable.empty() || !m_record.head) {
            add(Drift::RecordUnreadable);
            return;
        }
        const catalog::Head &head = m_record.head->head;
        if (head.pending) {
            pending(head);
            return;
        }
        const catalog::Revision *const revision = m_record.revision(head.current);
        if (revision == nullptr) {
            add(Drift::RevisionMissing, {{u"revision"_s, QString::number(head.current)}});
            return;
        }
        inTrino(head, *revision);
        credentials(*revision);
        rule(head, *revision);
        indexed(head);
    }

    void signature()
    {
        const RecordCheck check = m_facts.signatures.value(m_record.catalog);
        const QMap<QString, QString> fields {{u"fields"_s, check.fields.join(u", "_s)}};
        switch (check.state) {
        case RecordState::Tampered:
            add(Drift::RecordTampered, fields);
            break;
        case RecordState::Older:
            add(Drift::RecordOlder, fields);
            break;
        case RecordState::Unsigned:
            add(Drift::RecordUnsigned, fields);
            break;
        case RecordState::KeyUnknown:
            add(Drift::RecordKeyUnknown, fields);
            break;
        case RecordState::Unchecked:
        case RecordState::Intact:
            break;
        }
    }

    void pending(const catalog::Head &head)
    {
        const bool alive = head.lease && m_facts.records.serverTime <= head.lease->until.addSecs(1);
        if (!alive) {
            add(Drift::Interrupted, {{u"verb"_s, catalog::verbName(head.pending->verb)},
                                     {u"holder"_s, head.lease ? head.lease->holder
                                              : head.lastOutcome ? head.lastOutcome->actor : QString()}});
        }
    }

    // Whoever ended the run may still be at it: as long as it waits for a reading, and a lease more. What is disabled is nothing to read.
    void indexed(const catalog::Head &head)
    {
        const std::chrono::seconds patience = m_environment.metadata.wait + m_environment.limits.lease;
        if (head.unindexedSince && !head.disabled && !m_environment.metadata.url.isEmpty()
            && head.unindexedSince->addSecs(patience.count()) < m_facts.records.serverTime) {
            add(Drift::NotIndexed);
        }
    }

    void inTrino(const catalog::Head &head, const catalog::Revision &revision)
    {
        const QString &recorded = revision.definition.connector;
        QStringList without;
        QStringList with;
        QStringList others; // have another catalog under that name
        QString found;
        const auto look = [&](const QString &coordinator, const QMap<QString, QString> &catalogs) {
            const auto there = catalogs.constFind(m_record.catalog);
            if (there == catalogs.cend()) {
                without.append(coordinator);
                return;
            }
            const bool differs = *there != recorded;
            with.append(coordinator);
            others += differs ? QStringList {coordinator} : QStringList();
            found = differs || found.isEmpty() ? *there : found;
        };
        for (const CoordinatorFacts &coordinator : m_facts.coordinators) {
            look(coordinator.name, coordinator.catalogs);
        }
        if (m_facts.coordinators.empty()) {
            look({}, m_facts.inTrino);
        }
        const qsizetype all = with.size() + without.size();
        const auto where = [all](const QStringList &coordinators) { // which, where it is not all of them
            return coordinators.size() == all ? QString() : coordinators.join(u", "_s);
        };
        if (head.disabled) {
            if (!with.isEmpty()) {
                add(Drift::StillInTrino, {{u"connector"_s, found}, {u"coordinators"_s, where(with)}});
            } else if (head.awaited && m_facts.restarted.contains(m_record.catalog)) {
                add(Drift::RestartCame, {{u"realms"_s, head.awaited->realms.join(u", "_s)}});
            }
        } else if (!others.isEmpty()) {
            add(Drift::ConnectorDiffers, {{u"recorded"_s, recorded}, {u"found"_s, found}, {u"coordinators"_s, where(others)}});
        } else if (!without.isEmpty()) {
            add(Drift::MissingInTrino, {{u"coordinators"_s, where(without)}});
        }
    }

    void credentials(const catalog::Revision &revision)
    {
        for (const QString &file : revision.files) { // "SECRET KEY"
            const QString secret = file.section(u' ', 0, 0);
            const QString key = file.section(u' ', 1);
            const auto seen = m_facts.secrets.constFind(secret);
            if (seen != m_facts.secrets.cend() && !seen->texts.contains(key)) {
                add(Drift::CredentialMissing, {{u"object"_s, secret}, {u"key"_s, key}, {u"controller"_s, seen->controller}});
            } else if (seen != m_facts.secrets.cend() && isWrittenByUs(revision)) {
                keyTaken(*seen, secret, key);
            }
        }
    }

    // Elsewhere an operator brings them there, by its own field manager.
    static bool isWrittenByUs(const catalog::Revision &revision)
    {
        return revision.store.isEmpty() || revision.store == cluster::storeName(cluster::CredentialRest::Store::Kubernetes);
    }

    void keyTaken(const SharedFacts &seen, const QString &object, const QString &key)
    {
        if (const QString writer = seen.foreignWriters.value(key); !writer.isEmpty()) {
            add(Drift::KeyTaken, {{u"object"_s, object}, {u"key"_s, key}, {u"writer"_s, writer}, {u"controller"_s, seen.controller}});
        }
    }

    void rule(const catalog::Head &head, const catalog::Revision &revision)
    {
        if (!m_facts.rules) {
            return;
        }
        const QString key = catalog::objectName(m_record.catalog) + u".rego"_s;
        const QString there = m_facts.rules->texts.value(key);
        const QString writer = m_facts.rules->controller.isEmpty() ? m_facts.rules->foreignWriters.value(key)
                                                                   : m_facts.rules->controller;
        const QMap<QString, QString> where {{u"object"_s, m_environment.objects.policyConfigMap},
                                            {u"key"_s, key},
                                            {u"writer"_s, writer},
                                            {u"controller"_s, m_facts.rules->controller}};
        const bool isClosedAnyway = head.awaited && there.isEmpty(); // OPA refuses strangers an unused name: a registration writes none then
        const bool isRight = isClosedAnyway || there == expectedRule(m_environment, revision.definition, head.disabled);
        if (!isRight) {
            add(there.isEmpty() ? Drift::RuleMissing : Drift::RuleDiffers, where);
            // Put right a while ago, and wrong again: somebody keeps another opinion of it.
            const auto &last = head.lastOutcome;
            if (last && last->verb == catalog::Verb::Reconcile && last->code == "done"_L1 && last->reason.contains("rule-"_L1)
                && last->at.secsTo(m_facts.records.serverTime) < revertedWithin) {
                add(Drift::Reverted, where);
            }
            return;
        }
        keyTaken(*m_facts.rules, m_environment.objects.policyConfigMap, key); // the text is right: the next change would meet it
        decisions(head, revision); // of a wrong rule, what OPA says is only the consequence
    }

    void decisions(const catalog::Head &head, const catalog::Revision &revision)
    {
        if (!m_facts.admitted) {
            return;
        }
        const QStringList wanted = head.disabled ? QStringList() : revision.definition.allowRoles;
        QStringList let;
        QStringList refused;
        for (auto person = m_facts.admitted->cbegin(); person != m_facts.admitted->cend(); ++person) {
            if (m_environment.access.adminGroups.contains(person.key())) {
                continue; // by the base policy: it would prove nothing
            }
            const bool in = person->contains(m_record.catalog);
            if (in && !wanted.contains(person.key())) {
                let.append(person.key());
            } else if (!in && wanted.contains(person.key())) {
                refused.append(person.key());
            }
        }
        if (!let.isEmpty()) {
            const bool everybody = let.contains(QString());
            add(Drift::OpaAdmits, {{u"roles"_s, everybody ? QString() : let.join(u", "_s)}});
        }
        if (!refused.isEmpty()) {
            add(Drift::OpaRefuses, {{u"roles"_s, refused.join(u", "_s)}});
        }
    }

    const cluster::Environment &m_environment;
    const DriftFacts &m_facts;
    const cluster::CatalogRecord &m_record;
    Findings m_found;
};

} // namespace

QString driftName(Drift drift)
{
    return nameIn(names, drift);
}

Error Finding::asError() const
{
    switch (drift) {
    case Drift::RecordTampered:
        return makeError("drift.record-tampered", arguments);
    case Drift::RecordGone:
        return makeError("signature.removed", arguments);
    case Drift::RecordOlder:
        return makeError("drift.record-older", arguments);
    case Drift::OpaAdmits:
        return arguments.value(u"roles"_s).isEmpty() ? makeError("drift.opa-admits-strangers", arguments)
                                                     : makeError("drift.opa-admits", arguments);
    case Drift::RuleDiffers:
        return makeError("drift.rule-differs", arguments);
    case Drift::StillInTrino:
        return makeError("drift.still-in-trino", arguments);
    case Drift::MissingInTrino:
        return makeError("drift.missing-in-trino", arguments);
    case Drift::RestartCame:
        return makeError("drift.restart-came", arguments);
    case Drift::ConnectorDiffers:
        return makeError("drift.connector-differs", arguments);
    case Drift::RuleMissing:
        return makeError("drift.rule-missing", arguments);
    case Drift::OpaRefuses:
        return makeError("drift.opa-refuses", arguments);
    case Drift::CredentialMissing:
        return makeError("drift.credential-missing", arguments);
    case Drift::KeyTaken:
        return makeError("drift.key-taken", arguments);
    case Drift::Reverted:
        return arguments.value(u"controller"_s).isEmpty() ? makeError("drift.reverted", arguments)
                                                          : makeError("drift.reverted-by-controller", arguments);
    case Drift::RecordUnreadable:
        return makeError("drift.record-unreadable", arguments);
    case Drift::RevisionMissing:
        return makeError("run.revision-missing", arguments);
    case Drift::Interrupted:
        return makeError("run.needs-recovery", arguments);
    case Drift::RecordUnsigned:
        return makeError("drift.record-unsigned", arguments);
    case Drift::RecordKeyUnknown:
        return makeError("drift.record-key-unknown", arguments);
    case Drift::NotIndexed:
        return makeError("drift.not-indexed", arguments);
    case Drift::Leftover:
        return makeError("drift.leftover", arguments);
    case Drift::Unmanaged:
        break;
    }
    return makeError("drift.unmanaged", arguments);
}

QString expectedRule(const cluster::Environment &environment, const catalog::CatalogDefinition &definition, bool disabled)
{
    const policy::Fragment fragment {environment.opa.package, definition.name,
                                     disabled ? QStringList() : definition.allowRoles, environment.access.adminGroups,
                                     environment.access.adminUsers};
    return QString::fromUtf8(policy::toRego(fragment));
}

QMap<QString, HeldCatalog> heldInTrino(const DriftFacts &facts)
{
    QMap<QString, HeldCatalog> held;
    for (auto catalog = facts.inTrino.cbegin(); catalog != facts.inTrino.cend(); ++catalog) {
        held.insert(catalog.key(), {*catalog, {}});
    }
    for (const CoordinatorFacts &coordinator : facts.coordinators) {
        for (auto catalog = coordinator.catalogs.cbegin(); catalog != coordinator.catalogs.cend(); ++catalog) {
            if (!facts.inTrino.contains(catalog.key())) {
                HeldCatalog &there = held[catalog.key()];
                there.connector = *catalog;
                there.on.append(coordinator.name);
            }
        }
    }
    return held;
}

std::map<QString, Findings> driftOf(const cluster::Environment &environment, const DriftFacts &facts)
{
    std::map<QString, Findings> drift;
    QSet<QString> recorded;
    for (const cluster::CatalogRecord &record : facts.records.records) {
        recorded.insert(record.catalog);
        if (Findings found = Look(environment, facts, record).findings(); !found.empty()) {
            drift.emplace(record.catalog, std::move(found));
        }
    }
    const QMap<QString, HeldCatalog> held = heldInTrino(facts);
    const auto told = [&held](const QString &catalog) {
        const HeldCatalog there = held.value(catalog);
        return QMap<QString, QString> {{u"catalog"_s, catalog}, {u"connector"_s, there.connector}, {u"coordinators"_s, there.on.join(u", "_s)}};
    };
    for (const QString &catalog : facts.recordsGone) {
        drift.emplace(catalog, Findings {{Drift::RecordGone, told(catalog)}});
    }
    for (auto catalog = held.cbegin(); catalog != held.cend(); ++catalog) {
        const QString &name = catalog.key();
        const bool temporary = name.startsWith("cm-test-"_L1); // somebody's test goes on under it, if nobody has found that it is nobody's
        if (recorded.contains(name) || facts.recordsGone.contains(name) || (temporary && !facts.leftovers.contains(name))) {
            continue;
        }
        drift.emplace(name, Findings {{temporary ? Drift::Leftover : Drift::Unmanaged, told(name)}});
    }
    return drift;
}

} // namespace provisioning
