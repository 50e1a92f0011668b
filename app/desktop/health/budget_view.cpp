#include "desktop/health/budget_view.h"

#include "desktop/theme/fitted_text.h"
#include "desktop/theme/glyph_painter.h"
#include "desktop/theme/hatch.h"
#include "desktop/widgets/painting.h"
#include "wording/language.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kBudgetHost = 42;
constexpr int kBudgetBar = 13;
constexpr int kBudgetLegend = 26;
constexpr int kBudgetFact = 22;
constexpr qint64 kMostCells = 40; // beyond them the parts are told by length
} // namespace

BudgetView::BudgetView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setMinimumWidth(300);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BudgetView::setBudget(const CallBudget &budget)
{
    m_budget = budget;
    setMinimumHeight(kBudgetHost * static_cast<int>(budget.hosts.size()) + kBudgetLegend +
                     kBudgetFact * static_cast<int>(budget.facts.size()));
    QStringList spoken;
    for (const HostBudgetRow &host : budget.hosts)
        spoken += u"%1: %2"_s.arg(host.host, host.text);
    for (const HealthFact &fact : budget.facts)
        spoken += u"%1: %2"_s.arg(fact.label, fact.value);
    setAccessibleName(spoken.join(u"; "_s));
    update();
}

void BudgetView::paintHost(QPainter &painter, const HostBudgetRow &host, double top) const
{
    painter.setFont(m_theme.font(12));
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.color(Token::Text2));
    drawTextAt(painter, {static_cast<double>(width()), top + 13}, host.text, Qt::AlignRight);
    painter.setFont(m_theme.font(13));
    painter.setPen(m_theme.color(Token::Text));
    drawTextAt(painter, {0, top + 13},
               fittedText(QFontMetricsF(painter.font()), width() - metrics.horizontalAdvance(host.text) - 16,
                          host.host));
    const qint64 limit = host.used + host.free + host.kept;
    const double pitch = limit > 0 ? (width() + 2.0) / static_cast<double>(limit) : width();
    const bool cells = limit <= kMostCells;
    const auto part = [&](qint64 from, qint64 count, const QBrush &brush) {
        for (qint64 i = 0; i < (cells ? count : std::min<qint64>(count, 1)); ++i) {
            const QRectF cell(pitch * static_cast<double>(from + i) + 0.5, top + 20.5,
                              pitch * (cells ? 1.0 : static_cast<double>(count)) - 3, kBudgetBar - 1);
            painter.setPen(QPen(m_theme.color(Token::Control), 1));
            painter.setBrush(brush);
            painter.drawRect(cell);
        }
    };
    part(0, host.used, m_theme.color(Token::Up));
    part(host.used, host.free, Qt::NoBrush);
    part(host.used + host.free, host.kept, hatchBrush(m_theme.color(Token::Unknown), 5, 1.1));
}

void BudgetView::paintLegend(QPainter &painter, double top) const
{
    painter.setFont(m_theme.font(12));
    double x = 0;
    const auto entry = [&](const QBrush &brush, const QString &text) {
        painter.setPen(QPen(m_theme.color(Token::Control), 1));
        painter.setBrush(brush);
        painter.drawRect(QRectF(x + 0.5, top + 4.5, 9, 9));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {x + 16, top + 13}, text);
        x += 32 + QFontMetricsF(painter.font()).horizontalAdvance(text);
    };
    entry(m_theme.color(Token::Up), words("Health page", "used"));
    entry(Qt::NoBrush, words("Health page", "free"));
    entry(hatchBrush(m_theme.color(Token::Unknown), 5, 1.1), words("Health page", "kept for Refresh (F5)"));
}

void BudgetView::paintFacts(QPainter &painter, double top) const
{
    for (const HealthFact &fact : m_budget.facts) {
        painter.setFont(m_theme.font(12, QFont::Medium));
        const double length = QFontMetricsF(painter.font()).horizontalAdvance(fact.value);
        painter.setPen(m_theme.color(fact.isWarning ? Token::Warn : Token::Text));
        drawTextAt(painter, {static_cast<double>(width()), top + 15}, fact.value, Qt::AlignRight);
        double room = width() - length - 12;
        if (fact.isWarning) {
            paintGlyph(painter, Glyph::Warn, QRectF(width() - length - 20, top + 4, 14, 14), m_theme);
            room -= 22;
        }
        painter.setFont(m_theme.font(12));
        painter.setPen(m_theme.color(Token::Text2));
        drawTextAt(painter, {0, top + 15}, fittedText(QFontMetricsF(painter.font()), room, fact.label));
        top += kBudgetFact;
    }
}

void BudgetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double top = 0;
    for (const HostBudgetRow &host : m_budget.hosts) {
        paintHost(painter, host, top);
        top += kBudgetHost;
    }
    paintLegend(painter, top);
    top += kBudgetLegend;
    drawRuleH(painter, 0, width(), top - 3, m_theme.color(Token::Line));
    paintFacts(painter, top);
}

bool BudgetView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->pos().y()) / kBudgetHost);
    QToolTip::showText(help->globalPos(),
                       row < m_budget.hosts.size() ? m_budget.hosts[row].toolTip : QString(), this);
    return true;
}

} // namespace etcm
