// Window, page and dialogs in the four languages and three sizes: nothing is left in English, cut, or drawn
// over another text. Judged by geometry: what is drawn is recorded, not painted.
#include "desktop/dialogs/connections_dialog.h"
#include "desktop/dialogs/export_dialog.h"
#include "desktop/dialogs/help_dialog.h"
#include "desktop/health/health_view.h"
#include "desktop/overview/overview_view.h"
#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/text_line.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "desktop/window/fonts.h"
#include "desktop/window/main_window.h"
#include "desktop/window/page_stack.h"
#include "desktop/window/status_line.h"
#include "engine/engine.h"
#include "sources/catalogue.h"
#include "support/await.h"
#include "support/health_story.h"
#include "support/overview_story.h"
#include "text_recorder.h"
#include "wording/language.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
/// Puts every text that is looked up in braces: what stands outside was never given to translators.
class Braces : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return QByteArray(context).startsWith('Q') ? QString()
                                                   : u'{' + QString::fromUtf8(text) + u'}'; // Qt's own
    }
};

// Names, units and what stands in files: the same in every language.
const QSet<QString> kNames{u"CKW"_s,      u"CHF"_s,      u"kWh"_s,          u"MWh"_s,        u"Mvar"_s,
                           u"HTTP"_s,     u"UTC"_s,      u"TLS"_s,          u"DEMO"_s,       u"Energy"_s,
                           u"Trading"_s,  u"Monitor"_s,  u"Connectivity"_s, u"English"_s,    u"Deutsch"_s,
                           u"Français"_s, u"Italiano"_s, u"Home"_s,         u"Business"_s,   u"dynamic"_s,
                           u"home"_s,     u"business"_s, u"RFC"_s,          u"Lutersarni"_s, u"betrieb"_s,
                           u"gateway"_s,  u"example"_s,  u"ckw"_s,          u"min"_s};

QString outsideBraces(QString text)
{
    static const QRegularExpression inner(u"\\{[^{}]*\\}"_s);
    while (text.contains(inner))
        text.remove(inner);
    return text;
}

// Words that are left when names, units, tags and what a person typed are taken away.
QStringList untranslated(const QString &text)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression word(u"\\b[A-Za-zÀ-ÿ]{3,}\\b"_s);
    QString rest = outsideBraces(text);
    rest.remove(tag);
    for (const CatalogueEntry &entry : builtInCatalogue()) // as the utilities call themselves
        rest.remove(entry.source.name).remove(entry.region).remove(entry.attribution);
    QStringList found;
    for (auto match = word.globalMatch(rest); match.hasNext();) {
        const QString each = match.next().captured();
        if (!kNames.contains(each))
            found += each;
    }
    return found;
}

bool holdsOthersWords(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QPlainTextEdit *>(parent) || qobject_cast<const QTextBrowser *>(parent) ||
           qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QTextBrowser *>(&widget) ||
           qobject_cast<const QPlainTextEdit *>(&widget) || widget.inherits("QCalendarWidget");
}

QString nameOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *each = &widget; each != nullptr && path.size() < 4; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className()).remove(u"etcm::"_s));
    return path.join(u'/');
}

std::vector<QWidget *> visibleIn(QWidget &root)
{
    std::vector<QWidget *> list{&root};
    for (QWidget *child : root.findChildren<QWidget *>()) {
        if (child->isVisible() && !child->size().isEmpty())
            list.push_back(child);
    }
    return list;
}

QStringList spokenBy(const QWidget &widget)
{
    return {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.statusTip(),
            widget.windowTitle()};
}

void judgeTexts(const QWidget &widget, const std::vector<DrawnText> &texts, QStringList &wrong)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        // Letters leave room above and below them, large ones more.
        const double spare = std::max(4.0, texts[i].place.height() / 5);
        if (!QRectF(widget.rect()).adjusted(-1, -spare, 1, spare).contains(texts[i].place))
            wrong += u"cut in %1: “%2” %3..%4 of %5"_s.arg(nameOf(widget), texts[i].text)
                         .arg(texts[i].place.left())
                         .arg(texts[i].place.right())
                         .arg(widget.width());
        for (std::size_t j = 0; j < i; ++j) {
            const QRectF over = texts[i].place.intersected(texts[j].place);
            if (over.width() > 1.5 && over.height() > 4 && texts[i].text != texts[j].text)
                wrong += u"overlap in %1: “%2” and “%3”"_s.arg(nameOf(widget), texts[j].text, texts[i].text);
        }
    }
}

// Lines of text give way with an ellipsis where they must, but most of a line stays.
void judgeLines(QWidget &root, QStringList &wrong)
{
    for (const TextLine *line : root.findChildren<TextLine *>()) {
        const QString shown = line->isVisible() ? line->shown() : QString();
        if (shown.endsWith(u'…') && shown.size() * 10 < line->text().size() * 6)
            wrong += u"only “%1” is left of “%2” in %3"_s.arg(shown, line->text(), nameOf(*line));
    }
}
} // namespace

class LanguageLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup() { setLanguage(Language::English); }
    void everyTextIsTranslated();
    void nothingIsCut_data();
    void nothingIsCut();

