// The whole Overview painted offscreen from the story of the design pictures, in both themes.
#include "desktop/charts/chart_canvas.h"
#include "desktop/charts/power_chart.h"
#include "desktop/charts/price_chart.h"
#include "desktop/overview/overview_layout.h"
#include "desktop/overview/overview_view.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/panel.h"
#include "models/alert_table_model.h"
#include "support/overview_story.h"

#include <QDir>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{

/// The page of a window of 1600 x 1000.
constexpr QSize kPage(1524, 878);

class PaintCounter : public QObject
{
public:
    QSet<QObject *> painted;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += watched;
        return false;
    }
};

class OverviewViewTest : public QObject
{
    Q_OBJECT

private:
    static QImage picture(OverviewView &view, const QString &name)
    {
        const QImage image = view.grab().toImage();
        QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
        image.save(QString::fromUtf8(ETCM_PICTURES) + u'/' + name);
        return image;
    }

    static bool near(const QColor &a, const QColor &b)
    {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                   std::abs(a.blue() - b.blue()) <=
               24;
    }

    /// How many pixels of a region have about this colour.
    static int count(const QImage &image, const QRect &region, const QColor &color)
    {
        int found = 0;
        for (int y = region.top(); y <= region.bottom(); ++y) {
            for (int x = region.left(); x <= region.right(); ++x)
                found += near(image.pixelColor(x, y), color) ? 1 : 0;
        }
        return found;
    }

private Q_SLOTS:
    void anAlertOpensItsCard()
    {
        Theme theme(ThemeKind::Dark);
        OverviewView view(theme);
        view.resize(kPage);
        view.setSnapshot(overviewSnapshot(story::facts(), story::now()));
        view.show();
        const QSignalSpy wanted(&view, &OverviewView::incidentRequested);
        QTableView *table = nullptr;
        for (auto *each : view.findChildren<QTableView *>()) {
            if (qobject_cast<AlertTableModel *>(each->model()))
                table = each;
        }
        QVERIFY(table);
        table->setCurrentIndex(table->model()->index(2, 2));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), u"db"_s);
    }

    void paintsTheStory_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
    }

    void paintsTheStory()
    {
        QFETCH(int, kind);
        Theme theme(static_cast<ThemeKind>(kind));
        theme.apply();
        OverviewView view(theme);
        QSignalSpy painted(&view, &OverviewView::painted);
        view.resize(kPage);
        view.show();
        view.setSnapshot(overviewSnapshot(story::facts(), story::now()));
        QTRY_COMPARE(painted.count(), 1);
        const QImage image =
            picture(view, u"overview-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag())));
        QCOMPARE(image.size(), kPage);
        QCOMPARE(image.pixelColor(3, 3), theme.color(Token::Window));
        const auto &panels = view.panels();
        for (const Panel *panel : panels)
            QVERIFY2(!panel->shownWords().notice, qPrintable(panel->title()));
        const auto ink = [&](int panel, Token token) {
            return count(image, panels[static_cast<std::size_t>(panel)]->geometry(), theme.color(token));
        };
        QVERIFY(ink(0, Token::Home) > 400);  // the curve to come
        QVERIFY(ink(0, Token::Now) > 1000);  // now line and flag
        QVERIFY(ink(0, Token::Cheap) > 100); // feet of the cheapest windows
        QVERIFY(ink(1, Token::Power) > 500); // gauge
        QVERIFY(ink(1, Token::Ok) > 300);    // lamp
        QVERIFY(ink(1, Token::Wind) > 300);
        QVERIFY(ink(2, Token::Home) > 1000);
        QVERIFY(ink(3, Token::Power) > 100);
        QVERIFY(ink(4, Token::Signal) > 1000);
        QVERIFY(ink(5, Token::Ok) > 1000);
        QVERIFY(ink(6, Token::Wait) > 500);
        QVERIFY(ink(7, Token::Crit) > 20);
    }

    // A banner takes its height from the page; what is under the mouse moves by no more.
    void roomForBannersWithoutScrolling()
    {
        OverviewLayout before = overviewLayout(kPage);
        QVERIFY(before.height <= kPage.height());
        for (int lost = 1; lost <= 400; ++lost) { // a banner is 32
            const QSize page = kPage - QSize(0, lost);
            const OverviewLayout after = overviewLayout(page);
            QVERIFY2(lost > 32 || after.height <= page.height(), qPrintable(QString::number(lost)));
            for (std::size_t i = 0; i < after.cells.size(); ++i) {
                const int up = before.cells[i].top() - after.cells[i].top();
                QVERIFY(up >= 0 && up <= 3); // the banner moves all down; none jumps
                QCOMPARE(after.cells[i].left(), before.cells[i].left());
            }
            before = after;
        }
    }

    // Whatever the hour, the size of the panel, and how many gaps there are.
    void wordsOnChartsNeverOverlap_data()
    {
        QTest::addColumn<QSize>("page");
        QTest::newRow("usual") << kPage;
        QTest::newRow("1280 x 720") << QSize(1204, 598);
        QTest::newRow("least") << QSize(948, 518);
    }
    void wordsOnChartsNeverOverlap()
    {
        QFETCH(QSize, page);
        Theme theme(ThemeKind::Dark);
        theme.apply();
        OverviewView view(theme);
        view.resize(page);
        view.show();
        auto *prices = view.findChild<PriceChart *>();
        auto *power = view.findChild<PowerChart *>();
        OverviewSnapshot snapshot = overviewSnapshot(story::facts(), story::now());
        qsizetype told = 0;
        for (int minute = 0; minute < 2880; minute += 15) {
            snapshot.price.at = story::at(minute);
            const auto high = static_cast<std::size_t>(minute / 15 % 4);
            snapshot.power.gaps.clear();
            for (std::size_t i = 0; i <= high; ++i) { // from one to four, closer and closer
                const UtcTime from = snapshot.power.from + std::chrono::minutes(minute / 3 + 40 * int(i));
                snapshot.power.gaps.push_back(
                    {from, from + std::chrono::minutes(20), u"20 min"_s, u"not observed"_s});
            }
            snapshot.power.nameplate = snapshot.power.high * (minute % 5) / 4;
            snapshot.power.last = CurvePoint{toSeconds(snapshot.power.to) - 60 * (minute % 400),
                                             snapshot.power.high * (minute % 7) / 6};
            prices->setSnapshot(snapshot.price);
            power->setSnapshot(snapshot.power);
            for (const std::vector<ChartLabel> &labels : {prices->labels(), power->labels()}) {
                told += std::ssize(labels);
                for (std::size_t i = 0; i < labels.size(); ++i) {
                    for (std::size_t j = 0; j < i; ++j)
                        QVERIFY2(
                            !labels[i].box.intersects(labels[j].box),
                            qPrintable(u"%1: %2 over %3"_s.arg(minute).arg(labels[i].text, labels[j].text)));
                }
            }
            // there is room for these
            QCOMPARE(prices->labels().size(), snapshot.price.marks.extremes.size() + 1);
            QVERIFY(power->labels().front().text == snapshot.power.lastText);
        }
        QVERIFY(told > 192 * 5);
    }

    void wordsOfGapsStandBesideTheCurve()
    {
        Theme theme(ThemeKind::Dark);
        theme.apply();
        OverviewView view(theme);
        view.resize(kPage);
        view.show();
        const OverviewSnapshot snapshot = overviewSnapshot(story::facts(), story::now());
        view.setSnapshot(snapshot);
        const auto *power = view.findChild<PowerChart *>();
        const auto *canvas = power->findChild<ChartCanvas *>();
        std::vector<ChartLabel> labels = power->labels();
        std::erase_if(labels, [](const ChartLabel &label) { return !label.text.contains(u'\n'); });
        QCOMPARE(labels.size(), snapshot.power.gaps.size());
        for (const ChartLabel &label : labels) {
            for (const CurveRun &run : snapshot.power.runs) {
                for (const CurvePoint &point : run)
                    QVERIFY2(!label.box.contains(canvas->xAt(point.x), canvas->yAt(point.y)),
                             qPrintable(label.text));
            }
        }
    }

    // Four times a minute the page is asked to show what time makes of the same data.
    void paintsOnlyWhatSaysSomethingElse()
    {
        Theme theme(ThemeKind::Dark);
        theme.apply();
        OverviewView view(theme);
        QSignalSpy painted(&view, &OverviewView::painted);
        view.resize(kPage);
        view.show();
        const OverviewSnapshot snapshot = overviewSnapshot(story::facts(), story::now());
        view.setSnapshot(snapshot);
        QTRY_COMPARE(painted.count(), 1);
        QCoreApplication::processEvents();
        PaintCounter counter;
        for (Panel *panel : view.panels())
            panel->installEventFilter(&counter);
        view.setSnapshot(snapshot);
        QCoreApplication::processEvents();
        QVERIFY(counter.painted.isEmpty());
        OverviewSnapshot changed = snapshot;
        changed.latency.limitText += u'.';
        view.setSnapshot(changed);
        QTRY_COMPARE(counter.painted, QSet<QObject *>{view.panels()[6]});
    }
};

} // namespace

QTEST_MAIN(OverviewViewTest)
#include "overview_view_test.moc"
