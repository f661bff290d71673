// Begins an environment with a context of a kubeconfig: the file was chosen, the person picks the context here. Not for
// editing an environment's Kubernetes part, which the form does.
#pragma once

#include "cluster/environment_files.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace widgets {
class ErrorNotice;
}

namespace environments_page {

class KubeconfigImport : public QFrame {
    Q_OBJECT

public:
    explicit KubeconfigImport(QWidget *parent = nullptr); // hidden until it has a file

    void offer(const QString &path);

Q_SIGNALS:
    void chosen(const cluster::Environment &environment); // with placeholders for what a kubeconfig does not say

private:
    void begin();
    void say();

    std::optional<kubeconfig::File> m_kubeconfig;
    QString m_path;
    QLabel *m_title;
    QLabel *m_line;
    QComboBox *m_contexts;
    QPushButton *m_begin;
    QPushButton *m_close;
    widgets::ErrorNotice *m_error;
};

// A problem of a file with its place in words' argument {place}.
[[nodiscard]] Error placed(const Diagnostic &diagnostic);

} // namespace environments_page
