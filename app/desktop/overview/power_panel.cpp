#include "desktop/charts/power_chart.h"
#include "desktop/overview/panels.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr std::size_t kFigures = 4;

} // namespace

PowerPanel::PowerPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Power panel", "Active power"), parent)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(8);
    m_chart = new PowerChart(theme, content);
    column->addWidget(m_chart, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (std::size_t i = 0; i < kFigures; ++i) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        m_labels.push_back(new TextLine(theme, 16, content));
        m_values.push_back(new TextLine(theme, 17, content));
        cell->addWidget(m_labels.back());
        cell->addWidget(m_values.back());
        row->addLayout(cell);
        if (i + 1 < kFigures)
            row->addStretch(1);
    }
    column->addLayout(row);
    setBody(content, {12, 10, 12, 3});
    setTable([this] {
        QStringList lines; // in time, for they begin with it
        const auto add = [&lines](const CurveRun &run, const QString &mark) {
            for (const CurvePoint &point : run)
                lines += QString::fromLatin1(formatIsoUtc(fromEpochMs(static_cast<qint64>(point.x * 1000)))) +
                         u'\t' + QString::number(point.y) + u'\t' + mark + u'\n';
        };
        for (const CurveRun &run : m_snapshot.runs)
            add(run, {});
        add(m_snapshot.implausible, words("Power panel", "implausible"));
        lines.sort();
        return words("Power panel", "Time (UTC)\tMW\tMark\n") + lines.join(QString());
    });
}

void PowerPanel::setSnapshot(const PowerSnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    m_chart->setSnapshot(snapshot);
    QStringList spoken;
    for (std::size_t i = 0; i < snapshot.figures.size() && i < kFigures; ++i) {
        const PowerFigure &figure = snapshot.figures[i];
        m_labels[i]->setLabel(figure.label);
        m_values[i]->setSpans({{figure.value, Token::Text, 13, QFont::Medium},
                               {figure.unit, Token::Text2, 13, QFont::Normal, 4}});
        m_values[i]->setHelp(figure.toolTip);
        spoken += u"%1 %2 %3"_s.arg(figure.label, figure.value, figure.unit);
    }
    m_chart->setAccessibleName(
        words("Power panel", "Active power, last 24 hours. %1").arg(spoken.join(u", "_s)));
}

} // namespace etcm
