// One slot as a small sheet: its time, the parts of its price, and how it stands among the others.
#pragma once

#include "desktop/theme/theme.h"
#include "models/slot_card.h"

#include <QWidget>

namespace etcm
{

class CardView : public QWidget
{
    Q_OBJECT

public:
    explicit CardView(const Theme &theme, QWidget *parent = nullptr);
    void setCard(const SlotCard &card, const QStringList &columns);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPrices(QPainter &painter, double &top) const;
    void paintFacts(QPainter &painter, double &top) const;

    const Theme &m_theme;
    SlotCard m_card;
    QStringList m_columns; ///< unit, first product, second product
};

} // namespace etcm
