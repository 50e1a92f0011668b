#include "desktop/widgets/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace etcm
{

FirstPaint::FirstPaint(const std::vector<QWidget *> &parts, QObject *parent)
    : QObject(parent), m_unpainted(parts.begin(), parts.end())
{
    for (QWidget *part : parts)
        part->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_hasData && !m_unpainted.empty()) {
        std::erase(m_unpainted, watched);
        std::erase_if(m_unpainted,
                      [](QObject *part) { return qobject_cast<QWidget *>(part)->visibleRegion().isEmpty(); });
        // The charts inside paint after their panel, in the same pass.
        if (m_unpainted.empty())
            QTimer::singleShot(0, this, &FirstPaint::done);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace etcm
