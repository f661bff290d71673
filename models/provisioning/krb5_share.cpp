#include "provisioning/krb5_share.h"

#include "base/canonical_json.h"
#include "kerberos/merge.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace provisioning {

namespace {

const QString digestNote = u"catalog-manager/krb5-digest"_s; // of the merged text as we wrote it
const QString choicesNote = u"catalog-manager/krb5-choices"_s;

const QString suffix = u".krb5.conf"_s;

// Left alone, Java waits a minute and a half for a silent KDC, and a CREATE CATALOG six, with every other CREATE and DROP behind it.
const QByteArray patience = "[libdefaults]\n kdc_timeout = 3s\n max_retries = 2\n";

std::vector<kerberos::Fragment> fragmentsOf(const QMap<QString, QString> &texts)
{
    std::vector<kerberos::Fragment> fragments;
    bool patient = false; // somebody has said how long to wait
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (text.key().endsWith(suffix)) {
            fragments.push_back({text.key().chopped(suffix.size()), text.value().toUtf8()});
            patient = patient || text->contains("kdc_timeout"_L1) || text->contains("max_retries"_L1);
        }
    }
    if (!fragments.empty() && !patient) {
        fragments.push_back({u"_patience"_s, patience});
    }
    return fragments;
}

QMap<QString, QString> choicesOf(const cluster::SharedTexts &there)
{
    QMap<QString, QString> choices;
    const QJsonObject json = QJsonDocument::fromJson(there.annotations.value(choicesNote).toUtf8()).object();
    for (auto choice = json.begin(); choice != json.end(); ++choice) {
        choices.insert(choice.key(), choice->toString());
    }
    return choices;
}

QByteArray toText(const QMap<QString, QString> &choices)
{
    QJsonObject json;
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        json.insert(choice.key(), choice.value());
    }
    return canonicalJson(json);
}

// An earlier choice may speak of a part that has gone, or of a quarrel that has: only what still applies is kept.
Result<kerberos::Merged> united(const std::vector<kerberos::Fragment> &fragments, QMap<QString, QString> &choices)
{
    auto plain = kerberos::merge(fragments);
    if (!plain) {
        return plain;
    }
    choices.removeIf([&plain](const auto &choice) {
        return std::ranges::none_of(plain->conflicts, [&choice](const kerberos::MergeConflict &conflict) {
            return conflict.where == choice.key()
                && std::ranges::any_of(conflict.sides, [&choice](const kerberos::MergeSide &side) {
                       return side.fragment == choice.value();
                   });
        });
    });
    return kerberos::merge(fragments, choices);
}

Error quarrel(const kerberos::MergeConflict &conflict)
{
    const kerberos::MergeSide &first = conflict.sides.front();
    const auto other = std::ranges::find_if(conflict.sides, [&first](const auto &side) { return side.lines != first.lines; });
    return makeError("run.krb5-conflict", {{u"where"_s, conflict.where},
                                           {u"first"_s, first.fragment},
                                           {u"second"_s, other->fragment},
                                           {u"first-lines"_s, first.lines.join(u' ').simplified()},
                                           {u"second-lines"_s, other->lines.join(u' ').simplified()}});
}

} // namespace

QString partKey(const QString &catalog)
{
    return catalog + suffix;
}

Result<Krb5Outcome> arrange(const cluster::SharedTexts &there, const Krb5Wish &wish)
{
    QMap<QString, QString> texts = there.texts;
    const QString merged = texts.take(mergedKey);
    if (!merged.isEmpty() && there.annotations.value(digestNote) != sha256Hex(merged.toUtf8())) {
        texts.insert(partKey(basePart), merged); // not as we left it
    }
    if (wish.part) {
        const QString stood = texts.take(partKey(wish.catalog));
        if (!wish.keepAs.isEmpty() && !stood.isEmpty()) {
            texts.insert(wish.keepAs, stood);
        }
        if (!wish.part->isEmpty()) {
            texts.insert(partKey(wish.catalog), *wish.part);
        }
    }
    if (!wish.filesGone.isEmpty()) {
        texts.removeIf([&wish](const auto &text) {
            return text.key().startsWith(wish.filesGone) && text.key() != partKey(wish.catalog);
        });
    }
    texts.insert(wish.files);

    const std::vector<kerberos::Fragment> fragments = fragmentsOf(texts);
    QMap<QString, QString> choices = choicesOf(there);
    choices.insert(wish.choices);
    QString after;
    if (!fragments.empty()) {
        auto made = united(fragments, choices);
        if (!made) {
            return failure(std::move(made.error()));
        }
        for (const kerberos::MergeConflict &conflict : made->conflicts) {
            if (conflict.chosen.isEmpty()) {
                return failure(quarrel(conflict));
            }
        }
        after = QString::fromUtf8(made->text);
        texts.insert(mergedKey, after);
    }

    cluster::SharedTexts full;
    full.texts = texts;
    if (full.bytes() > cluster::objectLimit) {
        return failure("run.krb5-full", {{u"bytes"_s, QString::number(full.bytes())}});
    }
    Krb5Outcome outcome {{}, merged, after};
    for (auto text = there.texts.begin(); text != there.texts.end(); ++text) {
        if (!texts.contains(text.key())) {
            outcome.change.texts.insert(text.key(), std::nullopt);
        }
    }
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        if (!there.texts.contains(text.key()) || there.texts.value(text.key()) != text.value()) {
            outcome.change.texts.insert(text.key(), text.value());
        }
    }
    const auto note = [&](const QString &name, const QString &value) {
        if (there.annotations.value(name) != value) {
            outcome.change.annotations.insert(name, value.isEmpty() ? std::nullopt : std::optional(value));
        }
    };
    note(digestNote, after.isEmpty() ? QString() : sha256Hex(after.toUtf8()));
    note(choicesNote, choices.isEmpty() ? QString() : QString::fromUtf8(toText(choices)));
    return outcome;
}

} // namespace provisioning
