#include "desktop/overview/panels.h"
#include "desktop/widgets/arc_gauge.h"
#include "desktop/widgets/bullet_bar.h"
#include "desktop/widgets/rule.h"
#include "desktop/widgets/text_line.h"
#include "desktop/widgets/traffic_light.h"
#include "models/axis.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

Lamp lampOf(std::optional<OperationalStatus> status)
{
    switch (status.value_or(OperationalStatus::Unknown)) {
    case OperationalStatus::Running: return Lamp::Running;
    case OperationalStatus::Maintenance: return Lamp::Attention;
    case OperationalStatus::Stopped: return Lamp::Stopped;
    case OperationalStatus::Unknown: return Lamp::None;
    }
    return Lamp::None;
}

std::vector<GaugeTick> gaugeTicks(double nameplate)
{
    std::vector<GaugeTick> ticks;
    for (const double at : niceTicks(0, nameplate * 0.95, 5))
        ticks.push_back({at, shortestText(at)});
    ticks.push_back({nameplate, shortestText(nameplate)});
    return ticks;
}

QString plantTable(const PlantSnapshot &snapshot)
{
    const auto line = [](const QString &name, const PlantFigure &figure, const QString &unit) {
        return u"%1\t%2\t%3\t%4\n"_s.arg(
            name, figure.text, unit, figure.implausible ? words("Plant panel", "implausible") : QString());
    };
    return words("Plant panel", "Quantity\tValue\tUnit\tMark\n") +
           line(words("Plant panel", "Active power"), snapshot.power, u"MW"_s) +
           line(words("Plant panel", "Voltage"), snapshot.voltage, u"kV"_s) +
           line(words("Plant panel", "Reactive power"), snapshot.reactive, u"Mvar"_s) +
           line(words("Plant panel", "Wind"), snapshot.wind, u"km/h"_s);
}

} // namespace

PlantPanel::PlantPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Plant panel", "Plant status"), parent)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *state = new QVBoxLayout;
    state->setContentsMargins(0, 14, 0, 0);
    state->setSpacing(0);
    state->addWidget(m_light = new TrafficLight(theme, content));
    state->addSpacing(8);
    state->addWidget(m_reported = new TextLine(theme, 16, content));
    state->addWidget(m_since = new TextLine(theme, 16, content));
    state->addStretch(1);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    m_light->setFixedWidth(136);
    top->addLayout(state);
    m_gauge = new ArcGauge(theme, GaugeLook{}, content);
    m_gauge->setFixedHeight(198);
    top->addWidget(m_gauge, 1);
    column->addLayout(top);
    column->addSpacing(2);
    column->addWidget(new Rule(theme, content));
    column->addSpacing(8);
    column->addWidget(m_voltage = new BulletBar(theme, content));
    column->addWidget(m_reactive = new BulletBar(theme, content));
    column->addWidget(m_wind = new BulletBar(theme, content));
    column->addStretch(1);
    setBody(content);
    setTable([this] { return plantTable(m_snapshot); });
}

void PlantPanel::setSnapshot(const PlantSnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    // An old lamp is not lit: what the plant does now is not known.
    m_light->setLamp(snapshot.old ? Lamp::None : lampOf(snapshot.status),
                     words("Plant panel", "Plant state. %1, %2").arg(snapshot.reported, snapshot.since));
    m_reported->setLabel(snapshot.reported);
    m_since->setLabel(snapshot.since);
    showGauge(snapshot);
    showBars(snapshot);
}

void PlantPanel::showGauge(const PlantSnapshot &snapshot)
{
    GaugeReading reading;
    reading.value = snapshot.power.value;
    reading.maximum = snapshot.profile.nameplateMw();
    reading.ticks = gaugeTicks(snapshot.profile.nameplateMw());
    reading.text = snapshot.power.text;
    reading.unit = words("Plant panel", "MW active power");
    reading.below = snapshot.powerShare;
    reading.spoken = snapshot.power.spoken;
    reading.old = snapshot.old;
    reading.implausible = snapshot.power.implausible;
    m_gauge->setGauge(reading);
    m_gauge->setToolTip(snapshot.power.toolTip);
}

void PlantPanel::showBars(const PlantSnapshot &snapshot)
{
    const PlantProfile &p = snapshot.profile;
    const auto common = [&](const QString &label, const PlantFigure &figure, const QString &unit) {
        BulletReading reading;
        reading.label = label;
        reading.value = figure.value;
        reading.text = figure.text;
        reading.unit = unit;
        reading.spoken = figure.spoken;
        reading.old = snapshot.old;
        reading.implausible = figure.implausible;
        return reading;
    };
    BulletReading voltage = common(words("Plant panel", "Voltage"), snapshot.voltage, u"kV"_s);
    voltage.minimum = p.voltageKv(0);
    voltage.maximum = p.voltageKv(6);
    voltage.zones = {{p.voltageKv(0), p.voltageKv(1), ZoneKind::Crit},
                     {p.voltageKv(1), p.voltageKv(2), ZoneKind::Warn},
                     {p.voltageKv(2), p.voltageKv(4), ZoneKind::Normal},
                     {p.voltageKv(4), p.voltageKv(5), ZoneKind::Warn},
                     {p.voltageKv(5), p.voltageKv(6), ZoneKind::Crit}};
    voltage.ticks = {p.voltageKv(1), p.voltageKv(2), p.voltageKv(4), p.voltageKv(5)};
    m_voltage->setBullet(voltage);
    m_voltage->setToolTip(snapshot.voltage.toolTip);
    BulletReading reactive = common(words("Plant panel", "Reactive power"), snapshot.reactive, u"Mvar"_s);
    reactive.minimum = -p.reactiveScaleMvar();
    reactive.maximum = p.reactiveScaleMvar();
    reactive.zero = 0;
    reactive.ticks = {-p.reactiveScaleMvar(), 0, p.reactiveScaleMvar()};
    reactive.fill = Token::Reactive;
    m_reactive->setBullet(reactive);
    m_reactive->setToolTip(snapshot.reactive.toolTip);
    BulletReading wind = common(words("Plant panel", "Wind"), snapshot.wind, u"km/h"_s);
    wind.maximum = p.windScaleKmh;
    wind.ticks = niceTicks(0, p.windScaleKmh, 3);
    wind.fill = Token::Wind;
    m_wind->setBullet(wind);
    m_wind->setToolTip(snapshot.wind.toolTip);
}

} // namespace etcm
