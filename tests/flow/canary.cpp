#include "canary.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flow {

namespace {

// What stays the same of the base64 of any text in which the bytes begin at `offset` of a group of three.
QByteArray base64Within(const QByteArray &bytes, qsizetype offset)
{
    const QByteArray shifted = QByteArray(offset, 'x') + bytes;
    const QByteArray encoded = shifted.toBase64(QByteArray::OmitTrailingEquals);
    const qsizetype begin = offset == 0 ? 0 : offset + 1; // those digits hold bits of what stands before
    const qsizetype whole = (offset + bytes.size()) / 3 * 4; // and the last ones of what comes after
    return encoded.mid(begin, whole - begin);
}

QByteArray allPercent(const QByteArray &bytes)
{
    return '%' + bytes.toHex('%');
}

} // namespace

Canary::Canary(QByteArray password)
{
    Q_ASSERT(password.size() >= 12);
    const QByteArray json = QJsonDocument(QJsonArray{QString::fromUtf8(password)}).toJson(QJsonDocument::Compact);
    m_forms = {password,         password.toPercentEncoding(), allPercent(password), allPercent(password).toUpper(),
               password.toHex(), json.mid(2, json.size() - 4)};
    for (qsizetype offset = 0; offset < 3; ++offset) {
        const QByteArray form = base64Within(password, offset);
        m_forms.push_back(form);
        m_forms.push_back(QByteArray(form).replace('+', '-').replace('/', '_')); // the alphabet of URLs
    }
}

bool Canary::isIn(const QByteArray &bytes) const
{
    return std::ranges::any_of(m_forms, [&bytes](const QByteArray &form) { return bytes.contains(form); });
}

QStringList Canary::filesWithIt(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || isIn(file.fileName().toUtf8()) || isIn(file.readAll())) {
            found.append(file.fileName());
        }
    }
    return found;
}

QStringList Canary::placesIn(const QJsonObject &photograph) const
{
    QStringList found;
    for (auto object = photograph.begin(); object != photograph.end(); ++object) {
        QJsonObject rest = object.value().toObject();
        const QJsonObject data = rest.take("data"_L1).toObject();
        for (auto entry = data.begin(); entry != data.end(); ++entry) {
            const QByteArray text = entry.value().toString().toUtf8();
            if (isIn(object.key().startsWith("Secret/"_L1) ? QByteArray::fromBase64(text) : text)
                || isIn(entry.key().toUtf8())) {
                found.append(object.key() + u' ' + entry.key());
            }
        }
        const QByteArray others = object.value().isArray() ? QJsonDocument(object.value().toArray()).toJson()
                                                           : QJsonDocument(rest).toJson();
        if (isIn(others)) {
            found.append(object.key());
        }
    }
    return found;
}

} // namespace flow
