// The Data page without an engine.
#pragma once

#include "desktop/data/store_facts.h"
#include "models/coverage_snapshot.h"
#include "models/revision_groups.h"

#include <QSplitter>

namespace etcm
{
class CoveragePanel;
class FirstPaint;
class Panel;
class StoresPanel;
class TextTablePanel;
class Theme;

class DataView : public QSplitter
{
    Q_OBJECT

public:
    explicit DataView(const Theme &theme, QWidget *parent = nullptr);

    void setCoverage(const CoverageSnapshot &snapshot);
    void setRevisions(const RevisionList &list);
    void setStores(const std::vector<StoreSection> &sections);
    [[nodiscard]] std::vector<etcm::Panel *> panels() const;

Q_SIGNALS:
    /// Every panel has painted data for the first time.
    void painted();

private:
    void showGaps(const std::vector<CoverageGap> &gaps);

    CoveragePanel *m_coverage;
    TextTablePanel *m_revisions;
    TextTablePanel *m_gaps;
    StoresPanel *m_stores;
    FirstPaint *m_firstPaint;
};

} // namespace etcm
