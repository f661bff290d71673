// A password planted to be looked for afterwards: as it is, and in the forms in which bytes travel (base64 at any
// offset, hex, percent-encoded, escaped in JSON).
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace flow {

class Canary {
public:
    explicit Canary(QByteArray password); // of 12 bytes or more: fewer could stand somewhere by chance

    [[nodiscard]] const QByteArray &password() const { return m_forms.front(); }
    [[nodiscard]] bool isIn(const QByteArray &bytes) const;
    // The files below the folder that hold it, or are named after it.
    [[nodiscard]] QStringList filesWithIt(const QString &folder) const;
    // Of a Sandbox::photograph, "Secret/NAME KEY" or "Secret/NAME" (elsewhere in the object); data is decoded.
    [[nodiscard]] QStringList placesIn(const QJsonObject &photograph) const;

private:
    std::vector<QByteArray> m_forms; // the plain one first
};

} // namespace flow
