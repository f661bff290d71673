// The schemas and tables of a catalog that was just registered: the proof that it works. Tables are asked for when
// their schema is opened.
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

#include <stop_token>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets {
class ErrorNotice;
}

namespace wizard {

class SchemaBrowser : public QWidget {
    Q_OBJECT

public:
    SchemaBrowser(workspace::Workspace &workspace, QWidget *parent);
    ~SchemaBrowser() override;

    void browse(const QString &catalog);
    void forget();
    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // copying

private:
    void askTables(QTreeWidgetItem *schema);
    void say();

    workspace::Workspace &m_workspace;
    QString m_catalog;
    std::stop_source m_stop;
    QLabel *m_hint;
    QTreeWidget *m_tree;
    widgets::ErrorNotice *m_error;
    enum class Standing { Nothing, Asking, There } m_standing = Standing::Nothing;
    bool m_isCut = false;
};

} // namespace wizard
