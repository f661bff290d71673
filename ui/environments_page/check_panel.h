// "Test environment": asks all endpoints side by side with the settings as they stand in the form, and shows a line
// each as soon as it answers. Only reads.
#pragma once

#include "environments_page/check_line.h"
#include "identity/sessions.h"

#include <QFrame>
#include <stop_token>

class QPushButton;

namespace environments_page {

class CheckPanel : public QFrame {
    Q_OBJECT

public:
    explicit CheckPanel(QWidget *parent = nullptr); // hidden until it is asked
    ~CheckPanel() override;

    void start(const cluster::Environment &environment, std::shared_ptr<const connectors::Library> library,
               std::shared_ptr<identity::Session> session = {});
    void stop();
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] const QList<CheckLine *> &lines() const { return m_lines; } // in the order of EndpointKind; hidden where the environment has none

Q_SIGNALS:
    void ended(bool allWell);
    void caTrusted(const QString &endpoint, const QByteArray &pem);

private:
    [[nodiscard]] CheckLine *lineOf(provisioning::EndpointKind kind) const;
    void told(const provisioning::EndpointCheck &check);
    void failed(const cluster::Environment &environment, const Error &error);
    void end();
    [[nodiscard]] bool isWell() const;
    void say();

    QList<CheckLine *> m_lines;
    QString m_name;
    bool m_asking = false;
    std::stop_source m_stop;
    QLabel *m_title;
    QPushButton *m_close;
};

} // namespace environments_page
