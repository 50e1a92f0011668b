// The Data page painted offscreen, and how its calendar is walked.
#include "desktop/data/coverage_view.h"
#include "desktop/data/data_view.h"
#include "desktop/theme/theme.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace
{
const UtcTime kNow = *parseIsoTime("2026-10-14T14:32:00+02:00");

StoredSeries series(TariffType type)
{
    StoredSeries made;
    made.key = {u"ckw"_s, u"home_dynamic"_s, type, QString::fromUtf16(kChfPerKwh)};
    for (MarketDay day(2026y / September / 1); day.start() <= kNow; day = day.next()) {
        for (int i = 0; i < day.slotCount(); ++i) {
            StoredPoint point;
            point.start = day.slotStart(i);
            point.end = point.start + kSlotLength;
            point.revision = day.date() == 2026y / October / 6 ? 1 : 0;
            point.fetchedAt = day.start() - 8h;
            const bool lost = day.date() == 2026y / September / 17 && i == 20;
            if (!lost && day.date() != 2026y / September / 20)
                made.points.push_back(point);
        }
    }
    return made;
}

CoverageSnapshot story()
{
    return coverageSnapshot({.prices = {series(TariffType::Integrated), series(TariffType::Grid)},
                             .first = 2026y / July / 3,
                             .last = 2026y / October / 15,
                             .now = kNow});
}
} // namespace

class DataViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsTheStory_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QSize>("size");
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark) << QSize(1524, 878);
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light) << QSize(1524, 878);
        QTest::newRow("small") << static_cast<int>(ThemeKind::Dark) << QSize(948, 518);
    }
    void paintsTheStory()
    {
        QFETCH(int, kind);
        QFETCH(QSize, size);
        Theme theme(static_cast<ThemeKind>(kind));
        theme.apply();
        DataView view(theme);
        QSignalSpy painted(&view, &DataView::painted);
        view.resize(size);
        view.show();
        EngineStatus status;
        status.central.health = CentralHealth::Ok;
        status.central.server = u"db.desk.example:5432/energy_trading"_s;
        status.central.lastWrite = kNow - 64s;
        status.lease.holder = u"desk-07"_s;
        view.setStores(
            storeSections({.status = status, .file = u"/var/lib/etcm/etcm.sqlite"_s, .now = kNow}));
        view.setRevisions(revisionList({}, kNow - 24h, kNow));
        view.setCoverage(story());
        QVERIFY(painted.wait(5'000) || painted.count() == 1);
        const QImage image = view.grab().toImage();
        QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
        QVERIFY(image.save(QString::fromUtf8(ETCM_PICTURES) +
                           u"/data-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
    }

    void theCalendarIsWalkedByKeys()
    {
        Theme theme(ThemeKind::Dark);
        CoverageView view(theme);
        view.resize(1'000, 200);
        view.setSnapshot(story());
        QVERIFY(view.chosenDay() == 2026y / October / 14); // tomorrow is not due yet
        QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(view.chosenDay() == 2026y / October / 13);
        QTest::keyClick(&view, Qt::Key_G, Qt::ShiftModifier);
        QVERIFY(view.chosenDay() == 2026y / September / 20);
        QVERIFY2(view.accessibleDescription().endsWith(u"0 of 96 slots, all missing"_s),
                 qPrintable(view.accessibleDescription()));
        QTest::keyClick(&view, Qt::Key_G, Qt::ShiftModifier);
        QVERIFY2(view.accessibleDescription().endsWith(u"95 of 96 slots, some missing"_s),
                 qPrintable(view.accessibleDescription()));
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(view.chosenDay() == 2026y / October / 15);
        view.setSnapshot(story()); // the next minute
        QVERIFY(view.chosenDay() == 2026y / October / 15);
        QTest::keyClick(&view, Qt::Key_Right);
        QVERIFY(view.chosenDay() == 2026y / October / 15);
    }

    void aClickChoosesTheDay()
    {
        Theme theme(ThemeKind::Dark);
        CoverageView view(theme);
        view.resize(1'000, 200);
        view.setSnapshot(story());
        const QSignalSpy chosen(&view, &CoverageView::dayChosen);
        QTest::mouseClick(&view, Qt::LeftButton, {}, {190 + 3, 34 + 5});
        QCOMPARE(chosen.count(), 1);
        QVERIFY(view.chosenDay() < 2026y / July / 30);
        QTest::mouseClick(&view, Qt::LeftButton, {}, {20, 190});
        QCOMPARE(chosen.count(), 1);
    }
};

QTEST_MAIN(DataViewTest)
#include "data_view_test.moc"
