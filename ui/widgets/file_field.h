// The path of a file: typed, chosen in a dialog that blocks nothing, or dropped. Not for reading it.
#pragma once

#include <QWidget>

class QLineEdit;

namespace widgets {

class FileField : public QWidget {
    Q_OBJECT

public:
    explicit FileField(QWidget *parent = nullptr);

    [[nodiscard]] QString path() const; // as typed, without surrounding blanks
    void setPath(const QString &path);
    void setFilter(const QString &filter); // as QFileDialog's name filters: "Keytab (*.keytab);;*"
    [[nodiscard]] QLineEdit *input() const { return m_path; } // for a label's buddy

Q_SIGNALS:
    void pathChanged(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void browse();
    void welcome(bool dragged);

    QLineEdit *m_path;
    QString m_filter;
    bool m_dragged = false;
};

} // namespace widgets
