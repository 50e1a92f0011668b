// Two products side by side: a solid bar and a hatched one per component, with their difference.
#pragma once

#include "desktop/theme/theme.h"
#include "models/tariff_snapshot.h"

#include <QWidget>

namespace etcm
{

class TariffBars : public QWidget
{
    Q_OBJECT

public:
    explicit TariffBars(const Theme &theme, QWidget *parent = nullptr);
    void setSide(const TariffSide &side, const QString &differenceTitle);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintScale(QPainter &painter) const;
    void paintRow(QPainter &painter, const TariffBar &bar, double top) const;
    [[nodiscard]] double xOf(double value) const;

    const Theme &m_theme;
    TariffSide m_side;
    QString m_difference;
};

} // namespace etcm
