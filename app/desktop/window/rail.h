// The navigation rail at the left: one checkable button per page.
#pragma once

#include "desktop/window/page_stack.h"

#include <QToolBar>

class QAction;
class QActionGroup;

namespace etcm
{

class Rail : public QToolBar
{
    Q_OBJECT

public:
    Rail(const Theme &theme, const std::vector<PageInfo> &pages, QWidget *parent = nullptr);

    void setCurrent(const QString &name);
    /// The same actions for the Go menu.
    [[nodiscard]] QList<QAction *> pageActions() const;

Q_SIGNALS:
    void chosen(const QString &name);

private:
    void paintIcons(const Theme &theme);

    std::vector<PageInfo> m_pages;
    QActionGroup *m_group;
};

} // namespace etcm
