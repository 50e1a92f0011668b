// What a second costs: which widgets of the strip are painted, and that kept words look as Qt draws text.
#include "desktop/strip/chip_widget.h"
#include "desktop/strip/clock_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/strip/strip_paint.h"
#include "desktop/theme/shaped_text.h"
#include "desktop/window/fonts.h"
#include "engine/engine.h"

#include <QImage>
#include <QMainWindow>
#include <QPaintEvent>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

class PaintLog : public QObject
{
public:
    std::map<QObject *, QRect> painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType())
            painted[watched] |= static_cast<QPaintEvent *>(event)->rect();
        return false;
    }
};

EngineStatus oneEndpoint(UtcTime now)
{
    EngineStatus status;
    EndpointStatus plant;
    plant.sourceId = u"desk"_s;
    plant.endpoint = Endpoint::Plant;
    plant.judged.state = EndpointState::Answering;
    plant.lastLook.outcome = Outcome::Ok;
    plant.lastLatency = 141ms;
    plant.lastLook.at = plant.lastSuccess = now - 64s;
    plant.judged.next = NextLook{NextLook::Kind::Planned, now + 4min};
    status.endpoints = {plant};
    return status;
}

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(320, 30, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setPen(Qt::white);
    paint(painter);
    return image;
}

} // namespace

class StripPaintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { registerFonts(); }
    void aSecondPaintsTheClockAndTheLinesThatChanged();
    void aNewThemePaintsAll();
    void keptWordsLookAsQtDrawsThem_data();
    void keptWordsLookAsQtDrawsThem();
    void anHourOfSecondsKeepsFewWords();
};

void StripPaintTest::aSecondPaintsTheClockAndTheLinesThatChanged()
{
    const Theme theme(ThemeKind::Dark);
    QMainWindow window;
    auto *strip = new Strip(theme, &window);
    window.addToolBar(Qt::TopToolBarArea, strip);
    window.resize(1600, 200);
    const UtcTime now = *parseIsoTime("2026-10-14T12:32:07Z");
    const EngineStatus status = oneEndpoint(now);
    strip->refresh(status, now);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    PaintLog log;
    qApp->installEventFilter(&log);
    QObject *clock = strip->findChild<ClockWidget *>();
    const auto isPainted = [&] { return log.painted.contains(clock); };
    strip->refresh(status, now + 1s);
    QTRY_VERIFY(isPainted()); // the last paint of the first showing may be among it
    QTest::qWait(0);
    log.painted.clear();
    strip->refresh(status, now + 2s);
    QTRY_VERIFY(isPainted());
    for (const auto &[widget, where] : log.painted) {
        const auto *chip = qobject_cast<ChipWidget *>(widget);
        QVERIFY2(widget == clock || (chip != nullptr && chip->key() == u"plant"_s),
                 widget->metaObject()->className());
        QVERIFY2(where.height() <= 22 + 17, widget->metaObject()->className()); // two lines of it
    }
    QCOMPARE(log.painted.size(), std::size_t(2));
    log.painted.clear();
    strip->refresh(status, now + 2s); // within the same second
    QTest::qWait(0);
    QVERIFY(log.painted.empty());
}

void StripPaintTest::aNewThemePaintsAll()
{
    Theme theme(ThemeKind::Dark);
    QMainWindow window;
    auto *strip = new Strip(theme, &window);
    window.addToolBar(Qt::TopToolBarArea, strip);
    window.resize(1600, 200);
    const UtcTime now = *parseIsoTime("2026-10-14T12:32:07Z");
    strip->refresh(oneEndpoint(now), now);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    theme.setKind(ThemeKind::Light);
    const QImage image = strip->grab().toImage();
    for (const ChipWidget *chip : strip->chips())
        QCOMPARE(image.pixelColor(chip->mapTo(strip, QPoint(4, 4))), theme.color(Token::Panel));
    PaintLog log;
    qApp->installEventFilter(&log);
    theme.setKind(ThemeKind::Dark);
    QTRY_VERIFY(
        std::ranges::all_of(strip->chips(), [&](ChipWidget *chip) { return log.painted.contains(chip); }));
}

void StripPaintTest::keptWordsLookAsQtDrawsThem_data()
{
    QTest::addColumn<int>("px");
    QTest::addColumn<QString>("text");
    QTest::newRow("last") << 12 << u"Last 14:31, 1 min 4 s ago"_s;
    QTest::newRow("next") << 12 << u"Next 14:36, in 3 min 59 s"_s;
    QTest::newRow("other day") << 12 << u"Last Thu 06:10, 2 d 3 h ago"_s;
    QTest::newRow("clock") << 20 << u"14:32:08"_s;
    QTest::newRow("small") << 11 << u"n 288"_s;
    QTest::newRow("utc") << 12 << u"12:32:08 UTC"_s;
    QTest::newRow("zone") << 12 << u"Zurich, CEST"_s;
    QTest::newRow("date") << 12 << u"Wednesday 14 October 2026"_s;
    QTest::newRow("name") << 13 << u"Central database"_s;
    QTest::newRow("banner") << 12 << u"This computer’s clock 1 h 5 min ahead of Trading Yard’s: Set it."_s;
}

void StripPaintTest::keptWordsLookAsQtDrawsThem()
{
    QFETCH(int, px);
    QFETCH(QString, text);
    const Theme theme(ThemeKind::Dark);
    for (const QFont::Weight weight : {QFont::Normal, QFont::Medium}) {
        const QFont font = theme.font(px, weight);
        // Of two heights, one puts the middle between two pixels.
        for (const QRect place : {QRect(3, 2, 400, 22), QRect(3, 2, 400, 23)}) {
            const QImage wanted = painted([&](QPainter &painter) {
                painter.setFont(font);
                painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
            });
            const QImage seen =
                painted([&](QPainter &painter) { theme.shapedText().paint(painter, place, font, text); });
            QCOMPARE(seen, wanted);
        }
        QCOMPARE(theme.shapedText().width(font, text), QFontMetricsF(font).horizontalAdvance(text));
    }
}

void StripPaintTest::anHourOfSecondsKeepsFewWords()
{
    const Theme theme(ThemeKind::Dark);
    const UtcTime now = *parseIsoTime("2026-10-14T12:32:07Z");
    const EngineStatus status = oneEndpoint(now);
    for (int second = 0; second < 3'600; ++second) {
        const ChipLook look = endpointChip(status, Endpoint::Plant, now + std::chrono::seconds(second));
        painted([&](QPainter &painter) {
            paintElided(painter, theme, {}, {0, 0, 300, 20}, look.line2);
            paintElided(painter, theme, {}, {0, 0, 300, 20}, look.line3);
        });
    }
    QVERIFY2(theme.shapedText().kept() < 600, qPrintable(QString::number(theme.shapedText().kept())));
}

QTEST_MAIN(StripPaintTest)
#include "strip_paint_test.moc"
