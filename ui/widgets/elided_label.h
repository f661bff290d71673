// One line of text that ends in "…" where it does not fit, whole in its tool tip. Not for what must be read in full.
#pragma once

#include <QLabel>

namespace widgets {

class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    // Muted, 13 px: a line beside something that matters more.
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setLine(const QString &line);
    [[nodiscard]] QString line() const { return m_line; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    QString m_line;
};

} // namespace widgets
