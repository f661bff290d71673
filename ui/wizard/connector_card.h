// One connector in the gallery: its sign, what it is called and what it reads. A button that stays down.
#pragma once

#include "connectors/descriptor.h"

#include <QAbstractButton>

namespace wizard {

class ConnectorCard : public QAbstractButton {
    Q_OBJECT

public:
    ConnectorCard(const connectors::Descriptor &descriptor, QWidget *parent); // must outlive this

    [[nodiscard]] const connectors::Descriptor &descriptor() const { return m_descriptor; }
    [[nodiscard]] bool matches(const QString &search) const; // every word of it, in name, title, summary or category

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const connectors::Descriptor &m_descriptor;
};

} // namespace wizard
