#include "desktop/feeds/shown_watch.h"

#include <QEvent>

namespace etcm
{

ShownWatch::ShownWatch(QWidget *watched) : QObject(watched)
{
    watched->installEventFilter(this);
}

bool ShownWatch::eventFilter(QObject * /*watched*/, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        Q_EMIT changed(event->type() == QEvent::Show);
    return false;
}

} // namespace etcm
