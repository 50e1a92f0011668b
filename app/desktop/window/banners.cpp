#include "desktop/window/banners.h"

#include "desktop/strip/strip_paint.h"
#include "monitoring/judgement.h"
#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kBannerHeight = 26;
constexpr int kGap = 6;
constexpr std::size_t kNoticesAtMost = 3;

struct ToneColours {
    Token edge;
    std::optional<Token> fill;
};

ToneColours coloursOf(BannerTone tone)
{
    switch (tone) {
    case BannerTone::Plain: return {Token::Control, {}};
    case BannerTone::Info: return {Token::Accent, {}};
    case BannerTone::Warn: return {Token::Warn, {}};
    case BannerTone::Crit: return {Token::CritBg, Token::CritBg};
    }
    return {Token::Control, {}};
}

// "Public data continues" only where there is any.
QString troubleSentence(const EngineStatus &status, const SignInTrouble &trouble)
{
    QString text = signInTroubleText(trouble) + u'.';
    if (trouble.kind == SignInTrouble::Kind::TokensRefused)
        text = words("Window",
                     "%1: signing in works, so the secret is right, but the API does not take its tokens "
                     "(HTTP 401).")
                   .arg(signInTroubleText(trouble));
    const bool anyPublic = std::ranges::any_of(status.endpoints, [&status](const EndpointStatus &each) {
        return std::ranges::find(status.signIns, each.sourceId, &EndpointStatus::sourceId) ==
               status.signIns.end();
    });
    return anyPublic ? text + u' ' + words("Window", "Public data continues.") : text;
}

// What is wrong, what becomes of the rows, what to do.
QString centralSentence(const EngineStatus &status, UtcTime now)
{
    const QString text =
        words("Window", "%1. %2 row(s) kept here, nothing lost.", nullptr, status.central.outboxRows)
            .arg(sentence(status.central.problem, now), integerText(status.central.outboxRows));
    return status.central.advice.isEmpty() ? text
                                           : u"%1 %2."_s.arg(text, sentence(status.central.advice, now));
}

QString clockSentence(std::chrono::milliseconds ahead)
{
    const QString told =
        ahead.count() > 0
            ? words("Window",
                    "This computer’s clock is %1 ahead of the clocks of the servers: ages, times and what is "
                    "late are off by as much. Set the clock.")
            : words("Window",
                    "This computer’s clock is %1 behind the clocks of the servers: ages, times and what is "
                    "late are off by as much. Set the clock.");
    return told.arg(ageText(std::chrono::abs(ahead)));
}

} // namespace

std::vector<BannerLook> statusBanners(const EngineStatus &status, UtcTime now)
{
    std::vector<BannerLook> banners;
    if (status.central.fails())
        banners.push_back({u"central"_s, Glyph::Crit, BannerTone::Crit, centralSentence(status, now), false,
                           status.central.error});
    for (const SignInTrouble &trouble : status.signInTroubles)
        banners.push_back({u"sign-in "_s + trouble.sourceId,
                           Glyph::Lock,
                           BannerTone::Warn,
                           troubleSentence(status, trouble),
                           false,
                           {}});
    if (isClockOff(status))
        banners.push_back(
            {u"clock"_s, Glyph::Warn, BannerTone::Warn, clockSentence(*status.clockError), false, {}});
    return banners;
}

Banner::Banner(const Theme &theme, BannerLook look, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_look(std::move(look))
{
    setFixedHeight(kBannerHeight);
    setLook(m_look);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Banner::setLook(const BannerLook &look)
{
    m_look = look;
    setFocusPolicy(look.closable ? Qt::TabFocus : Qt::NoFocus);
    QStringList help{look.text};
    if (!look.detail.isEmpty())
        help += look.detail;
    if (look.closable)
        help += words("Window", "Click to close");
    setToolTip(help.join(u'\n'));
    setAccessibleName(look.text);
    updateGeometry();
    update();
}

void Banner::setDashed(bool dashed)
{
    m_dashed = dashed;
    update();
}

QSize Banner::sizeHint() const
{
    return {QFontMetrics(m_theme.font(12)).horizontalAdvance(m_look.text) + 48, kBannerHeight};
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColours colours = coloursOf(m_look.tone);
    QPen edge(m_theme.color(colours.edge), 1);
    if (m_dashed)
        edge.setDashPattern({4, 3});
    painter.setPen(edge);
    painter.setBrush(colours.fill ? QBrush(m_theme.color(*colours.fill)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QRectF glyph(10, (height() - 14) / 2.0, 14, 14);
    paintGlyph(painter, m_look.glyph, glyph, m_theme);
    const int closeSpace = m_look.closable ? 28 : 10;
    paintElided(painter, m_theme, {12, Token::Text}, rect().adjusted(32, 0, -closeSpace, 0), m_look.text);
    if (m_look.closable)
        paintGlyph(painter, Glyph::Cross, QRectF(width() - 22, glyph.y() + 1, 12, 12), m_theme);
    if (hasFocus())
        paintFocusRing(painter, m_theme, rect());
}

void Banner::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_look.closable && event->button() == Qt::LeftButton)
        Q_EMIT closed(m_look.key);
}

void Banner::keyPressEvent(QKeyEvent *event)
{
    if (m_look.closable && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        Q_EMIT closed(m_look.key);
    else
        QWidget::keyPressEvent(event);
}

BannerArea::BannerArea(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(10, 6, 10, 0);
    m_layout->setSpacing(kGap);
    hide();
}

void BannerArea::setStatusBanners(const std::vector<BannerLook> &looks)
{
    if (looks == m_status)
        return;
    m_status = looks;
    rebuild();
}

void BannerArea::addNotice(NoticeMaker make)
{
    OpenNotice notice{make(), std::move(make)};
    std::erase_if(m_notices, [&](const OpenNotice &old) { return old.look.key == notice.look.key; });
    m_notices.push_back(std::move(notice));
    if (m_notices.size() > kNoticesAtMost)
        m_notices.erase(m_notices.begin());
    rebuild();
}

std::vector<NoticeMaker> BannerArea::openNotices() const
{
    std::vector<NoticeMaker> makers;
    for (const OpenNotice &notice : m_notices)
        makers.push_back(notice.make);
    return makers;
}

std::vector<BannerLook> BannerArea::shown() const
{
    std::vector<BannerLook> looks;
    for (const Banner *banner : m_banners)
        looks.push_back(banner->look());
    return looks;
}

void BannerArea::rebuild()
{
    for (Banner *banner : m_banners) {
        banner->hide();
        banner->deleteLater();
    }
    m_banners.clear();
    std::vector<BannerLook> all = m_status;
    for (const OpenNotice &notice : m_notices)
        all.push_back(notice.look);
    for (const BannerLook &look : all) {
        auto *banner = new Banner(m_theme, look, this);
        connect(banner, &Banner::closed, this, [this](const QString &key) {
            std::erase_if(m_notices, [&](const OpenNotice &notice) { return notice.look.key == key; });
            rebuild();
        });
        m_layout->addWidget(banner);
        banner->show(); // at once: a picture may be taken before the layout does it
        m_banners.push_back(banner);
    }
    setVisible(!m_banners.empty());
}

} // namespace etcm
