#include "desktop/prices/prices_view.h"

#include "desktop/prices/curve_panel.h"
#include "desktop/prices/prices_chart.h"
#include "desktop/prices/side_panels.h"
#include "desktop/widgets/stat_tile.h"
#include "wording/language.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kPad = 10;
constexpr int kSide = 290;
constexpr int kTable = 234;
constexpr int kFinder = 158;
constexpr int kLeastTable = 120;
constexpr int kLeastChart = 330;
constexpr int kLeastCard = 300;
} // namespace

PricesView::PricesView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_toolbar(new PricesToolbar(theme, this)), m_tiles(new TileStrip(theme, this)),
      m_curve(new CurvePanel(theme, this)), m_chart(static_cast<CurvePanel *>(m_curve)->chart()),
      m_slot(new SlotPanel(theme, this)), m_finder(new FinderPanel(theme, this)),
      m_table(new SlotTablePanel(theme, this)), m_snapshot(std::make_shared<PricesSnapshot>())
{
    setFocusPolicy(Qt::ClickFocus);
    connectParts();
}

void PricesView::connectParts()
{
    connect(m_toolbar, &PricesToolbar::chosen, this, [this] {
        rebuild();
        Q_EMIT choiceChanged();
    });
    connect(m_toolbar, &PricesToolbar::exportRequested, this, &PricesView::exportRequested);
    connect(m_toolbar, &PricesToolbar::resized, this, &PricesView::place);
    connect(m_chart, &PricesChart::selectionChanged, this, &PricesView::select);
    connect(m_chart, &PricesChart::viewChanged, this, &PricesView::showAway);
    connect(m_chart, &PricesChart::dayStepRequested, m_toolbar, &PricesToolbar::stepDays);
    connect(m_table, &SlotTablePanel::selectionChanged, this, &PricesView::select);
    connect(m_finder, &FinderPanel::windowChosen, m_chart, &PricesChart::setWindow);
}

void PricesView::setOrigin(const QString &origin)
{
    for (Panel *panel : {m_curve, static_cast<Panel *>(m_slot), static_cast<Panel *>(m_finder),
                         static_cast<Panel *>(m_table)})
        panel->setOrigin(origin);
}

void PricesView::setChoice(const PricesChoice &choice, UtcTime now)
{
    m_now = now;
    m_toolbar->setChoice(choice, toZurich(now).date);
    rebuild();
}

void PricesView::setFacts(const PricesFacts &facts, UtcTime now)
{
    m_facts = facts;
    m_now = now;
    m_hasFacts = true;
    QStringList titles;
    for (const QString &product : facts.products.mid(0, 2))
        titles.append(productTitle(product));
    if (titles.size() == 2)
        titles = {shortTitle(titles[0], titles[1]), shortTitle(titles[1], titles[0])};
    m_toolbar->setProducts(titles);
    m_toolbar->setChoice(m_toolbar->choice(), toZurich(now).date);
    rebuild();
    if (std::exchange(m_isPainted, true))
        return;
    QTimer::singleShot(0, this, &PricesView::painted);
}

void PricesView::setNow(UtcTime now)
{
    m_now = now;
    m_chart->setNow(now);
}

// Facts of other days may be under way; until they are here, what is known of the new range is shown.
void PricesView::rebuild()
{
    if (!m_hasFacts)
        return;
    m_snapshot = std::make_shared<PricesSnapshot>(pricesSnapshot(m_facts, m_toolbar->choice(), m_now));
    m_curve->setWords(m_snapshot->words);
    m_tiles->setTiles(m_snapshot->tiles);
    m_chart->setSnapshot(*m_snapshot);
    m_finder->setSnapshot(m_snapshot);
    m_table->setSnapshot(m_snapshot);
    m_toolbar->setPossible(m_snapshot->stack.isKnown, m_snapshot->unit.title.contains(u"CHF"_s) ||
                                                          m_snapshot->unit.title.contains(u"Rp"_s));
    static_cast<CurvePanel *>(m_curve)->setCurves(*m_snapshot);
    select(m_chart->selected());
    showAway();
}

void PricesView::select(std::optional<std::size_t> slot)
{
    m_chart->select(slot);
    m_slot->setSlot(m_snapshot, slot);
    m_table->select(slot);
}

void PricesView::showAway()
{
    const ChartWindow &view = m_chart->zoom().view();
    const double now = toSeconds(m_now);
    m_toolbar->setBackToNow(m_chart->zoom().isZoomed() || now < view.from || now > view.to);
}

void PricesView::place()
{
    const int right = width() - kPad;
    int top = kPad;
    const auto row = [&](QWidget *widget, int height) {
        widget->setGeometry(kPad, top, width() - 2 * kPad, height);
        top += height + kPad;
    };
    row(m_toolbar, m_toolbar->heightFor(width() - 2 * kPad));
    m_toolbar->place();
    row(m_tiles, m_tiles->height());
    const int rest = height() - top - kPad;
    // In a low window the table gives way before the chart does.
    const int table = std::clamp(rest - kPad - kLeastChart, kLeastTable, kTable);
    const int chart = rest - kPad - table;
    // Where the slot has no room above the table, the side goes down to the bottom.
    const bool isTall = chart - kFinder - kPad < kLeastCard;
    const int side = isTall ? rest : chart;
    const int left = right - kSide - 2 * kPad;
    m_curve->setGeometry(kPad, top, left, chart);
    m_slot->setGeometry(right - kSide, top, kSide, side - kFinder - kPad);
    m_finder->setGeometry(right - kSide, top + side - kFinder, kSide, kFinder);
    m_table->setGeometry(kPad, top + chart + kPad, isTall ? left : width() - 2 * kPad, table);
}

void PricesView::resizeEvent(QResizeEvent *)
{
    place();
}

void PricesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Nothing looks chosen before somebody chooses.
    if (focusWidget() == nullptr)
        setFocus();
}

void PricesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        // Wherever the focus is that leaves them: the chart reads out. It takes these keys always.
        m_chart->setFocus();
        QCoreApplication::sendEvent(m_chart, event);
        return;
    case Qt::Key_N:
    case Qt::Key_T:
        m_toolbar->backToNow();
        m_chart->fit();
        if (event->key() == Qt::Key_N)
            select(m_snapshot->slotAt(m_now));
        return;
    case Qt::Key_BracketLeft: return m_toolbar->stepDays(-1);
    case Qt::Key_BracketRight: return m_toolbar->stepDays(1);
    case Qt::Key_H: return m_toolbar->showProducts(ShownProducts::First);
    case Qt::Key_B: return m_toolbar->showProducts(ShownProducts::Second);
    case Qt::Key_D: return m_toolbar->showProducts(ShownProducts::Both);
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace etcm
