// The five panels of the API health page. Each shows one snapshot; none reads anything by itself.
#pragma once

#include "desktop/health/selected_call.h"
#include "desktop/widgets/panel.h"
#include "models/health_page_snapshot.h"

QT_FORWARD_DECLARE_CLASS(QTableView)

namespace etcm
{
class AvailabilityView;
class BudgetView;
class DotsView;
class LanesView;
class SegmentControl;
class SpreadView;

class AvailabilityPanel : public Panel
{
    Q_OBJECT
public:
    explicit AvailabilityPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const AvailabilityTable &table);
    [[nodiscard]] AvailabilityView &view() const { return *m_view; }

private:
    AvailabilityView *m_view;
    AvailabilityTable m_table;
};

class LanesPanel : public Panel
{
    Q_OBJECT
public:
    explicit LanesPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const StateLanes &lanes);
    [[nodiscard]] LanesView &view() const { return *m_view; }

private:
    LanesView *m_view;
    StateLanes m_lanes;
};

class SpreadPanel : public Panel
{
    Q_OBJECT
public:
    explicit SpreadPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSpread(const LatencySpread &spread);
    void setCalls(const CallDots &calls);
    [[nodiscard]] SpreadView &spread() const { return *m_spread; }
    [[nodiscard]] DotsView &dots() const { return *m_dots; }
    [[nodiscard]] SegmentControl &ranges() const { return *m_ranges; }

private:
    SegmentControl *m_ranges;
    SpreadView *m_spread;
    DotsView *m_dots;
    LatencySpread m_shown;
};

class BudgetPanel : public Panel
{
    Q_OBJECT
public:
    explicit BudgetPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const CallBudget &budget);

private:
    BudgetView *m_view;
    CallBudget m_budget;
};

class ErrorsPanel : public Panel
{
    Q_OBJECT
public:
    explicit ErrorsPanel(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const CallErrors &errors);
    /// Marks the row of this call, if it is one of the errors; tells nobody.
    void select(const std::optional<SelectedCall> &call);

Q_SIGNALS:
    void chosen(const etcm::EndpointId &id, const QString &requestId);

private:
    void tellChosen();

    CallErrorModel *m_model;
    QTableView *m_view;
    bool m_isMarking = false;
};

} // namespace etcm
