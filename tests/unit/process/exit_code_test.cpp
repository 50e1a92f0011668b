// Exit codes as scripts rely on them (CONTRACT section 1).
#include "process/exit_code.h"

#include <QTest>

using namespace etcm;

class ExitCodeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorsEndThePrograms_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("expected");
        QTest::newRow("storage") << ErrorCode::Storage << 1;
        QTest::newRow("network") << ErrorCode::Network << 1;
        QTest::newRow("configuration") << ErrorCode::Config << 2;
        QTest::newRow("budget") << ErrorCode::BudgetExhausted << 4;
        QTest::newRow("newer schema") << ErrorCode::SchemaNewer << 4;
        QTest::newRow("lock") << ErrorCode::Busy << 4;
    }

    void errorsEndThePrograms()
    {
        QFETCH(ErrorCode, code);
        Error error;
        error.code = code;
        QTEST(static_cast<int>(exitCodeFor(error)), "expected");
    }
};

QTEST_GUILESS_MAIN(ExitCodeTest)
#include "exit_code_test.moc"