private:
    // Each is shown at its size, with the story of the pictures.
    std::vector<std::unique_ptr<QWidget>> everything(QSize window);
    void judge(QSize window, QStringList &wrong);

    QTemporaryDir m_dir;
    std::unique_ptr<Engine> m_engine;
    Theme m_theme{ThemeKind::Dark};
};

void LanguageLayoutTest::initTestCase()
{
    registerFonts();
    m_theme.apply();
    EngineOptions options;
    options.config = *parseConfig("[[source]]\nid = \"ckw\"\n", m_dir.filePath(u"etcm.toml"_s));
    options.config.dataDir = m_dir.path();
    options.poll = false;
    m_engine = std::make_unique<Engine>(std::move(options));
    QVERIFY(await(m_engine->start()));
}

void LanguageLayoutTest::cleanupTestCase()
{
    await(done(m_engine->stop()));
    m_engine.reset();
}

std::vector<std::unique_ptr<QWidget>> LanguageLayoutTest::everything(QSize window)
{
    std::vector<std::unique_ptr<QWidget>> all;
    auto main = std::make_unique<MainWindow>(m_theme, *m_engine, QString());
    main->resize(window);
    main->pages().show(u"overview"_s);
    main->show();
    main->strip().refresh(m_engine->status(), story::now());
    main->statusLine().setSources(m_engine->config().sources, false);
    all.push_back(std::move(main));
    auto view = std::make_unique<OverviewView>(m_theme);
    view->resize(window - QSize(76, 122)); // rail, menu, strip and status line
    view->show();
    view->setSnapshot(overviewSnapshot(story::facts(), story::now()));
    all.push_back(std::move(view));
    auto health = std::make_unique<HealthView>(m_theme);
    health->resize(window - QSize(76, 122));
    health->show();
    health->setSnapshot(healthPageSnapshot(story::healthFacts(), LatencyRange::Day));
    all.push_back(std::move(health));
    all.push_back(std::make_unique<ExportDialog>(m_theme, *m_engine));
    all.push_back(std::make_unique<ConnectionsDialog>(m_theme, *m_engine, nullptr, ConnectionsStart()));
    for (const QString &topic : {u"keys"_s, u"about"_s, u"licences"_s})
        all.push_back(std::make_unique<HelpDialog>(m_theme, topic));
    for (const auto &each : all)
        each->show();
    QCoreApplication::processEvents();
    return all;
}

void LanguageLayoutTest::everyTextIsTranslated()
{
    setLanguage(Language::German);
    Braces braces;
    QCoreApplication::installTranslator(&braces);
    QStringList wrong;
    qsizetype seen = 0;
    for (const auto &root : everything({1600, 1000})) {
        QStringList texts;
        for (QWidget *widget : visibleIn(*root)) {
            texts += spokenBy(*widget);
            if (holdsOthersWords(*widget) || qobject_cast<QAbstractItemView *>(widget->parentWidget()))
                continue;
            if (const auto *line = qobject_cast<TextLine *>(widget))
                texts += line->text();
            else if (const auto *label = qobject_cast<QLabel *>(widget))
                texts += label->text();
        }
        for (const QAction *action : root->findChildren<QAction *>())
            texts += {action->text(), action->statusTip()};
        for (const QString &text : texts) {
            seen += text.isEmpty() ? 0 : 1;
            if (const QStringList left = untranslated(text); !left.isEmpty())
                wrong += u"%1   in: %2"_s.arg(left.join(u", "_s), text);
        }
    }
    QCoreApplication::removeTranslator(&braces);
    QVERIFY(seen > 150);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void LanguageLayoutTest::judge(QSize window, QStringList &wrong)
{
    for (const auto &root : everything(window)) {
        std::size_t seen = 0;
        for (QWidget *widget : visibleIn(*root)) {
            const std::vector<DrawnText> texts = textsOf(*widget);
            seen += texts.size();
            if (!holdsOthersWords(*widget) && !qobject_cast<QAbstractItemView *>(widget->parentWidget()))
                judgeTexts(*widget, texts, wrong);
        }
        if (seen < 3)
            wrong += u"%1 draws hardly a text"_s.arg(nameOf(*root));
        judgeLines(*root, wrong);
        const QString pictures = QString::fromUtf8(ETCM_PICTURES) + u"/languages"_s;
        QDir().mkpath(pictures);
        root->grab().save(
            u"%1/%2-%3-%4.png"_s.arg(pictures, languageCode(currentLanguage()),
                                     QString::fromLatin1(root->metaObject()->className()).section(u':', -1),
                                     root->objectName() + QString::number(window.width())));
    }
}

void LanguageLayoutTest::nothingIsCut_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QSize>("window");
    for (const Language language : languages()) {
        for (const QSize size : {QSize(1024, 640), QSize(1280, 720), QSize(1600, 1000)})
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(languageCode(language)).arg(size.width())))
                << static_cast<int>(language) << size;
    }
}

void LanguageLayoutTest::nothingIsCut()
{
    QFETCH(int, language);
    QFETCH(QSize, window);
    setLanguage(static_cast<Language>(language));
    QStringList wrong;
    judge(window, wrong);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_MAIN(LanguageLayoutTest)
#include "layout_test.moc"
