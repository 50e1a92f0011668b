#include "desktop/widgets/panel_page.h"

#include "desktop/widgets/first_paint.h"
#include "desktop/widgets/panel.h"

#include <QKeyEvent>

#include <algorithm>

namespace etcm
{

namespace
{
constexpr int kPadding = 10;
}

PanelPage::PanelPage(QWidget *parent) : QScrollArea(parent), m_ground(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus);
    setWidget(m_ground);
}

void PanelPage::setPanels(std::vector<etcm::Panel *> panels)
{
    m_panels = std::move(panels);
    for (etcm::Panel *panel : m_panels) {
        connect(panel, &etcm::Panel::maximiseRequested, this, [this, panel] { maximise(panel); });
        connect(panel, &etcm::Panel::exportRequested, this, &PanelPage::exportRequested);
    }
    m_firstPaint = new FirstPaint({m_panels.begin(), m_panels.end()}, this);
    connect(m_firstPaint, &FirstPaint::done, this, &PanelPage::painted);
}

void PanelPage::dataCame()
{
    m_firstPaint->dataCame();
}

void PanelPage::maximise(etcm::Panel *panel)
{
    const bool fills = panel != nullptr && panel != m_maximised;
    m_maximised = fills ? panel : nullptr;
    for (etcm::Panel *each : m_panels) {
        each->setMaximised(fills && each == panel);
        each->setVisible(!fills || each == panel);
    }
    place();
}

void PanelPage::place()
{
    if (m_maximised != nullptr) {
        m_ground->resize(viewport()->size());
        m_maximised->setGeometry(m_ground->rect().adjusted(kPadding, kPadding, -kPadding, -kPadding));
        return;
    }
    const PanelPlaces where = places(viewport()->size());
    m_ground->resize(viewport()->width(), std::max(where.height, viewport()->height()));
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setGeometry(where.cells[i]);
}

void PanelPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    // Nothing looks chosen before somebody chooses.
    if (focusWidget() == nullptr)
        setFocus();
}

void PanelPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void PanelPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_maximised != nullptr)
        return maximise(m_maximised);
    QScrollArea::keyPressEvent(event);
}

} // namespace etcm
