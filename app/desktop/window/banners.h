// One-line banners above the page: what is wrong with everything at once, never modal.
#pragma once

#include "desktop/theme/glyph_painter.h"
#include "monitoring/engine_status.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace etcm
{

enum class BannerTone { Plain, Info, Warn, Crit };

struct BannerLook {
    QString key; ///< one banner per key
    Glyph glyph = Glyph::Info;
    BannerTone tone = BannerTone::Plain;
    QString text;
    bool closable = false;
    QString detail{}; ///< for the tool tip, beyond the text; may be empty

    friend bool operator==(const BannerLook &, const BannerLook &) = default;
};

/// Says a notice in the language of now.
using NoticeMaker = std::function<BannerLook()>;

/// What the engine's status calls for: central database away, waiting for the keyring. Pure.
[[nodiscard]] std::vector<BannerLook> statusBanners(const EngineStatus &status, UtcTime now);

/// One banner: glyph, text, edge or fill by tone; dashed for the demo's mark.
class Banner : public QWidget
{
    Q_OBJECT

public:
    Banner(const Theme &theme, BannerLook look, QWidget *parent = nullptr);
    [[nodiscard]] const BannerLook &look() const { return m_look; }
    void setLook(const BannerLook &look);
    void setDashed(bool dashed);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    BannerLook m_look;
    bool m_dashed = false;
};

/// The stack of banners; it takes no room while there is none.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(const Theme &theme, QWidget *parent = nullptr);
    /// The banners of the status, replacing those of the last call.
    void setStatusBanners(const std::vector<BannerLook> &looks);
    /// A notice that no other way could be told; stays until it is closed.
    void addNotice(NoticeMaker make);
    /// Those that nobody has closed, for a window that takes the place of this one.
    [[nodiscard]] std::vector<NoticeMaker> openNotices() const;
    [[nodiscard]] std::vector<BannerLook> shown() const;

private:
    struct OpenNotice {
        BannerLook look;
        NoticeMaker make;
    };
    void rebuild();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    std::vector<BannerLook> m_status;
    std::vector<OpenNotice> m_notices;
    std::vector<Banner *> m_banners;
};

} // namespace etcm
