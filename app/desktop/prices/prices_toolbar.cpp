#include "desktop/prices/prices_toolbar.h"

#include "desktop/theme/glyph_painter.h"
#include "desktop/widgets/segment_control.h"
#include "wording/language.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kControl = 26;
constexpr int kGroupGap = 8;

/// The presets, in the order of the buttons; some name a day besides.
struct RangePreset {
    RangeKind kind;
    std::optional<int> fromToday = {};
};
constexpr std::array kRangePresets{RangePreset{RangeKind::Day, -1},   RangePreset{RangeKind::Day, 0},
                                   RangePreset{RangeKind::Day, 1},    RangePreset{RangeKind::TwoDays},
                                   RangePreset{RangeKind::ThreeDays}, RangePreset{RangeKind::Week},
                                   RangePreset{RangeKind::Month}};

QDate toQDate(LocalDate date)
{
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

LocalDate fromQDate(QDate date)
{
    return LocalDate(std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
                     std::chrono::day(static_cast<unsigned>(date.day())));
}

void addRow(QWidget &group, const QList<QWidget *> &controls)
{
    auto *row = new QHBoxLayout(&group);
    row->setContentsMargins({});
    row->setSpacing(kGroupGap);
    for (QWidget *control : controls) {
        control->setFixedHeight(kControl);
        row->addWidget(control);
    }
}

QStringList rangeTitles()
{
    return {words("Prices page", "Yesterday"), words("Prices page", "Today"),
            words("Prices page", "Tomorrow"),  words("Prices page", "2 days"),
            words("Prices page", "3 days"),    words("Prices page", "Week"),
            words("Prices page", "Month")};
}
} // namespace

PricesToolbar::PricesToolbar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_when(new QWidget(this)), m_what(new QWidget(this)),
      m_ends(new QWidget(this)), m_day(new QDateEdit(m_when)),
      m_range(new SegmentControl(words("Prices page", "Range"), rangeTitles(), m_when)),
      m_parts(new SegmentControl(
          words("Prices page", "Parts"),
          {words("Prices page", "Integrated"), words("Prices page", "Grid + electricity")}, m_what)),
      m_unit(new SegmentControl(words("Prices page", "Unit"), {u"CHF/kWh"_s, u"Rp/kWh"_s, u"CHF/MWh"_s},
                                m_what)),
      m_now(new QPushButton(words("Prices page", "Back to now"), m_ends))
{
    for (SegmentControl *control : {m_range, m_parts, m_unit})
        control->setLarge();
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"ddd d MMM yyyy"_s);
    m_day->setLocale(currentLocale());
    m_day->setAccessibleName(words("Prices page", "Day"));
    auto *toFile = new QPushButton(words("Prices page", "Export CSV…"), m_ends);
    toFile->setProperty("role", u"primary"_s);
    QPushButton *back = makeArrow(true);
    QPushButton *next = makeArrow(false);
    addRow(*m_when, {back, m_day, next, m_range});
    addRow(*m_what, {m_parts, m_unit, makeCompare()});
    addRow(*m_ends, {m_now, toFile});
    m_now->hide();
    for (QWidget *group : {m_when, m_what, m_ends})
        group->installEventFilter(this);
    connect(back, &QPushButton::clicked, this, [this] { stepDays(-1); });
    connect(next, &QPushButton::clicked, this, [this] { stepDays(1); });
    connect(toFile, &QPushButton::clicked, this, &PricesToolbar::exportRequested);
    connectControls();
}

// In one row where they fit; else what is shown stands below when it is.
bool PricesToolbar::fitsInOneRow(int width) const
{
    const auto needed = [](const QWidget *group) { return group->sizeHint().width(); };
    return needed(m_when) + needed(m_what) + needed(m_ends) + 2 * kGroupGap <= width;
}

int PricesToolbar::heightFor(int width) const
{
    return fitsInOneRow(width) ? kControl : 2 * kControl + kGroupGap;
}

void PricesToolbar::place()
{
    const QSize when = m_when->sizeHint();
    const QSize ends = m_ends->sizeHint();
    m_when->setGeometry(0, 0, when.width(), kControl);
    m_ends->setGeometry(width() - ends.width(), 0, ends.width(), kControl);
    const bool isOneRow = fitsInOneRow(width());
    m_what->setGeometry(isOneRow ? when.width() + kGroupGap : 0, isOneRow ? 0 : kControl + kGroupGap,
                        m_what->sizeHint().width(), kControl);
}

void PricesToolbar::resizeEvent(QResizeEvent *)
{
    place();
}

// A group learns what it needs when its buttons get their style, which may be after it was placed.
bool PricesToolbar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        Q_EMIT resized();
    return QWidget::eventFilter(watched, event);
}

