// What the namespace shows of the platform, as suggestions to take over one by one into the form. Nothing is taken by
// itself.
#pragma once

#include "cluster/discovery.h"
#include "identity/sessions.h"

#include <QFrame>
#include <stop_token>

class QGridLayout;
class QLabel;
class QPushButton;

namespace widgets {
class ErrorNotice;
}

namespace environments_page {

class DiscoverPanel : public QFrame {
    Q_OBJECT

public:
    explicit DiscoverPanel(QWidget *parent = nullptr); // hidden until it is asked
    ~DiscoverPanel() override;

    // `valueOf` says what the form has for a setting now.
    void start(const cluster::Environment &environment, std::shared_ptr<identity::Session> session,
               std::function<QString(const QString &)> valueOf);
    void stop();

Q_SIGNALS:
    void accepted(const QString &setting, const QString &value);

private:
    void asked(Result<std::vector<cluster::Suggestion>> found);
    void list();
    void say();
    static QCoro::Task<Result<std::vector<cluster::Suggestion>>> ask(cluster::Environment environment,
                                                                     std::shared_ptr<identity::Session> session,
                                                                     std::stop_token stop);

    std::function<QString(const QString &)> m_valueOf;
    std::vector<cluster::Suggestion> m_found;
    bool m_asking = false;
    std::stop_source m_stop;
    QLabel *m_title;
    QLabel *m_line;
    QWidget *m_rows;
    widgets::ErrorNotice *m_error;
    QPushButton *m_close;
};

} // namespace environments_page
