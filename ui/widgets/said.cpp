#include "widgets/said.h"

#include <QCoreApplication>
#include <QEvent>

namespace widgets {

namespace {

class Said : public QObject {
public:
    Said(QObject *owner, std::function<void()> closure)
        : QObject(owner), m_heard(owner->isWidgetType() ? owner : QCoreApplication::instance()),
          m_closure(std::move(closure))
    {
        m_heard->installEventFilter(this);
        m_closure();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // A widget hands the event on to all its children, us among them: only what it heard itself counts.
        if (watched == m_heard && event->type() == QEvent::LanguageChange) {
            m_closure();
        }
        return false;
    }

private:
    QObject *m_heard;
    std::function<void()> m_closure;
};

} // namespace

void said(QObject *owner, std::function<void()> closure)
{
    new Said(owner, std::move(closure));
}

} // namespace widgets
