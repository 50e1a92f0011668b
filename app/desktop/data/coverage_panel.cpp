#include "desktop/data/coverage_panel.h"

#include "desktop/data/coverage_view.h"
#include "desktop/widgets/text_line.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QString legend()
{
    return words("Data page",
                 "Filled: complete. Pale: filled later. Blue: with revisions. Diamond: unlikely value. "
                 "Open at the top: some missing. Cross: all missing. Outline: not due yet. Dash: not "
                 "collected.");
}
} // namespace

CoveragePanel::CoveragePanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Data page", "Coverage"), parent), m_view(new CoverageView(theme)),
      m_day(new TextLine(theme, 20))
{
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_view);
    scroll->setProperty("role", u"inPanel"_s);
    layout->addWidget(scroll, 1);
    auto *marks = new QLabel(legend());
    marks->setProperty("role", u"hint"_s);
    marks->setWordWrap(true);
    layout->addWidget(marks);
    layout->addWidget(m_day);
    setBody(body);
    setFocusProxy(m_view);
    setTable([this] { return table(); });
    connect(m_view, &CoverageView::dayChosen, this, [this] { tellDay(); });
}

void CoveragePanel::setSnapshot(const CoverageSnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    m_view->setSnapshot(snapshot);
    tellDay();
}

// "Wed 14 Oct 2026, 96 slots: 8 of 8 series complete".
void CoveragePanel::tellDay()
{
    const std::optional<LocalDate> date = m_view->chosenDay();
    if (!date)
        return m_day->setSpans({});
    const auto day =
        static_cast<std::size_t>(std::ranges::find(m_snapshot.days, *date) - m_snapshot.days.begin());
    qint64 complete = 0;
    for (const CoverageRow &row : m_snapshot.rows)
        complete += row.days[day].due > 0 && row.days[day].stored >= row.days[day].due ? 1 : 0;
    const QString told = words("Data page", "%1 slots, %2 series complete")
                             .arg(MarketDay(*date).slotCount())
                             .arg(countText(complete, static_cast<qint64>(m_snapshot.rows.size())));
    m_day->setSpans(
        {{dateText(*date), Token::Text, 13, QFont::Medium},
         {told, Token::Text2, 12, QFont::Normal, 8},
         {m_view->accessibleDescription().section(u", "_s, 1), Token::Text2, 12, QFont::Normal, 16}});
}

QString CoveragePanel::table() const
{
    QStringList lines;
    for (const CoverageRow &series : m_snapshot.rows) {
        for (std::size_t day = 0; day < m_snapshot.days.size(); ++day) {
            const LocalDate date = m_snapshot.days[day];
            const CoverageDay &cell = series.days[day];
            lines +=
                QStringList{QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())))
                                .toString(Qt::ISODate),
                            series.key.tariffName,
                            tariffTypeName(series.key.tariffType),
                            QString::number(cell.stored),
                            QString::number(cell.due),
                            dayCoverageText(cell.coverage)}
                    .join(u'\t');
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace etcm
