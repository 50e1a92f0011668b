// Fusion, with check boxes and radio buttons drawn in the palette's own colours: Fusion derives their edges
// from the window's colour, which leaves nothing to see of them on a dark one.
#pragma once

#include <QProxyStyle>

namespace etcm
{

/// Edges are QPalette::Shadow, what is chosen QPalette::Link.
class ControlStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ControlStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace etcm
