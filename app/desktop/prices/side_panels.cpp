#include "desktop/prices/side_panels.h"

#include "desktop/prices/card_view.h"
#include "desktop/widgets/row_delegate.h"
#include "desktop/widgets/text_line.h"
#include "domain/price_comparison.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>

#include <array>
#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr int kSlotRow = 22;
constexpr int kCellPadding = 16;
constexpr int kStateWidth = 170;
constexpr std::array kLengths{15, 30, 60, 90, 120, 180, 240, 300, 360, 480, 720}; // minutes
constexpr int kUsualLength = 5;

QString lengthText(int length)
{
    return length < 60 ? words("Figures", "%1 min").arg(length)
                       : words("Prices page", "%1 h %2 min", "3 h 00 min")
                             .arg(length / 60)
                             .arg(length % 60, 2, 10, QChar(u'0'));
}
} // namespace

SlotPanel::SlotPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Prices page", "Selected slot"), parent), m_view(new CardView(theme, this))
{
    setBody(m_view);
    setSlot(nullptr, {});
}

void SlotPanel::setSlot(const std::shared_ptr<const PricesSnapshot> &snapshot,
                        std::optional<std::size_t> slot)
{
    PanelWords told;
    if (!snapshot || !slot || *slot >= snapshot->slotList.size()) {
        told.notice = PanelNotice{NoticeKind::Info, words("Prices page", "No slot is chosen"),
                                  words("Prices page", "Point at the chart, or press Left or Right in it.")};
        return setWords(told);
    }
    const SlotCard card = slotCard(*snapshot, *slot);
    told.context = card.context;
    setWords(told);
    m_view->setCard(card, QStringList{snapshot->unit.title} + snapshot->titles);
}

FinderPanel::FinderPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Prices page", "Window finder"), parent)
{
    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    const auto add = [&](const QString &title, int column) {
        auto *label = new TextLine(theme, 16, content);
        label->setLabel(title);
        grid->addWidget(label, 0, column);
        auto *box = new QComboBox(content);
        box->setAccessibleName(title);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(box, 1, column);
        grid->setColumnStretch(column, 1);
        return box;
    };
    m_length = add(words("Prices page", "Length"), 0);
    m_end = add(words("Prices page", "Latest end"), 1);
    grid->addWidget(m_label = new TextLine(theme, 18, content), 2, 0, 1, 2);
    m_result = new QPushButton(content);
    grid->addWidget(m_result, 3, 0, 1, 2);
    grid->setRowStretch(4, 1);
    setBody(content);
    for (const int length : kLengths)
        m_length->addItem(lengthText(length), length);
    m_length->setCurrentIndex(kUsualLength);
    connect(m_length, &QComboBox::currentIndexChanged, this, &FinderPanel::find);
    connect(m_end, &QComboBox::currentIndexChanged, this, &FinderPanel::find);
    connect(m_result, &QPushButton::clicked, this, [this] {
        if (m_found)
            Q_EMIT windowChosen(SlotRun{m_found->from, m_found->to});
    });
}

void FinderPanel::setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    PanelWords told;
    told.context = m_snapshot->titles.value(0);
    setWords(told);
    fillEnds();
    find();
}

// Every six hours from now on, and the end of what is shown; what was chosen stays where it still is one.
void FinderPanel::fillEnds()
{
    const QSignalBlocker quiet(m_end);
    const QVariant chosen = m_end->currentData();
    const bool wasLast = m_end->currentIndex() < 0 || m_end->currentIndex() == m_end->count() - 1;
    m_end->clear();
    const UtcTime from = std::max(m_snapshot->now, m_snapshot->range.from);
    for (MarketDay day = MarketDay::containing(from); day.start() < m_snapshot->range.to; day = day.next()) {
        for (const int hour : {6, 12, 18, 24}) {
            const UtcTime end = day.at(hours(hour));
            if (end <= from || end > m_snapshot->range.to)
                continue;
            m_end->addItem(u"%1 %2:00"_s.arg(weekdayText(day.date())).arg(hour, 2, 10, QChar(u'0')),
                           QVariant::fromValue(toEpochMs(end)));
        }
    }
    if (m_end->count() == 0)
        m_end->addItem(words("Prices page", "end of the range"),
                       QVariant::fromValue(toEpochMs(m_snapshot->range.to)));
    const int again = m_end->findData(chosen);
    m_end->setCurrentIndex(again < 0 || wasLast ? m_end->count() - 1 : again);
}

