// A sign-in at the real KDC with what the workbench holds: what the KDC gave, or why it gave nothing and what to do, and
// the trace of it. Not for judging the files: the other tabs do that without a network.
#pragma once

#include "kerberos_preflight/preflight.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace widgets {
class Card;
class ErrorNotice;
}

namespace krb5 {

class TryTab : public QWidget {
    Q_OBJECT

public:
    explicit TryTab(QWidget *parent);
    ~TryTab() override; // stops what is under way

    std::function<kerberos::PreflightRequest()> files; // the krb5.conf, the keytab and the principal that are open
    void follow(); // they are others now
    void setReason(const QString &reason); // why there is nothing to try, said in place of the usual

    void start();
    void cancel();
    [[nodiscard]] bool isUnderWay() const { return m_underWay; }
    [[nodiscard]] QPushButton *startButton() const { return m_start; }
    [[nodiscard]] QString trace() const;

Q_SIGNALS:
    void finished();

private:
    static QCoro::Task<> run(QPointer<TryTab> tab, kerberos::PreflightRequest request, std::stop_token stop);
    void take(const kerberos::PreflightReport &report);
    void say();

    bool m_underWay = false;
    QString m_reason;
    std::stop_source m_stop;
    std::optional<kerberos::PreflightReport> m_report;
    std::vector<kerberos::PreflightEvent> m_events;
    QLabel *m_who;
    QLineEdit *m_service;
    QLineEdit *m_host;
    QPushButton *m_start;
    QPushButton *m_cancel;
    widgets::Card *m_success;
    QLabel *m_title;
    QLabel *m_facts;
    widgets::ErrorNotice *m_error;
    QPlainTextEdit *m_trace;
};

} // namespace krb5
