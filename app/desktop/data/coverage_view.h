// The calendar of what is stored: a row a series, a cell a market day.
#pragma once

#include "desktop/theme/theme.h"
#include "models/coverage_snapshot.h"

#include <QWidget>

namespace etcm
{

class CoverageView : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageView(const Theme &theme, QWidget *parent = nullptr);

    /// The day that was chosen stays so while it is shown; else it is the last one that is due.
    void setSnapshot(const CoverageSnapshot &snapshot);
    [[nodiscard]] std::optional<LocalDate> chosenDay() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, sizeHint().height()}; }

Q_SIGNALS:
    void dayChosen(std::chrono::year_month_day day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place {
        int row = 0;
        int day = 0;
    };
    [[nodiscard]] int columns() const;  ///< how many of the days there is room for: the newest
    [[nodiscard]] QSizeF pitch() const; ///< from cell to cell
    [[nodiscard]] int groupsBefore(int row) const;
    [[nodiscard]] double leftOf(int day) const;
    [[nodiscard]] double topOf(int row) const;
    [[nodiscard]] std::optional<Place> placeAt(QPointF point) const;
    void choose(Place place);
    void chooseGap(int step);
    void paintDates(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, const QRectF &cell, const CoverageDay &day) const;

    const Theme &m_theme;
    CoverageSnapshot m_snapshot;
    Place m_chosen;
};

} // namespace etcm
