// A connector's sign: two letters of its title on a ground of its own hue, drawn, so that a new connector needs no
// picture.
#pragma once

#include "connectors/descriptor.h"

#include <QWidget>

namespace wizard {

void paintConnectorMark(QPainter *painter, const QRectF &place, const connectors::Descriptor &descriptor);

class ConnectorMark : public QWidget {
    Q_OBJECT

public:
    ConnectorMark(int size, QWidget *parent);

    void setConnector(const connectors::Descriptor *descriptor); // must outlive this

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const connectors::Descriptor *m_descriptor = nullptr;
};

} // namespace wizard
