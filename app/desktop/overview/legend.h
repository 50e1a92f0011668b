// Names of the two products beside how they are drawn.
#pragma once

#include "desktop/theme/theme.h"

#include <QWidget>

namespace etcm
{

class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(const Theme &theme, QWidget *parent = nullptr);
    void setTitles(const QString &solid, const QString &hatched);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_solid;
    QString m_hatched;
};

} // namespace etcm
