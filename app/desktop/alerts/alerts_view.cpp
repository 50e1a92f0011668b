#include "desktop/alerts/alerts_view.h"

#include "desktop/alerts/alert_list_panel.h"
#include "desktop/alerts/incident_panel.h"
#include "desktop/widgets/first_paint.h"

#include <QKeyEvent>

namespace etcm
{

namespace
{
constexpr int kGap = 10;
} // namespace

AlertsView::AlertsView(const Theme &theme, QWidget *parent)
    : QSplitter(parent), m_list(new AlertListPanel(theme)), m_card(new IncidentPanel(theme))
{
    setContentsMargins(kGap, kGap, kGap, kGap);
    setHandleWidth(kGap);
    setChildrenCollapsible(false);
    addWidget(m_list);
    addWidget(m_card);
    m_list->setMinimumWidth(320);
    m_card->setMinimumWidth(480);
    setStretchFactor(0, 1);
    setStretchFactor(1, 2);
    setSizes({400, 800});
    setFocusProxy(m_list);
    m_firstPaint = new FirstPaint({m_list, m_card}, this);
    connect(m_firstPaint, &FirstPaint::done, this, &AlertsView::painted);
    connect(m_list, &AlertListPanel::chosen, this, &AlertsView::chosen);
    connect(m_card, &IncidentPanel::acknowledged, this, &AlertsView::acknowledged);
    connect(m_card, &IncidentPanel::lookRequested, this, &AlertsView::lookRequested);
}

void AlertsView::setList(const AlertList &list)
{
    m_list->setList(list);
    m_list->update();
    m_card->update();
    m_firstPaint->dataCame();
}

void AlertsView::setCard(const IncidentCard &card)
{
    m_card->setCard(card);
}

QString AlertsView::chosenIncident() const
{
    return m_list->chosenIncident();
}

void AlertsView::choose(const QString &incidentId)
{
    m_list->choose(incidentId);
}

std::vector<Panel *> AlertsView::panels() const
{
    return {m_list, m_card};
}

// A field that is typed in keeps its letters: it takes them before they come here.
void AlertsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_A && event->modifiers() == Qt::NoModifier)
        m_card->acknowledge();
    else
        QSplitter::keyPressEvent(event);
}

} // namespace etcm