// From now on where some of the range is still to come, else in all of it.
void FinderPanel::find()
{
    if (!m_snapshot)
        return;
    const bool isPast = m_snapshot->range.to <= m_snapshot->now;
    const UtcTime from = isPast ? m_snapshot->range.from : m_snapshot->now;
    const UtcTime end = fromEpochMs(m_end->currentData().toLongLong());
    m_found = bestWindow(partOf(m_snapshot->grid(), {from, end}), minutes(m_length->currentData().toInt()),
                         WindowKind::Cheapest);
    m_label->setLabel(isPast ? words("Prices page", "Cheapest of the shown days")
                             : words("Prices page", "Cheapest from now on"));
    m_result->setEnabled(m_found.has_value());
    if (!m_found)
        return m_result->setText(words("Prices page", "too few slots are known"));
    const Price mean = Price::fromMicro(std::llround(m_found->mean * 1e6));
    m_result->setText(words("Prices page", "%1 %2, mean %3", "Thu 12:00–15:00, mean 0.1563")
                          .arg(weekdayText(toZurich(m_found->from).date),
                               timeRangeText(m_found->from, m_found->to, m_found->from),
                               m_snapshot->unit.text(mean)));
}

SlotTablePanel::SlotTablePanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Prices page", "Slots"), parent), m_model(new SlotTableModel(this)),
      m_view(new QTableView(this))
{
    preparePanelTable(*m_view, kSlotRow);
    m_view->horizontalHeader()->show();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setResizeContentsPrecision(96);
    m_view->horizontalHeader()->setMinimumSectionSize(64);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_view->setSelectionMode(QTableView::SingleSelection);
    m_view->setAccessibleName(words("Prices page", "Slots of the shown days"));
    m_view->setModel(m_model);
    setBody(m_view, {0, 0, 0, 0});
    setTable([this] { return tableAsText(*m_model); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (m_isTelling && current.isValid())
                    Q_EMIT selectionChanged(static_cast<std::size_t>(current.row()));
            });
}

void SlotTablePanel::setSnapshot(std::shared_ptr<const PricesSnapshot> snapshot)
{
    const int position = m_view->verticalScrollBar()->value();
    const int columns = m_model->columnCount();
    const int rows = m_model->rowCount();
    m_isTelling = false;
    PanelWords told;
    told.context = snapshot->unit.title;
    m_model->setSnapshot(std::move(snapshot));
    m_isTelling = true;
    setWords(told);
    if (rows == m_model->rowCount())
        m_view->verticalScrollBar()->setValue(position);
    if (columns == m_model->columnCount() || m_model->rowCount() == 0)
        return;
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, m_view->columnWidth(column) + kCellPadding);
    // The widest state may stand in a row that was not looked at.
    m_view->setColumnWidth(m_model->columnCount() - 2, kStateWidth);
    m_view->horizontalHeader()->setStretchLastSection(true);
}

void SlotTablePanel::select(std::optional<std::size_t> slot)
{
    m_isTelling = false;
    if (!slot) {
        m_view->clearSelection();
    } else if (const QModelIndex row = m_model->index(static_cast<int>(*slot), 0); row.isValid()) {
        m_view->setCurrentIndex(row);
        m_view->scrollTo(row, QTableView::EnsureVisible);
    }
    m_isTelling = true;
}

} // namespace etcm
