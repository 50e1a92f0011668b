// The day's slots from cheap to dear, with the present one marked.
#pragma once

#include "desktop/widgets/instrument.h"

namespace etcm
{

class RankBar : public Instrument
{
    Q_OBJECT

public:
    explicit RankBar(const Theme &theme, QWidget *parent = nullptr);
    /// `rank` of `count` slots, 1 the cheapest; nothing: no slot is marked.
    void setRank(std::optional<int> rank, int count, const QString &spoken);
    [[nodiscard]] QSize sizeHint() const override { return {226, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_cheapest;
    const QString m_dearest;
    int m_count = 0;
};

} // namespace etcm