void PricesToolbar::connectControls()
{
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate date) {
        PricesChoice choice = m_choice;
        choice.day = fromQDate(date);
        change(choice);
    });
    connect(m_range, &SegmentControl::chosen, this, &PricesToolbar::takeRange);
    connect(m_parts, &SegmentControl::chosen, this, [this](int index) {
        PricesChoice choice = m_choice;
        choice.isStacked = index == 1;
        change(choice);
    });
    connect(m_unit, &SegmentControl::chosen, this, [this](int index) {
        PricesChoice choice = m_choice;
        choice.unit = static_cast<PriceUnit>(index);
        change(choice);
    });
    connect(m_now, &QPushButton::clicked, this, &PricesToolbar::backToNow);
}

QPushButton *PricesToolbar::makeArrow(bool isBack)
{
    auto *button = new QPushButton(m_when);
    button->setFixedWidth(kControl);
    button->setProperty("role", u"icon"_s);
    button->setAccessibleName(isBack ? words("Prices page", "Day before") : words("Prices page", "Next day"));
    button->setToolTip(button->accessibleName());
    const auto paint = [this, button, isBack] {
        button->setIcon(
            glyphIcon(isBack ? Glyph::Left : Glyph::Right, 12, m_theme, m_theme.color(Token::Text)));
    };
    paint();
    connect(&m_theme, &Theme::changed, button, paint);
    return button;
}

// Laid over the days that are shown, by the clock on the wall.
QPushButton *PricesToolbar::makeCompare()
{
    auto *button = new QPushButton(words("Prices page", "Compare"), m_what);
    button->setToolTip(words("Prices page", "Lay the prices of earlier days over these, by the clock"));
    auto *menu = new QMenu(button);
    for (const ComparedDay compared : kComparedDays) {
        QAction *action = menu->addAction(comparedTitle(compared));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, compared](bool isOn) {
            PricesChoice choice = m_choice;
            choice.compared.setFlag(compared, isOn);
            change(choice);
        });
        m_compared.append(action);
    }
    button->setMenu(menu);
    return button;
}

void PricesToolbar::setChoice(const PricesChoice &choice, LocalDate today)
{
    m_choice = choice;
    m_today = today;
    refresh();
}

void PricesToolbar::change(const PricesChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    refresh();
    Q_EMIT chosen(m_choice);
}

void PricesToolbar::takeRange(int index)
{
    const RangePreset &preset = kRangePresets[static_cast<std::size_t>(index)];
    PricesChoice choice = m_choice;
    choice.range = preset.kind;
    if (preset.fromToday)
        choice.day = shifted(m_today, *preset.fromToday);
    change(choice);
}

void PricesToolbar::refresh()
{
    const QSignalBlocker quiet(m_day);
    m_day->setDate(toQDate(m_choice.day));
    int shown = -1;
    for (std::size_t i = 0; i < kRangePresets.size(); ++i) {
        const RangePreset &preset = kRangePresets[i];
        const bool isDay = !preset.fromToday || shifted(m_today, *preset.fromToday) == m_choice.day;
        if (preset.kind == m_choice.range && isDay)
            shown = static_cast<int>(i);
    }
    m_range->setCurrent(shown);
    m_parts->setCurrent(m_choice.isStacked ? 1 : 0);
    m_unit->setCurrent(static_cast<int>(m_choice.unit));
    for (std::size_t i = 0; i < kComparedDays.size(); ++i)
        m_compared[static_cast<qsizetype>(i)]->setChecked(m_choice.compared.testFlag(kComparedDays[i]));
    if (m_products != nullptr)
        m_products->setCurrent(static_cast<int>(m_choice.products));
}

void PricesToolbar::setProducts(const QStringList &titles)
{
    if (titles == m_titles)
        return;
    m_titles = titles;
    delete m_products;
    m_products = nullptr;
    if (titles.size() < 2)
        return;
    m_products = new SegmentControl(words("Prices page", "Product"),
                                    {titles[0], titles[1], words("Prices page", "Both")}, m_what);
    m_products->setLarge();
    m_products->setFixedHeight(kControl);
    static_cast<QHBoxLayout *>(m_what->layout())->insertWidget(0, m_products);
    setTabOrder(m_range, m_products);
    setTabOrder(m_products, m_parts);
    connect(m_products, &SegmentControl::chosen, this,
            [this](int index) { showProducts(static_cast<ShownProducts>(index)); });
    refresh();
}

void PricesToolbar::showProducts(ShownProducts products)
{
    if (m_products == nullptr)
        return;
    PricesChoice choice = m_choice;
    choice.products = products;
    change(choice);
}

void PricesToolbar::setPossible(bool canStack, bool hasUnits)
{
    m_parts->setEnabled(canStack);
    m_unit->setEnabled(hasUnits);
}

void PricesToolbar::setBackToNow(bool isAway)
{
    m_now->setVisible(isAway);
}

void PricesToolbar::stepDays(int days)
{
    PricesChoice choice = m_choice;
    choice.day = shifted(choice.day, days);
    change(choice);
}

// Where now is, in a range of the same kind.
void PricesToolbar::backToNow()
{
    PricesChoice choice = m_choice;
    choice.day = m_today;
    change(choice);
}

} // namespace etcm
