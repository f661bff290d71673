// The certificates an endpoint is trusted by: a file, or pasted PEM text; shows whose they are before they are trusted.
#pragma once

#include "cluster/trust.h"
#include "widgets/said.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class FileField;
}

namespace environments_page {

class CaField : public QWidget {
    Q_OBJECT

public:
    explicit CaField(QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QWidget *input() const;
    [[nodiscard]] QString factsText() const; // as shown, a line a certificate

Q_SIGNALS:
    void edited();
    void pasted(const QByteArray &pem); // certificates, checked; whoever owns the files keeps them and sets the path

private:
    void look();
    void say();
    void takePasted();

    widgets::FileField *m_file;
    QPushButton *m_paste;
    QWidget *m_pasting;
    QPlainTextEdit *m_text;
    QLabel *m_facts;
    QLabel *m_error;
    std::vector<cluster::CertificateFacts> m_certificates;
    std::optional<Error> m_problem;
};

} // namespace environments_page
