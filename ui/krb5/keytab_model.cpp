#include "krb5/keytab_model.h"

#include "kerberos/enctypes.h"
#include "widgets/badge_delegate.h"
#include "widgets/said.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace krb5 {

namespace {

std::pair<QString, widgets::Tone> strengthOf(int enctype)
{
    const kerberos::Enctype *const known = kerberos::enctypeByNumber(enctype);
    if (!known) {
        return {KeytabModel::tr("unknown"), widgets::Tone::Warning};
    }
    switch (known->strength) {
    case kerberos::Strength::Strong:
        return {KeytabModel::tr("strong"), widgets::Tone::Success};
    case kerberos::Strength::Deprecated:
        return {KeytabModel::tr("deprecated"), widgets::Tone::Warning};
    case kerberos::Strength::Weak:
        return {KeytabModel::tr("weak"), widgets::Tone::Danger};
    case kerberos::Strength::Removed:
        return {KeytabModel::tr("out of use"), widgets::Tone::Danger};
    }
    return {};
}

} // namespace

KeytabModel::KeytabModel(QObject *parent) : QAbstractTableModel(parent)
{
    widgets::said(this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
    });
}

void KeytabModel::setKeytab(const kerberos::Keytab &keytab)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(keytab.size());
    for (std::size_t i = 0; i < keytab.size(); ++i) {
        const kerberos::KeytabEntry entry = keytab.entry(i);
        m_rows.push_back({entry.principal, entry.kvno, entry.enctype, entry.timestamp, entry.key.size()});
    }
    endResetModel();
}

int KeytabModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int KeytabModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeytabModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == widgets::BadgeToneRole && index.column() == Strength) {
        return static_cast<int>(strengthOf(row.enctype).second);
    }
    const bool number = index.column() == Kvno || index.column() == KeyLength;
    if (role == Qt::TextAlignmentRole && number) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != SortRole) {
        return {};
    }
    const bool shown = role == Qt::DisplayRole;
    switch (index.column()) {
    case Principal:
        return row.principal;
    case Kvno:
        return row.kvno;
    case Encryption:
        return shown ? QVariant(u"%1 (%2)"_s.arg(kerberos::enctypeName(row.enctype)).arg(row.enctype)) : QVariant(row.enctype);
    case Strength:
        return strengthOf(row.enctype).first;
    case Time:
        return !shown         ? QVariant(row.timestamp)
            : row.timestamp == 0 ? QVariant(u"—"_s)
                                 : QVariant(QLocale().toString(QDateTime::fromSecsSinceEpoch(row.timestamp), QLocale::ShortFormat));
    case KeyLength:
        return shown ? QVariant(tr("%n bits", nullptr, static_cast<int>(row.keyLength * 8))) : QVariant(static_cast<qlonglong>(row.keyLength));
    default:
        return {};
    }
}

QVariant KeytabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Kvno || section == KeyLength;
        return QVariant::fromValue((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    switch (section) {
    case Principal:
        return tr("Principal");
    case Kvno:
        return tr("Version");
    case Encryption:
        return tr("Encryption");
    case Strength:
        return tr("Strength");
    case Time:
        return tr("Written");
    case KeyLength:
        return tr("Key");
    default:
        return {};
    }
}

} // namespace krb5
