// The pages behind the rail, made when first shown. A new page is one row in page_stack.cpp.
#pragma once

#include "desktop/theme/glyph_painter.h"

#include <QStackedWidget>

#include <vector>

namespace etcm
{
class Engine;
class OverviewPage;
class Theme;

struct PageInfo {
    QString name;  ///< as of --page
    QString title; ///< under the icon
    RailIcon icon;
};

class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(Theme &theme, Engine &engine, QWidget *parent = nullptr);

    [[nodiscard]] static std::vector<PageInfo> pages();
    [[nodiscard]] static bool has(const QString &name);

    /// Shows the page, making it first if need be. An unknown name changes nothing.
    void show(const QString &name);
    [[nodiscard]] QString current() const;
    /// Null until the overview was shown once.
    [[nodiscard]] OverviewPage *overview() const { return m_overview; }

Q_SIGNALS:
    void shown(const QString &name);
    /// The page shown has painted data for the first time.
    void painted();
    void exportRequested();

private:
    QWidget *make(const QString &name);
    QWidget *makeOverview();

    Theme &m_theme;
    Engine &m_engine;
    OverviewPage *m_overview = nullptr;
};

} // namespace etcm
