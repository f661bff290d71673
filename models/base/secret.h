// Bytes that must not leak: no stream operator, no conversion, no variable-time comparison; wiped when the last
// holder lets go. Whoever needs the bytes says reveal(), which is what a reviewer greps for.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDebug>
#include <memory>

class Secret {
public:
    Secret() = default;
    // Takes the bytes and wipes the caller's copy where it is not shared.
    [[nodiscard]] static Secret fromBytes(QByteArray &&bytes);
    [[nodiscard]] static Secret fromText(const QString &text); // as UTF-8

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] qsizetype size() const;
    // The bytes themselves. Valid while this object (or a copy) lives. Do not keep, print, or put into an Error.
    [[nodiscard]] QByteArrayView reveal() const;
    // Constant time in the length of the longer one.
    [[nodiscard]] bool equals(const Secret &other) const;

    bool operator==(const Secret &) const = delete;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer; // shared and never changed, so copying a Secret copies no bytes
};

QDebug operator<<(QDebug, const Secret &) = delete;
