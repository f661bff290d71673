#include "theme/icon.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static void openIcons()
{
    Q_INIT_RESOURCE(icons); // a static library's resources are not found otherwise; needs the global namespace
}

namespace theme {

namespace {

QString pathOf(QStringView name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

QPixmap drawn(QStringView name, const QColor &colour, QSize pixels)
{
    const QString key
        = u"cm-icon/%1/%2/%3x%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QFile file(pathOf(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine : public QIconEngine {
public:
    Engine(QString name, Role role) : m_name(std::move(name)), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colour(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_name, colour(mode), size);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(m_name, colour(mode), size); // Qt has multiplied by the scale already
    }
    QIconEngine *clone() const override { return new Engine(m_name, m_role); }
    QString key() const override { return u"cm-icon"_s; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Theme &theme = current();
        switch (mode) {
        case QIcon::Disabled:
            return theme.off;
        case QIcon::Selected:
            return theme.accent;
        default:
            return theme.*m_role;
        }
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon icon(QStringView name, Role role)
{
    openIcons();
    if (!QFile::exists(pathOf(name))) {
        qWarning("no icon %s", qPrintable(name.toString()));
        return {};
    }
    return QIcon(new Engine(name.toString(), role));
}

QStringList iconNames()
{
    openIcons();
    QStringList names;
    for (const QString &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name)) {
        names += file.chopped(4);
    }
    return names;
}

void paintIcon(QPainter *painter, const QRectF &place, QStringView name, const QColor &colour)
{
    openIcons();
    const qreal side = std::min(place.width(), place.height());
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int pixels = qRound(side * ratio);
    QPixmap pixmap = drawn(name, colour, {pixels, pixels});
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(QRectF(place.center() - QPointF(side, side) / 2, QSizeF(side, side)), pixmap,
                        QRectF(0, 0, pixels, pixels));
}

} // namespace theme
