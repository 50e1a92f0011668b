// The last looks at an endpoint, one box each: answered, failed, not observed.
#pragma once

#include "desktop/theme/theme.h"
#include "models/incident_card.h"

#include <QWidget>

namespace etcm
{

class LookStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LookStrip(const Theme &theme, QWidget *parent = nullptr);
    void setLooks(const std::vector<IncidentLook> &looks);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF box(std::size_t index) const;
    void paintBox(QPainter &painter, std::size_t index) const;

    const Theme &m_theme;
    std::vector<IncidentLook> m_looks;
};

} // namespace etcm
