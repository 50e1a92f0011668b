// Base of every painted instrument: a number on a scale that a screen reader can ask for as well.
#pragma once

#include "desktop/theme/theme.h"

#include <QWidget>

#include <optional>

namespace etcm
{

class Instrument : public QWidget
{
    Q_OBJECT

public:
    explicit Instrument(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> value() const { return m_value; }
    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }

protected:
    /// `spoken` is the whole reading in words: "Active power 1.42 megawatt, measured 14:30".
    void setReading(std::optional<double> value, double minimum, double maximum, const QString &spoken);
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    const Theme &m_theme;
    std::optional<double> m_value;
    double m_minimum = 0;
    double m_maximum = 1;
};

} // namespace etcm
