#include "probe_lines.h"

#include "kerberos/enctypes.h"

namespace {

QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 32 || code == 127 || c == '\\') {
            out += "\\x" + QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    return out;
}

QByteArray orOk(const QString &problem)
{
    return problem.isEmpty() ? QByteArray("ok") : problem.toUtf8();
}

} // namespace

QByteArray mitLine(const kerberos::Reading &reading)
{
    const kerberos::Verdict &verdict = reading.verdict;
    QByteArrayList fields{orOk(verdict.problem),
                          verdict.accepted() ? QByteArray("-") : QByteArray::number(verdict.line),
                          orOk(reading.contextProblem)};
    if (!reading.contextProblem.isEmpty()) {
        fields += {"-", "-", "-"};
    } else {
        fields += escaped(reading.defaultRealm);
        QByteArrayList kdcs;
        for (const QByteArray &kdc : reading.kdcs) {
            kdcs += escaped(kdc);
        }
        fields += kdcs.isEmpty() ? QByteArray("-") : kdcs.join(',');
        QByteArrayList names;
        for (const int number : reading.enctypes) {
            const auto *type = kerberos::enctypeByNumber(number);
            names += type ? QByteArray(type->shortName) : QByteArray::number(number);
        }
        fields += reading.enctypeProblem.isEmpty() ? names.join(',') : '!' + reading.enctypeProblem.toUtf8();
    }
    fields += verdict.accepted() ? reading.tree.dump() : QByteArray();
    return fields.join('\t');
}

QByteArray javaLine(const kerberos::Reading &reading)
{
    if (!reading.verdict.accepted()) {
        return reading.verdict.problem.toUtf8() + "\t-\t-\t-\t";
    }
    const bool hasRealm = !reading.defaultRealm.startsWith('!');
    QByteArray kdcs = reading.kdcs.isEmpty() ? QByteArray("-") : escaped(reading.kdcs.first());
    if (!reading.kdcProblem.isEmpty()) {
        kdcs = '!' + reading.kdcProblem.toUtf8();
    }
    QByteArrayList numbers;
    for (const int number : reading.enctypes) {
        numbers += QByteArray::number(number);
    }
    const QByteArrayList fields{"ok", hasRealm ? escaped(reading.defaultRealm) : reading.defaultRealm, kdcs,
                                reading.enctypeProblem.isEmpty() ? numbers.join(',')
                                                                 : '!' + reading.enctypeProblem.toUtf8(),
                                reading.tree.dump()};
    return fields.join('\t');
}
