// The page of prices painted offscreen from the story of the design pictures, and driven by mouse and keys.
#include "desktop/prices/curve_panel.h"
#include "desktop/prices/prices_chart.h"
#include "desktop/prices/prices_view.h"
#include "desktop/prices/side_panels.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/stat_tile.h"
#include "models/axis.h"
#include "models/slot_card.h"
#include "support/overview_story.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
const LocalDate kDay{2026y, October, 14d};

// Yesterday, today and tomorrow; yesterday is a little cheaper than today.
PricesFacts storyFacts()
{
    const OverviewFacts told = story::facts();
    PricesFacts facts;
    facts.sourceTitle = u"CKW"_s;
    facts.products = {u"home_dynamic"_s, u"business_dynamic"_s};
    facts.series = told.stored.prices;
    for (StoredSeries &series : facts.series) {
        std::vector<StoredPoint> yesterday(series.points.begin(), series.points.begin() + 96);
        for (StoredPoint &point : yesterday) {
            point.start -= days(1);
            point.end -= days(1);
            point.revision = 0;
            point.value = point.value - Price::fromMicro(2'000);
        }
        series.points.insert(series.points.begin(), yesterday.begin(), yesterday.end());
    }
    facts.revisions = told.stored.revisions;
    facts.signalList = told.stored.controlSignals;
    facts.signalDate = told.stored.signalDate;
    facts.prices.lastSuccess = story::now();
    facts.controlSignals.next = NextLook{NextLook::Kind::Planned, story::at(6 * 60 + 10 + 1440)};
    return facts;
}

// A page of 1600 x 1000, or of 1280 x 720, without the shell.
constexpr QSize kLarge(1524, 878);
constexpr QSize kSmall(1204, 598);

struct Shown {
    explicit Shown(ThemeKind kind = ThemeKind::Dark, QSize size = kLarge) : theme(kind), view(theme)
    {
        theme.apply();
        view.resize(size);
        view.setChoice({.day = kDay, .range = RangeKind::ThreeDays}, story::now());
        view.setFacts(storyFacts(), story::now());
        view.show();
        view.chart().setFocus();
    }
    Theme theme;
    PricesView view;
};

QString picturePath(const QString &name)
{
    QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
    return QString::fromUtf8(ETCM_PICTURES) + u'/' + name;
}
} // namespace

class PricesViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsTheStory_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isStacked");
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark) << kLarge << false;
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light) << kLarge << false;
        QTest::newRow("small-dark") << static_cast<int>(ThemeKind::Dark) << kSmall << false;
        QTest::newRow("stacked-light") << static_cast<int>(ThemeKind::Light) << kSmall << true;
    }

    void paintsTheStory()
    {
        QFETCH(int, kind);
        QFETCH(QSize, size);
        QFETCH(bool, isStacked);
        Shown shown(static_cast<ThemeKind>(kind), size);
        PricesChoice choice = shown.view.choice();
        choice.isStacked = isStacked;
        shown.view.setChoice(choice, story::now());
        shown.view.select(96 + 73);
        const QImage image = shown.view.grab().toImage();
        image.save(picturePath(u"prices-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
        QCOMPARE(image.size(), size);
        const QRect chart(shown.view.chart().mapTo(&shown.view, QPoint()), shown.view.chart().size());
        const auto ink = [&](Token token) {
            const QColor wanted = shown.theme.color(token);
            int found = 0;
            for (int y = chart.top(); y <= chart.bottom(); ++y) {
                for (int x = chart.left(); x <= chart.right(); ++x)
                    found += image.pixelColor(x, y) == wanted ? 1 : 0;
            }
            return found;
        };
        QVERIFY2(ink(Token::Home) > 300, qPrintable(QString::number(ink(Token::Home)))); // the curve to come
        QVERIFY(ink(Token::Now) > 400);                                                  // now line and flag
        QVERIFY(ink(Token::Accent) > 200); // flags of the crosshair
        QVERIFY(ink(Token::Up) > 200);     // ledger
    }

    // Tiles and toolbar are whole: no value is shortened, and what does not fit is left out as a whole.
    void nothingIsCut()
    {
        for (const QSize size : {kLarge, kSmall}) {
            Shown shown(ThemeKind::Dark, size);
            const auto *strip = shown.view.findChild<TileStrip *>();
            int seen = 0;
            for (const StatTile *tile : strip->tiles()) {
                if (!tile->isVisible())
                    continue;
                ++seen;
                QVERIFY(tile->width() >= tile->sizeHint().width());
                QVERIFY(strip->rect().contains(tile->geometry()));
            }
            QVERIFY2(seen >= 8, qPrintable(QString::number(seen)));
            for (const QPushButton *button : shown.view.toolbar().findChildren<QPushButton *>()) {
                if (!button->isVisible())
                    continue;
                const int text = button->fontMetrics().horizontalAdvance(button->text());
                QVERIFY2(button->width() >= text + 8, qPrintable(button->text()));
                const QRect place(button->mapTo(&shown.view, QPoint()), button->size());
                QVERIFY2(shown.view.rect().contains(place), qPrintable(button->text()));
            }
        }
    }

    // The products are known only when facts come, after the page was shown.
    void productsThatComeLateAreWhole()
    {
        Theme theme(ThemeKind::Dark);
        theme.apply();
        PricesView view(theme);
        view.resize(kLarge);
        view.setChoice({.day = kDay, .range = RangeKind::ThreeDays}, story::now());
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.hasFocus() || !view.isActiveWindow()); // nothing looks chosen
        view.setFacts(storyFacts(), story::now());
        const auto isWhole = [&] {
            const auto buttons = view.toolbar().findChildren<QPushButton *>();
            return std::ranges::all_of(buttons, [](const QPushButton *button) {
                const int text = button->fontMetrics().horizontalAdvance(button->text());
                return !button->isVisible() || button->width() >= text + 8;
            });
        };
        QTRY_VERIFY(isWhole());
        QTest::keyClick(&view, Qt::Key_Right); // reaches the chart from the page
        QCOMPARE(*view.chart().selected(), 96U + 58U);
    }

    void keysMoveTheCrosshairEverywhere()
    {
        Shown shown;
        PricesChart &chart = shown.view.chart();
        QTest::keyClick(&chart, Qt::Key_Right); // the slot of now
        QCOMPARE(*chart.selected(), 96U + 58U);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(*chart.selected(), 96U + 59U);
        const auto *table = shown.view.findChild<SlotTablePanel *>();
        QCOMPARE(table->table().currentIndex().row(), 96 + 59);
        QVERIFY(chart.accessibleDescription().contains(u"14:45–15:00"_s));
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(*chart.selected(), 0U);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(*chart.selected(), 0U);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(*chart.selected(), 287U);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.selected());
        QVERIFY(shown.view.findChild<SlotPanel *>()->shownWords().notice);
        // And the other way: the table leads.
        table->table().setCurrentIndex(table->table().model()->index(12, 0));
        QCOMPARE(*chart.selected(), 12U);
    }

    void theMouseReadsOut()
    {
        Shown shown;
        PricesChart &chart = shown.view.chart();
        const ChartLayout layout = chartLayout(shown.view.snapshot(), chart.size(), chart.zoom().view());
        const UtcTime at = story::at(18 * 60 + 22);
        QTest::mouseMove(&chart, QPoint(qRound(layout.x(at)), qRound(layout.curve.center().y())));
        QTRY_VERIFY(chart.selected());
        QCOMPARE(shown.view.snapshot().slotList[*chart.selected()].start, story::at(18 * 60 + 15));
        // A new slot moves nothing that stands still.
        const int paints = chart.staticPaints();
        chart.select(10);
        (void)chart.grab();
        shown.view.setNow(story::now() + seconds(15));
        (void)chart.grab();
        QCOMPARE(chart.staticPaints(), paints);
    }

    void zoomAndBack()
    {
        Shown shown;
        PricesChart &chart = shown.view.chart();
        const ChartWindow whole = chart.zoom().view();
        const ChartLayout layout = chartLayout(shown.view.snapshot(), chart.size(), whole);
        const int y = qRound(layout.curve.center().y());
        QTest::mousePress(&chart, Qt::LeftButton, {}, {qRound(layout.x(story::at(0))), y});
        QTest::mouseMove(&chart, {qRound(layout.x(story::at(360))), y});
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, {qRound(layout.x(story::at(720))), y});
        QVERIFY(chart.zoom().isZoomed());
        QVERIFY(std::abs(chart.zoom().view().from - toSeconds(story::at(0))) < 600);
        QTest::keyClick(&chart, Qt::Key_Plus);
        QTest::keyClick(&chart, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&chart, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(chart.zoom().view(), whole);
        QTest::keyClick(&chart, Qt::Key_Plus);
        QTest::keyClick(&chart, Qt::Key_N);
        QVERIFY(!chart.zoom().isZoomed());
        QCOMPARE(*chart.selected(), 96U + 58U);
    }

    void daysAreSteppedAndAskedFor()
    {
        Shown shown;
        QSignalSpy asked(&shown.view, &PricesView::choiceChanged);
        QTest::keyClick(&shown.view.chart(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(shown.view.choice().day, LocalDate(2026y / October / 15));
        QCOMPARE(asked.count(), 1);
        QTest::keyClick(&shown.view.chart(), Qt::Key_BracketLeft);
        QCOMPARE(shown.view.choice().day, kDay);
        QTest::keyClick(&shown.view.chart(), Qt::Key_B);
        QCOMPARE(shown.view.snapshot().titles, QStringList{u"Business"_s});
        QTest::keyClick(&shown.view.chart(), Qt::Key_D);
        QCOMPARE(shown.view.snapshot().titles.size(), 2);
    }

    void earlierDaysAreLaidOverThese()
    {
        Shown shown;
        PricesFacts facts = storyFacts();
        for (const StoredSeries &series : storyFacts().series) {
            StoredSeries earlier = series;
            for (StoredPoint &point : earlier.points) {
                point.start -= days(7);
                point.end -= days(7);
                point.value = point.value - Price::fromMicro(30'000);
            }
            facts.earlier[ComparedDay::WeekBefore].push_back(earlier);
        }
        shown.view.setFacts(facts, story::now());
        QSignalSpy asked(&shown.view, &PricesView::choiceChanged);
        const auto toggle = [&](const QString &title) {
            for (QAction *action : shown.view.toolbar().findChildren<QAction *>()) {
                if (action->text() == title)
                    action->trigger();
            }
        };
        toggle(u"Week before"_s);
        toggle(u"Day before"_s);
        QCOMPARE(asked.count(), 2);
        QCOMPARE(shown.view.choice().compared, ComparedDay::DayBefore | ComparedDay::WeekBefore);
        const auto legends = shown.view.findChildren<CurveLegend *>();
        QVERIFY(legends.front()->accessibleName().endsWith(u"Day before, Week before"_s));
        QCOMPARE(shown.view.snapshot().beside.earlier.size(), 2U);
        const PricesSnapshot &page = shown.view.snapshot();
        const SlotCard card = slotCard(page, 96 + 73);
        const auto against = [&](const QString &label) {
            const auto found = std::ranges::find(card.facts, label, &CardFact::label);
            return found == card.facts.end() ? QString() : found->value;
        };
        QCOMPARE(against(u"Against Wed 7 Oct, same time"_s), u"+0.0300"_s);
        shown.view.select(96 + 73);
        for (const QSize size : {kLarge, kSmall}) {
            shown.view.resize(size);
            QCoreApplication::sendPostedEvents();
            const int width = size.width();
            shown.view.grab().toImage().save(picturePath(u"prices-compared-%1.png"_s.arg(width)));
            const QRect legend = legends.front()->geometry();
            QVERIFY2(legend.left() > 0 && legend.width() >= legends.front()->sizeHint().width(),
                     qPrintable(QString::number(legend.left())));
        }
        toggle(u"Week before"_s);
        QCOMPARE(shown.view.snapshot().beside.earlier.size(), 1U);
    }

    void wholesaleHasABandOfItsOwn()
    {
        Shown shown;
        PricesFacts facts = storyFacts();
        StoredSeries series = facts.series.front();
        series.key = {u"energy-charts-ch"_s, u"CH"_s, TariffType::DayAhead, u"EUR_MWh"_s};
        for (StoredPoint &point : series.points)
            point.value = Price::fromMicro(point.value.micro() * 500 - 60'000'000);
        facts.wholesale = {.sourceId = u"energy-charts-ch"_s,
                           .title = u"Energy-Charts"_s,
                           .licence = u"Bundesnetzagentur | SMARD.de, CC BY 4.0"_s,
                           .rates = {{u"EUR"_s, 0.94}},
                           .series = {series}};
        shown.view.setFacts(facts, story::now());
        shown.view.select(96 + 73);
        for (const QSize size : {kLarge, kSmall}) {
            shown.view.resize(size);
            QCoreApplication::sendPostedEvents();
            shown.view.grab().toImage().save(picturePath(u"prices-wholesale-%1.png"_s.arg(size.width())));
            const PricesChart &chart = shown.view.chart();
            const ChartLayout layout = chartLayout(shown.view.snapshot(), chart.size(), chart.zoom().view());
            QVERIFY(layout.wholesale.place.height() > 40);
            QVERIFY(layout.wholesale.place.top() > layout.curve.bottom());
            QVERIFY(layout.curve.height() >= 90);
            QVERIFY(layout.wholesale.values.low < 10 && layout.wholesale.values.high > 80);
            QVERIFY(layout.values.high < 1); // the tariffs' own
        }
    }

    void theFinderPaintsItsWindow()
    {
        Shown shown;
        auto *finder = shown.view.findChild<FinderPanel *>();
        QVERIFY(finder->found());
        // From now on, so tomorrow's, not what is over or running.
        QCOMPARE(finder->found()->from, story::at(12 * 60 + 1440));
        QCOMPARE(finder->found()->to, story::at(15 * 60 + 1440));
        QSignalSpy chosen(finder, &FinderPanel::windowChosen);
        const QImage before = shown.view.chart().grab().toImage();
        QTest::mouseClick(finder->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(shown.view.chart().grab().toImage() != before);
    }

    void theTableIsAModel()
    {
        SlotTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PricesChoice choice{.day = kDay, .range = RangeKind::Day};
        const auto show = [&] {
            model.setSnapshot(
                std::make_shared<PricesSnapshot>(pricesSnapshot(storyFacts(), choice, story::now())));
        };
        show();
        QCOMPARE(model.rowCount(), 96);
        const auto cell = [&](int row, const QString &heading) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.headerData(column, Qt::Horizontal, Qt::DisplayRole) == heading)
                    return model.index(row, column).data().toString();
            }
            return QString();
        };
        QCOMPARE(cell(73, u"Slot"_s), u"74"_s);
        QCOMPARE(cell(73, u"Start, UTC"_s), u"16:15"_s);
        QCOMPARE(cell(73, u"Home"_s), u"0.2718"_s);
        QCOMPARE(cell(73, u"Business"_s), u"0.2386"_s);
        QCOMPARE(cell(73, u"State"_s), u"Revised, was 0.2707"_s);
        choice.products = ShownProducts::First;
        choice.unit = PriceUnit::RpPerKwh;
        show();
        QCOMPARE(cell(73, u"Home"_s), u"27.18"_s);
        QCOMPARE(cell(73, u"Business"_s), QString());
    }

    void theClockIsLabelledOnLongAndShortDays()
    {
        const MarketDay autumn(LocalDate{2026y, October, 25d});
        const auto labels = clockLabels(autumn.start(), autumn.end(), hours(3));
        const auto at = [&](UtcTime time) {
            const auto found = std::ranges::find(labels, toSeconds(time), &ClockLabel::x);
            return found == labels.end() ? QString() : u"%1 %2"_s.arg(found->text, found->zone);
        };
        QCOMPARE(at(autumn.start() + hours(2)), u"02:00 CEST"_s);
        QCOMPARE(at(autumn.start() + hours(3)), u"02:00 CET"_s);
        QCOMPARE(at(autumn.start() + hours(4)), u"03:00 "_s);
        QCOMPARE(at(autumn.end()), u"24:00 "_s);
        const MarketDay spring(LocalDate{2026y, March, 29d});
        const auto jumped = clockLabels(spring.start(), spring.end(), hours(6));
        QCOMPARE(jumped[1], (ClockLabel{toSeconds(spring.start() + hours(2)), u"03:00"_s, u"CEST"_s}));
        QCOMPARE(jumped.size(), 6U); // 00, 03 CEST, 06, 12, 18, 24
    }
};

QTEST_MAIN(PricesViewTest)
#include "prices_view_test.moc"
