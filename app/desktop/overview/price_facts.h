// The price panel's left column: price now, rank, next change, cheapest windows.
#pragma once

#include "desktop/theme/theme.h"
#include "models/price_snapshot.h"

#include <QWidget>

class QVBoxLayout;

namespace etcm
{
class RankBar;
class TextLine;

class PriceFacts : public QWidget
{
    Q_OBJECT

public:
    explicit PriceFacts(const Theme &theme, QWidget *parent = nullptr);
    void setSnapshot(const PriceSnapshot &snapshot);

private:
    TextLine *add(int height);
    void addRule(int above, int below);
    void showFigure(TextLine &label, TextLine &value, const PriceFigure &figure) const;

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    TextLine *m_slot;
    TextLine *m_price;
    TextLine *m_sentence;
    RankBar *m_rank;
    TextLine *m_nextLabel;
    TextLine *m_next;
    TextLine *m_todayLabel;
    TextLine *m_today;
    TextLine *m_tomorrowLabel;
    TextLine *m_tomorrow;
    TextLine *m_base;
};

} // namespace etcm
