// A hairline between blocks of a panel.
#pragma once

#include "desktop/theme/theme.h"

#include <QWidget>

namespace etcm
{

class Rule : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(const Theme &theme, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace etcm
