// One window per data folder, also after a crash.
#include "desktop/window/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace etcm;
using namespace Qt::StringLiterals;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondStartRaisesTheFirst();
    void anotherFolderIsAnotherInstance();
    void theNameIsFreeAgainAfterwards();
    void twoPathsOfOneFolderAreOneInstance();
    void aBusyOneIsWaitedFor();
};

namespace
{

/// claim() waits for the first instance, which here lives in the test's own thread.
bool claimElsewhere(const QString &folder)
{
    bool first = false;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        SingleInstance later(folder);
        first = later.claim();
    }));
    thread->start();
    [&] { QTRY_VERIFY(thread->isFinished()); }();
    thread->wait();
    return first;
}

} // namespace

void SingleInstanceTest::secondStartRaisesTheFirst()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);
    QVERIFY(first.claim());
    QVERIFY(!claimElsewhere(folder.path()));
    QCOMPARE(raised.count(), 1);
    QVERIFY(!claimElsewhere(folder.path()));
    QCOMPARE(raised.count(), 2);
}

void SingleInstanceTest::anotherFolderIsAnotherInstance()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SingleInstance first(one.path());
    QVERIFY(first.claim());
    QVERIFY(claimElsewhere(two.path()));
}

void SingleInstanceTest::theNameIsFreeAgainAfterwards()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QVERIFY(first.claim());
    }
    QVERIFY(claimElsewhere(folder.path()));
}

void SingleInstanceTest::twoPathsOfOneFolderAreOneInstance()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
    QVERIFY(!claimElsewhere(folder.path() + u"/../"_s + folder.path().section(u'/', -1) + u'/'));
}

// A window that is being made on a loaded machine hears nothing for a while; two windows would notify twice.
void SingleInstanceTest::aBusyOneIsWaitedFor()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QVERIFY(first.claim());
    bool second = true;
    std::unique_ptr<QThread> thread(QThread::create([&] { second = SingleInstance(folder.path()).claim(); }));
    thread->start();
    QVERIFY(!thread->wait(1'500)); // busy: no event loop runs here
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 10'000);
    QVERIFY(!second);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
