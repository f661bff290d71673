// A krb5.conf being written: its file, the editor with its problems, both verdicts, and what one does with it.
#pragma once

#include "krb5/krb5_editor.h"

class QAbstractButton;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class Banner;
class ElidedLabel;
class ErrorNotice;
}

namespace krb5 {

class ProblemPane;
class VerdictLine;

class ConfigTab : public QWidget {
    Q_OBJECT

public:
    enum class Home { File, Definition }; // where the text goes: saved by the person, or taken with everything else

    ConfigTab(Home home, QWidget *parent);

    void open(const QString &path); // asks first where something would be lost
    void replace(const QByteArray &text, const QString &name); // by a text without a file; asks first as well
    void start(const QByteArray &text); // whatever was there is gone
    void browse();
    bool save(); // asks for a file where there is none; false then, and where it cannot be written
    void saveAs();
    [[nodiscard]] bool isModified() const; // something would be lost
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString name() const; // for a title

    // What the file is used with: its findings then speak of both.
    void setKnown(std::optional<std::vector<kerberos::KnownKey>> keytab, const QString &principal, const std::optional<QByteArray> &coreSite);

    [[nodiscard]] Krb5Editor *editor() const { return m_editor; }
    [[nodiscard]] QAbstractButton *saveButton() const;

Q_SIGNALS:
    void changed(); // another file, another text, saved

private:
    QWidget *makeBar();
    void take(const QByteArray &text, const QString &name);
    void load(const QString &path);
    void guard(std::function<void()> proceed); // at once, or when the person has decided about the changes
    void fillTemplates();
    void write(const QString &path);
    void know();
    void say();
    void showFindings();

    Home m_home;
    QString m_path;
    QString m_unnamed; // what a text without a file is called
    kerberos::CheckContext m_known;
    Krb5Editor *m_editor;
    ProblemPane *m_problems;
    VerdictLine *m_verdicts;
    widgets::ElidedLabel *m_title;
    widgets::ErrorNotice *m_error;
    QPushButton *m_templates;
    QPushButton *m_fixAll;
    QPushButton *m_save;
    QVBoxLayout *m_notices;
    QPointer<widgets::Banner> m_question;
};

} // namespace krb5
