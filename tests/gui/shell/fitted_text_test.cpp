// Lines that do not fit: shorter words first, whole words then, never a number with digits missing.
#include "desktop/theme/fitted_text.h"

#include <QFont>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class FittedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWholeWhereItFits();
    void takesTheShorterWords();
    void cutsBetweenWords();
    void showsNoPartOfANumber();
    void shortensOneLongWord();
};

namespace
{
const QFontMetricsF &metrics()
{
    static const QFontMetricsF font{QFont()};
    return font;
}

double widthOf(const QString &text)
{
    return metrics().horizontalAdvance(text);
}
} // namespace

void FittedTextTest::staysWholeWhereItFits()
{
    const QString text = u"Valid for 59 min"_s;
    QCOMPARE(fittedText(metrics(), widthOf(text), text, u"59 min left"_s), text);
}

void FittedTextTest::takesTheShorterWords()
{
    const QString text = u"Valid for 59 min"_s;
    QCOMPARE(fittedText(metrics(), widthOf(text) - 1, text, u"59 min"_s), u"59 min"_s);
}

void FittedTextTest::cutsBetweenWords()
{
    const QString text = u"Prices revised: 4 slots, 18:00, +0.0011"_s;
    for (double width = widthOf(text) - 1; width > widthOf(u"Prices\u2026"_s); width -= 1) {
        QString shown = fittedText(metrics(), width, text);
        QVERIFY2(widthOf(shown) <= width, qPrintable(shown));
        QVERIFY2(shown.endsWith(QChar(0x2026)), qPrintable(shown));
        shown.chop(1);
        QVERIFY2(text.startsWith(shown), qPrintable(shown));
        const QChar next = text[shown.size()];
        QVERIFY2(next == u' ' || next == u',', qPrintable(shown));
    }
}

void FittedTextTest::showsNoPartOfANumber()
{
    QCOMPARE(fittedText(metrics(), widthOf(u"0.15\u2026"_s), u"0.1568"_s), QString(QChar(0x2026)));
    QCOMPARE(fittedText(metrics(), 0, u"0.1568"_s), QString());
}

void FittedTextTest::shortensOneLongWord()
{
    const QString shown = fittedText(metrics(), widthOf(u"Kraft\u2026"_s), u"Kraftwerksgesellschaft"_s);
    QVERIFY2(shown.startsWith(u"Kra"_s) && shown.endsWith(QChar(0x2026)), qPrintable(shown));
}

QTEST_MAIN(FittedTextTest)
#include "fitted_text_test.moc"
