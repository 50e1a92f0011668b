// A page of panels on one scrollable ground: places them, lets one fill the page, tells when all have
// painted.
#pragma once

#include <QRect>
#include <QScrollArea>

#include <vector>

namespace etcm
{
class FirstPaint;
class Panel;

/// Where the panels of a page stand, in reading order.
struct PanelPlaces {
    std::vector<QRect> cells;
    int height = 0; ///< with the page's padding; above the viewport's height the page scrolls
};

class PanelPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelPage(QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<etcm::Panel *> &panels() const { return m_panels; }
    /// The panel that fills the page; null while all are shown.
    [[nodiscard]] etcm::Panel *maximised() const { return m_maximised; }
    /// Fills the page with one panel, or shows all again (null, or the same once more).
    void maximise(etcm::Panel *panel);

Q_SIGNALS:
    /// Every panel has painted its first data. Once.
    void painted();
    void exportRequested();

protected:
    /// The parent of all panels.
    [[nodiscard]] QWidget *ground() const { return m_ground; }
    /// Once, in reading order, which is the order of Tab.
    void setPanels(std::vector<etcm::Panel *> panels);
    /// What is painted from now on are data.
    void dataCame();
    /// Of all panels, for this size of the viewport.
    [[nodiscard]] virtual PanelPlaces places(const QSize &viewport) const = 0;

    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();

    QWidget *m_ground;
    std::vector<etcm::Panel *> m_panels;
    etcm::Panel *m_maximised = nullptr;
    FirstPaint *m_firstPaint = nullptr;
};

} // namespace etcm
