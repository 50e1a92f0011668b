// A page behind another one is not shown, and its watch says so.
#include "desktop/feeds/shown_watch.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace etcm;

class ShownWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfItsPageAlone()
    {
        QStackedWidget stack;
        auto *page = new QWidget;
        auto *other = new QWidget;
        stack.addWidget(page);
        stack.addWidget(other);
        const QSignalSpy changed(new ShownWatch(page), &ShownWatch::changed);
        QVERIFY(changed.isEmpty()); // the window is not shown yet
        stack.show();
        stack.setCurrentWidget(other);
        stack.setCurrentWidget(page);
        stack.hide();
        QList<bool> told;
        for (const QList<QVariant> &arguments : changed)
            told += arguments.first().toBool();
        QCOMPARE(told, (QList<bool>{true, false, true, false}));
    }
};

QTEST_MAIN(ShownWatchTest)
#include "shown_watch_test.moc"
