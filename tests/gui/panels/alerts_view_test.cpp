// The Alerts page painted offscreen, and what its keys and fields do.
#include "desktop/alerts/alert_list_model.h"
#include "desktop/alerts/alerts_view.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/stat_tile.h"
#include "support/alert_story.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

class AlertsViewTest : public QObject
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
        AlertsView view(theme);
        view.resize(size);
        view.setList(alertList(alertsOfEveryGroup()));
        view.setCard(incidentCard(outage()));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QImage image = view.grab().toImage();
        QCOMPARE(image.size(), size);
        QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
        QVERIFY(image.save(QString::fromUtf8(ETCM_PICTURES) +
                           u"/alerts-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
    }

    void everyFactIsShownHoweverNarrow()
    {
        Theme theme(ThemeKind::Dark);
        AlertsView view(theme);
        view.resize(820, 518);
        const IncidentCard card = incidentCard(outage());
        view.setCard(card);
        view.show();
        auto *facts = view.findChild<TileStrip *>();
        const auto wanted = [](const StatTile *tile) { return tile->sizeHint().width(); };
        const auto &tiles = facts->tiles();
        QCOMPARE(tiles.size(), card.facts.size());
        QVERIFY(std::transform_reduce(tiles.begin(), tiles.end(), 0, std::plus<>(), wanted) > facts->width());
        QVERIFY(std::ranges::all_of(tiles, &StatTile::isVisible));
        QCOMPARE(tiles.back()->geometry().right(), facts->rect().right());
    }

    void theFirstIsChosenAndTheChoiceStays()
    {
        Theme theme(ThemeKind::Dark);
        AlertsView view(theme);
        const QSignalSpy chosen(&view, &AlertsView::chosen);
        AlertListInput input = alertsOfEveryGroup();
        view.setList(alertList(input));
        QCOMPARE(view.chosenIncident(), u"i1"_s);
        auto *list = view.findChild<QListView *>();
        QTest::keyClick(list, Qt::Key_Down); // over the heading of the next group
        QCOMPARE(view.chosenIncident(), u"i2"_s);
        std::erase_if(input.open, [](const OpenAlert &each) { return each.now.incidentId == u"i1"_s; });
        view.setList(alertList(input));
        QCOMPARE(view.chosenIncident(), u"i2"_s);
        QCOMPARE(list->currentIndex().data().toString(), u"Plant telemetry not answering, HTTP 503"_s);
        view.choose(u"i5"_s);
        QCOMPARE(view.chosenIncident(), u"i5"_s);
        view.choose(u"i1"_s); // not in the list any more, or not yet
        QCOMPARE(view.chosenIncident(), u"i5"_s);
        view.setList(alertList(alertsOfEveryGroup()));
        QCOMPARE(view.chosenIncident(), u"i1"_s);
        view.setList(alertList({.open = {}, .transitions = {}, .now = outageNow(), .sourceNames = {}}));
        QVERIFY(view.chosenIncident().isEmpty());
        QCOMPARE(chosen.count(), 5);
    }

    void acknowledgesWithTheNote()
    {
        Theme theme(ThemeKind::Dark);
        AlertsView view(theme);
        const QSignalSpy done(&view, &AlertsView::acknowledged);
        view.setCard(incidentCard(outage()));
        auto *note = view.findChild<QLineEdit *>();
        note->setText(u" Utility called "_s);
        QTest::keyClick(note, Qt::Key_A); // a letter of the note, no key of the page
        QVERIFY(done.isEmpty());
        view.setCard(incidentCard(outage())); // the next minute: what is being typed stays
        QVERIFY(note->text().contains(u"Utility called"_s));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(done.count(), 1);
        QCOMPARE(done.at(0).at(0).toString(), u"i1"_s);
        QCOMPARE(done.at(0).at(1).toString(), u"Utility called a"_s);
        QTest::keyClick(&view, Qt::Key_A);
        QCOMPARE(done.count(), 2);
        IncidentInput over = outage();
        over.open.reset();
        view.setCard(incidentCard(over));
        QTest::keyClick(&view, Qt::Key_A);
        QCOMPARE(done.count(), 2);
        QVERIFY(!note->isEnabled());
    }

    void theModelIsOne()
    {
        AlertListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(alertList(alertsOfEveryGroup()).rows);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(0).data().toString(), u"Firing  1"_s);
        QVERIFY(!model.row(model.index(0)));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(AlertsViewTest)
#include "alerts_view_test.moc"
