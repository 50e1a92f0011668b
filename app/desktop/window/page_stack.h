// The pages behind the rail, made when first shown. A new page is one row in page_stack.cpp.
#pragma once

#include "desktop/theme/glyph_painter.h"

#include <QKeySequence>
#include <QStackedWidget>

#include <vector>

namespace etcm
{
class Engine;
class OverviewPage;
class Panel;
class Theme;

struct PageInfo {
    QString name;  ///< as of --page
    QString title; ///< under the icon
    RailIcon icon;
    QKeySequence key;
};

class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    PageStack(Theme &theme, Engine &engine, QWidget *parent = nullptr);

    [[nodiscard]] static std::vector<PageInfo> pages();
    [[nodiscard]] static bool has(const QString &name);
    [[nodiscard]] static QString names(); ///< "overview, health", for --help
    /// The page that tells more of what this chip of the strip tells; empty: there is none.
    [[nodiscard]] static QString pageOfChip(const QString &chip);

    /// Shows the page, making it first if need be. An unknown name changes nothing.
    void show(const QString &name);
    /// Shows the card of an alert.
    void showIncident(const QString &incidentId);
    [[nodiscard]] QString current() const;
    /// Of the page that is shown, in reading order.
    [[nodiscard]] QList<etcm::Panel *> panels() const;
    /// Null until the overview was shown once.
    [[nodiscard]] OverviewPage *overview() const;

Q_SIGNALS:
    void shown(const QString &name);
    /// The page shown has painted data for the first time.
    void painted();
    void exportRequested();
    /// Every endpoint is to be polled now.
    void lookRequested();

private:
    Theme &m_theme;
    Engine &m_engine;
};

} // namespace etcm
