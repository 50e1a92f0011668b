// The API health page painted offscreen from the story of the design pictures, and the one call that is
// marked everywhere.
#include "desktop/health/dots_view.h"
#include "desktop/health/health_view.h"
#include "desktop/health/lanes_view.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/panel.h"
#include "desktop/widgets/segment_control.h"
#include "support/health_story.h"
#include "support/overview_story.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{

EndpointId plantId()
{
    return {u"ckw"_s, Endpoint::Plant};
}

class HealthViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme.apply();
        m_snapshot = healthPageSnapshot(story::healthFacts(), LatencyRange::Day);
        m_view = std::make_unique<HealthView>(m_theme);
        m_view->resize(1524, 878);
        m_view->show();
        m_view->setSnapshot(m_snapshot);
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup() { m_view.reset(); }

    void paintsTheStory_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QSize>("size");
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark) << QSize(1524, 878);
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light) << QSize(1524, 878);
        QTest::newRow("1280") << static_cast<int>(ThemeKind::Dark) << QSize(1204, 598);
        QTest::newRow("least") << static_cast<int>(ThemeKind::Light) << QSize(948, 518);
    }

    void paintsTheStory()
    {
        QFETCH(int, kind);
        QFETCH(QSize, size);
        Theme theme(static_cast<ThemeKind>(kind));
        theme.apply();
        HealthView view(theme);
        QSignalSpy painted(&view, &HealthView::painted);
        view.resize(size);
        view.show();
        view.setSnapshot(m_snapshot);
        QTRY_COMPARE(painted.count(), 1);
        const QImage image = view.grab().toImage();
        QCOMPARE(image.size(), size);
        QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
        QVERIFY(image.save(QString::fromUtf8(ETCM_PICTURES) +
                           u"/health-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
        for (const Panel *panel : view.panels())
            QVERIFY2(!panel->shownWords().notice, qPrintable(panel->title()));
        // Failures have the colour of what is down, in the lanes and over the dots.
        const auto crit = [&](const QWidget *part) {
            const QImage picture = const_cast<QWidget *>(part)->grab().toImage();
            int found = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    found += picture.pixelColor(x, y) == theme.color(Token::Crit) ? 1 : 0;
            }
            return found;
        };
        QVERIFY(crit(view.findChild<LanesView *>()) > 100);
        QVERIFY(crit(view.findChild<DotsView *>()) > 4);
    }

    // The plant's failure at 09:21:04, chosen in each of the places where it stands.
    void aCallIsMarkedEverywhere_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("row") << 0;
        QTest::newRow("dot") << 1;
        QTest::newRow("lane") << 2;
    }

    void aCallIsMarkedEverywhere()
    {
        QFETCH(int, place);
        auto *table = m_view->findChild<QTableView *>();
        auto *dots = m_view->findChild<DotsView *>();
        auto *lanes = m_view->findChild<LanesView *>();
        const CallDots *calls = callsOf(m_snapshot, plantId());
        const auto failure = std::ranges::find_if(calls->dots.rbegin(), calls->dots.rend(), &CallDot::failed);
        QCOMPARE(m_view->selected(), std::nullopt);
        if (place == 0) {
            const QRect row = table->visualRect(table->model()->index(0, 0));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
        } else if (place == 1) {
            QTest::mouseClick(dots, Qt::LeftButton, {}, dots->placeOf(*failure).toPoint());
        } else {
            QTest::mouseClick(lanes, Qt::LeftButton, {},
                              lanes->placeOf(2, failure->at + std::chrono::minutes(5)).toPoint());
        }
        QVERIFY(m_view->selected());
        QCOMPARE(m_view->selected()->requestId, failure->requestId);
        QCOMPARE(m_view->selected()->id, plantId());
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table->currentIndex().row(), 0);
        // What comes next does not take it away.
        m_view->setSnapshot(m_snapshot);
        QCOMPARE(m_view->selected()->requestId, failure->requestId);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    }

    // A good call is in no row; the endpoint's calls come to the dots.
    void aGoodCallMarksNoError()
    {
        auto *lanes = m_view->findChild<LanesView *>();
        auto *table = m_view->findChild<QTableView *>();
        QTest::mouseClick(lanes, Qt::LeftButton, {}, lanes->placeOf(0, story::at(12 * 60)).toPoint());
        QVERIFY(m_view->selected());
        QCOMPARE(m_view->selected()->id.endpoint, Endpoint::Token);
        QVERIFY(table->selectionModel()->selectedRows().isEmpty());
        QVERIFY(m_view->findChild<DotsView *>()->accessibleName().startsWith(u"Token, every call"_s));
    }

    void keysWalkThroughTheCalls()
    {
        auto *dots = m_view->findChild<DotsView *>();
        const CallDots *calls = callsOf(m_snapshot, plantId());
        QTest::keyClick(dots, Qt::Key_Left);
        QCOMPARE(m_view->selected()->requestId, calls->dots.back().requestId);
        QTest::keyClick(dots, Qt::Key_Left);
        QCOMPARE(m_view->selected()->requestId, calls->dots[calls->dots.size() - 2].requestId);
        QTest::keyClick(dots, Qt::Key_Right);
        QTest::keyClick(dots, Qt::Key_Right); // there is none after the last
        QCOMPARE(m_view->selected()->requestId, calls->dots.back().requestId);
        QTest::keyClick(dots, Qt::Key_Up);
        QVERIFY(dots->accessibleName().startsWith(u"Prices, every call"_s));
        QTest::keyClick(dots, Qt::Key_Down);
        QTest::keyClick(dots, Qt::Key_Down);
        QTest::keyClick(dots, Qt::Key_Down); // there is none below the last
        QVERIFY(dots->accessibleName().startsWith(u"TRA signals, every call"_s));
    }

    void theRangeIsAsked()
    {
        QSignalSpy asked(m_view.get(), &HealthView::rangeChosen);
        const auto buttons = m_view->findChild<SegmentControl *>()->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), kLatencyRanges);
        QTest::mouseClick(buttons.last(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).value<LatencyRange>(), LatencyRange::Quarter);
    }

    void onePanelFillsThePage()
    {
        Panel *errors = m_view->panels().back();
        m_view->maximise(errors);
        QCOMPARE(errors->geometry(), QRect(10, 10, 1504, 858));
        QVERIFY(!m_view->panels().front()->isVisible());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(m_view->panels().front()->isVisible());
    }

private:
    Theme m_theme{ThemeKind::Dark};
    HealthPageSnapshot m_snapshot;
    std::unique_ptr<HealthView> m_view;
};

} // namespace

QTEST_MAIN(HealthViewTest)
#include "health_view_test.moc"
