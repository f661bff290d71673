// Where a keytab is given: dropped, chosen in a dialog, or pasted as base64. Holds its bytes as a Secret and says what
// it found; keys are never shown. Not the table of entries: that is KeytabModel's.
#pragma once

#include "kerberos/keytab.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace widgets {
class ErrorNotice;
}

namespace krb5 {

class KeytabZone : public QWidget {
    Q_OBJECT

public:
    explicit KeytabZone(QWidget *parent = nullptr);

    void open(const QString &path); // a file that cannot be read is said here
    void setBytes(Secret bytes, const QString &name); // `name` is shown; empty bytes: nothing given
    void pasteBase64(); // from the clipboard
    void clear();

    [[nodiscard]] const Secret &bytes() const { return m_bytes; }
    [[nodiscard]] const std::optional<kerberos::Keytab> &keytab() const { return m_keytab; } // none: nothing given
    [[nodiscard]] QString path() const { return m_path; } // of the file; empty where it was pasted
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QWidget *target() const; // where the focus goes

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(Secret bytes, const QString &name, const QString &path);
    void browse();
    void decode();
    void say();
    void welcome(bool dragged);

    Secret m_bytes;
    std::optional<kerberos::Keytab> m_keytab;
    QString m_path;
    QString m_name;
    bool m_dragged = false;
    QLabel *m_title;
    QLabel *m_line;
    QPushButton *m_decode;
    QPushButton *m_browse;
    QPushButton *m_remove;
    widgets::ErrorNotice *m_error;
};

} // namespace krb5
