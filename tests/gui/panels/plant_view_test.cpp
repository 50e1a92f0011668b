// The page "Plant & TRA" painted offscreen from the story of the design pictures.
#include "desktop/plant/plant_view.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/panel.h"
#include "models/text_table_model.h"
#include "support/overview_story.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

namespace
{

class PlantViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        PlantView view(theme);
        auto *model = view.findChild<TextTableModel *>();
        QVERIFY(model);
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy painted(&view, &PlantView::painted);
        view.resize(size);
        view.show();
        const PlantPageSnapshot snapshot = plantPageSnapshot(story::facts(), story::now());
        view.setSnapshot(snapshot);
        QTRY_COMPARE(painted.count(), 1);
        const QImage image = view.grab().toImage();
        QCOMPARE(image.size(), size);
        QDir().mkpath(QString::fromUtf8(ETCM_PICTURES));
        QVERIFY(image.save(QString::fromUtf8(ETCM_PICTURES) +
                           u"/plant-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
        for (const Panel *panel : view.panels())
            QVERIFY2(!panel->shownWords().notice, qPrintable(panel->title()));
        QCOMPARE(model->rowCount(), static_cast<int>(snapshot.activations.rows.size()));
    }

    void everyPanelSaysWhyItIsEmpty()
    {
        Theme theme(ThemeKind::Dark);
        theme.apply();
        OverviewFacts facts = story::facts();
        facts.stored = {};
        facts.endpoints.clear();
        PlantView view(theme);
        QSignalSpy painted(&view, &PlantView::painted);
        view.resize(1524, 878);
        view.show();
        view.setSnapshot(plantPageSnapshot(facts, story::now()));
        QTRY_COMPARE(painted.count(), 1);
        for (const Panel *panel : view.panels())
            QVERIFY2(panel->shownWords().notice, qPrintable(panel->title()));
    }
};

} // namespace

QTEST_MAIN(PlantViewTest)
#include "plant_view_test.moc"
