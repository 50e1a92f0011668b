// The eight panels of the Overview. Each shows one snapshot; none reads anything by itself.
#pragma once

#include "desktop/widgets/panel.h"
#include "models/overview_snapshot.h"

QT_FORWARD_DECLARE_CLASS(QTableView)

namespace etcm
{
class ArcGauge;
class BulletBar;
class EndpointTable;
class LaneScale;
class LatencyBars;
class PowerChart;
class PriceChart;
class PriceFacts;
class SegmentControl;
class TariffBars;
class TextLine;
class TrafficLight;

class PricePanel : public Panel
{
    Q_OBJECT
public:
    explicit PricePanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PriceSnapshot &snapshot);

private:
    PriceFacts *m_facts;
    PriceChart *m_chart;
    PriceSnapshot m_snapshot;
};

class PlantPanel : public Panel
{
    Q_OBJECT
public:
    explicit PlantPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PlantSnapshot &snapshot);

private:
    void showGauge(const PlantSnapshot &snapshot);
    void showBars(const PlantSnapshot &snapshot);

    TrafficLight *m_light;
    TextLine *m_reported;
    TextLine *m_since;
    ArcGauge *m_gauge;
    BulletBar *m_voltage;
    BulletBar *m_reactive;
    BulletBar *m_wind;
    PlantSnapshot m_snapshot;
};

class TariffPanel : public Panel
{
    Q_OBJECT
public:
    explicit TariffPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const TariffSnapshot &snapshot);

private:
    void refresh();
    [[nodiscard]] const TariffSide &side() const;

    SegmentControl *m_choice;
    QWidget *m_legend;
    TextLine *m_check;
    TariffBars *m_bars;
    TariffSnapshot m_snapshot;
};

class PowerPanel : public Panel
{
    Q_OBJECT
public:
    explicit PowerPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PowerSnapshot &snapshot);

private:
    PowerChart *m_chart;
    std::vector<TextLine *> m_labels;
    std::vector<TextLine *> m_values;
    PowerSnapshot m_snapshot;
};

class SignalsPanel : public Panel
{
    Q_OBJECT
public:
    explicit SignalsPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const SignalSnapshot &snapshot);

private:
    SignalTableModel *m_model;
    LaneScale *m_scale;
    QTableView *m_view;
    TextLine *m_note;
};

class HealthPanel : public Panel
{
    Q_OBJECT
public:
    explicit HealthPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const HealthSnapshot &snapshot);

private:
    ArcGauge *m_gauge;
    EndpointTable *m_table;
    TextLine *m_first;
    TextLine *m_second;
    HealthSnapshot m_snapshot;
};

class LatencyPanel : public Panel
{
    Q_OBJECT
public:
    explicit LatencyPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const LatencySnapshot &snapshot);

private:
    LatencyBars *m_bars;
    LatencySnapshot m_snapshot;
};

class AlertsPanel : public Panel
{
    Q_OBJECT
public:
    explicit AlertsPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const RecentAlerts &alerts);

Q_SIGNALS:
    /// Somebody wants to know more of it.
    void incidentRequested(const QString &incidentId);

private:
    AlertTableModel *m_model;
    QTableView *m_view;
};

} // namespace etcm
