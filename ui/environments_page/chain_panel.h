// Beside a certificate that is not trusted: the server's certificates with their fingerprints, and its CA to import once the
// person has compared them. There is no way past a certificate.
#pragma once

#include "cluster/presented_chain.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class ErrorNotice;
}

namespace environments_page {

class ChainPanel : public QWidget {
    Q_OBJECT

public:
    ChainPanel(const QUrl &server, QWidget *parent);
    ~ChainPanel() override;

Q_SIGNALS:
    void trusted(const QByteArray &pem);

private:
    void look();
    void looked(Result<cluster::PresentedChain> chain);
    void say();

    QUrl m_server;
    std::optional<cluster::PresentedChain> m_chain;
    QPushButton *m_look;
    QLabel *m_facts;
    QLabel *m_advice;
    QPushButton *m_trust;
    widgets::ErrorNotice *m_error;
    std::stop_source m_stop;
};

} // namespace environments_page
