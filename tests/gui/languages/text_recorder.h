// A paint device that keeps the texts that are drawn on it, with the place of each.
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QWidget;

namespace etcm::test
{

struct DrawnText {
    QString text;
    QRectF place; ///< from ascent to descent
};

class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(QSize size);
    ~TextRecorder() override;

    [[nodiscard]] QPaintEngine *paintEngine() const override;
    [[nodiscard]] const std::vector<DrawnText> &texts() const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

/// What a widget itself draws, without its children; in its own coordinates.
[[nodiscard]] std::vector<DrawnText> textsOf(QWidget &widget);

} // namespace etcm::test
