#include "desktop/overview/panels.h"
#include "desktop/widgets/arc_gauge.h"
#include "desktop/widgets/endpoint_table.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr GaugeLook kScoreLook{74, 88, 28, 4, 22, 64};

} // namespace

HealthPanel::HealthPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Health panel", "API health score"), parent)
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_gauge = new ArcGauge(theme, kScoreLook, content);
    m_gauge->setMinimumWidth(212); // room for the limit outside of the arc
    m_gauge->setMaximumWidth(222);
    row->addWidget(m_gauge, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_table = new EndpointTable(theme, content));
    column->addSpacing(9);
    column->addWidget(m_first = new TextLine(theme, 15, content));
    column->addWidget(m_second = new TextLine(theme, 15, content));
    column->addStretch(1);
    row->addLayout(column, 3);
    setBody(content, {5, 10, 12, 6});
    setTable([this] {
        QString text = words("Health panel", "Endpoint\tState\tAvailable\tDown\n");
        for (const HealthRow &each : m_snapshot.rows)
            text += QStringList{each.title, each.state, each.available, each.down}.join(u'\t') + u'\n';
        return text;
    });
}

void HealthPanel::setSnapshot(const HealthSnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    GaugeReading reading;
    reading.value = snapshot.score;
    reading.minimum = 90;
    reading.maximum = 100;
    reading.zero = 90;
    reading.ticks = {{90, u"90"_s}, {92.5, {}}, {95, u"95"_s}, {97.5, {}}, {100, u"100"_s}};
    reading.limits = {{99, u"99"_s}};
    reading.text = snapshot.scoreText;
    reading.unit = words("Health panel", "% available");
    reading.below = words("Health panel", "scale 90 to 100");
    reading.spoken = snapshot.spoken;
    reading.color = Token::Ok;
    m_gauge->setGauge(reading);
    m_gauge->setToolTip(
        words("Health panel",
              "<b>%1 %</b> available, last 24 h<br>Up ÷ (up + down) by time, mean of the endpoints<br>Cut, "
              "not rounded; the central database is not part of it")
            .arg(snapshot.scoreText));
    m_table->setRows(snapshot.rows);
    m_first->setLabel(snapshot.explanation.section(u'\n', 0, 0));
    m_second->setLabel(snapshot.explanation.section(u'\n', 1, 1));
}

} // namespace etcm
