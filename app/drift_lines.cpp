#include "app/drift_lines.h"

#include "app/printer.h"
#include "text/statuses.h"
#include "text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

QString driftText(const provisioning::Findings &findings, bool known)
{
    QStringList words;
    for (const provisioning::Finding &finding : findings) {
        const QString word = text::driftWord(provisioning::driftName(finding.drift));
        const QString on = finding.arguments.value(u"coordinators"_s); // which of several, where it is not all of them
        words.append(on.isEmpty() ? word : u"%1 (%2)"_s.arg(word, on));
    }
    if (!known) {
        words.append(u"?"_s);
    }
    return words.isEmpty() ? QCoreApplication::translate("cli", "none") : words.join(u", "_s);
}

QString driftBlocks(const provisioning::Findings &findings)
{
    QStringList lines;
    for (const provisioning::Finding &finding : findings) {
        const auto words = text::explain(finding.asError());
        lines.append(u"  "_s + words.cause);
        for (const QString &line : words.remedy.split(u'\n', Qt::SkipEmptyParts)) {
            lines.append(u"    "_s + line);
        }
    }
    return lines.join(u'\n');
}

QJsonArray toJson(const provisioning::Findings &findings)
{
    QJsonArray all;
    for (const provisioning::Finding &finding : findings) {
        QJsonObject json = toJson(finding.asError());
        json.insert(u"kind"_s, provisioning::driftName(finding.drift));
        all.append(json);
    }
    return all;
}

} // namespace cli
