// The dialogs as a person uses them: what they refuse, ask, keep and say.
#include "desktop/dialogs/config_edit.h"
#include "desktop/dialogs/config_text.h"
#include "desktop/dialogs/connections_dialog.h"
#include "desktop/dialogs/export_dialog.h"
#include "desktop/theme/theme.h"
#include "engine/engine.h"
#include "net/one_shot.h"
#include "net/secret_store.h"
#include "support/await.h"

#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace etcm;
using namespace etcm::test;
using namespace Qt::StringLiterals;

namespace
{
// Plain literals: a raw one with # lines loses moc 6.4 its way.
const QByteArray kDocument = "# our team's file\n"
                             "[[source]]\n"
                             "id = \"ckw\"        # public\n"
                             "\n"
                             "# the desk's own\n"
                             "[[source]]\n"
                             "id = \"desk\"\n"
                             "name = \"Trading desk\"   # as we call it\n"
                             "dialect = \"energy-api\"\n"
                             "base_url = \"http://127.0.0.1:9\"\n"
                             "auth = \"client_credentials\"\n"
                             "token_path = \"/oauth/token\"\n"
                             "client_id = \"c\"\n"
                             "secret = \"keychain:desk\"\n"
                             "tariff_names = [\"home_dynamic\", \"business_dynamic\"]\n"
                             "[source.poll]\n"
                             "prices = \"5min\"\n"
                             "\n"
                             "# the end\n";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// A keyring whose prompt the test answers.
class PromptingStore final : public SecretStore
{
public:
    QCoro::Task<Result<QString>> read(QString) override
    {
        co_return fail(ErrorCode::SecretLocked, u"the keychain is locked"_s);
    }
    QCoro::Task<Result<void>> write(QString name, QString secret) override
    {
        ++writes;
        answer = OneShot<bool>();
        OneShot<bool> waiting = answer;
        if (!co_await waiting)
            co_return fail(ErrorCode::SecretLocked, u"the keychain is locked"_s, name, u"unlock it"_s);
        kept[name] = secret;
        co_return {};
    }
    QCoro::Task<Result<void>> forget(QString) override { co_return {}; }

    OneShot<bool> answer;
    int writes = 0;
    QMap<QString, QString> kept;
};

template <typename Widget>
Widget *part(const QWidget &dialog, const QString &name)
{
    return dialog.findChild<Widget *>(name);
}

QCheckBox *checkNamed(const QWidget &dialog, const QString &text)
{
    for (QCheckBox *check : dialog.findChildren<QCheckBox *>())
        if (check->text() == text)
            return check;
    return nullptr;
}

QPushButton *buttonOf(const QMessageBox &question, const QString &text)
{
    for (QAbstractButton *button : question.buttons())
        if (button->text() == text)
            return qobject_cast<QPushButton *>(button);
    return nullptr;
}
} // namespace

class DialogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingTickedIsRefusedInWords_data();
    void nothingTickedIsRefusedInWords();
    void aTypedNameStays();
    void aFileThatIsThereIsAskedAbout();
    void aFullDiskIsSaidInTheWindow();
    void theDemoMarksWhatLeavesIt();
    void disablingKeepsTheBlock();
    void deletingAsks();
    void theLastSourceStays();
    void aFileThatLinesCannotEditIsLeftAlone();
    void aFullDiskLeavesTheConfiguration();
    void aSecretWaitsForThePerson();
    void aCancelledPromptKeepsTheText();
    void aCompanysGatewayIsTyped();
    void aCatalogueEntryTellsItsTerms();
    void anAnswerBelongsToItsInput();
    void aRefusedPortIsToldAtOnce();

private:
    void makeEngine(const QString &origin = {});
    void failing(const QString &call, int error) const;
    std::unique_ptr<ConnectionsDialog> connections(const QString &sourceId);
    [[nodiscard]] QString configFile() const { return m_dir->filePath(u"etcm.toml"_s); }
    [[nodiscard]] QString csv() const { return m_dir->filePath(u"day.csv"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Engine> m_engine;
    PromptingStore m_keychain;
    Theme m_theme{ThemeKind::Dark};
};

void DialogsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    put(configFile(), kDocument);
    makeEngine();
}

void DialogsTest::cleanup()
{
    qunsetenv("ETCM_FAILING_CALL");
    await(done(m_engine->stop()));
    m_engine.reset();
}

void DialogsTest::makeEngine(const QString &origin)
{
    if (m_engine)
        await(done(m_engine->stop()));
    EngineOptions options;
    options.config = *parseConfig(contents(configFile()), configFile());
    options.config.dataDir = m_dir->path();
    options.config.origin = origin;
    options.poll = false;
    m_engine = std::make_unique<Engine>(std::move(options));
    QVERIFY(await(m_engine->start()));
}

void DialogsTest::failing(const QString &call, int error) const
{
    qputenv("ETCM_FAILING_CALL", u"%1:%2:%3"_s.arg(call).arg(error).arg(m_dir->path()).toLocal8Bit());
}

std::unique_ptr<ConnectionsDialog> DialogsTest::connections(const QString &sourceId)
{
    auto dialog = std::make_unique<ConnectionsDialog>(m_theme, *m_engine, &m_keychain, ConnectionsStart());
    auto *list = dialog->findChild<QListView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(SourceListModel::IdRole) == sourceId)
            list->setCurrentIndex(list->model()->index(row, 0));
    dialog->show();
    return dialog;
}

void DialogsTest::nothingTickedIsRefusedInWords_data()
{
    QTest::addColumn<QStringList>("boxes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::newRow("component") << QStringList{u"Integrated"_s, u"Electricity"_s, u"Grid"_s, u"Grid usage"_s}
                               << u"componentProblem"_s << u"at least one component"_s;
    QTest::newRow("product") << QStringList{u"Home dynamic"_s} << u"productProblem"_s
                             << u"at least one product"_s;
}

void DialogsTest::nothingTickedIsRefusedInWords()
{
    QFETCH(QStringList, boxes);
    QFETCH(QString, place);
    QFETCH(QString, words);
    ExportDialog dialog(m_theme, *m_engine);
    dialog.show();
    auto *button = part<QPushButton>(dialog, u"exportButton"_s);
    auto *problem = part<QLabel>(dialog, place);
    QVERIFY(button->isEnabled());
    QVERIFY(problem->isHidden());
    for (const QString &text : boxes) {
        QVERIFY2(checkNamed(dialog, text), qPrintable(text));
        checkNamed(dialog, text)->click();
    }
    QVERIFY(!button->isEnabled());
    QVERIFY2(button->toolTip().contains(words), qPrintable(button->toolTip()));
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(words), qPrintable(problem->text()));
    QVERIFY(part<QLabel>(dialog, u"verdict"_s)->text().startsWith(u"Nothing to export"_s));
    QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
    // An answer to the question before must not undo it.
    QTest::qWait(0);
    QVERIFY(!button->isEnabled());
    checkNamed(dialog, boxes.first())->click();
    QVERIFY(button->isEnabled());
    QVERIFY(problem->isHidden());
    QTRY_VERIFY(!dialog.findChild<QPlainTextEdit *>()->toPlainText().isEmpty());
}

void DialogsTest::aTypedNameStays()
{
    ExportDialog dialog(m_theme, *m_engine);
    auto *name = part<QLineEdit>(dialog, u"fileName"_s);
    QVERIFY(name->text().startsWith(u"etcm_prices_home_dynamic_"_s));
    name->selectAll();
    QTest::keyClicks(name, u"monday.csv"_s);
    checkNamed(dialog, u"Business dynamic"_s)->click();
    checkNamed(dialog, u"Grid"_s)->click();
    QCOMPARE(name->text(), u"monday.csv"_s);
    name->selectAll();
    QTest::keyClick(name, Qt::Key_Backspace);
    checkNamed(dialog, u"Grid"_s)->click();
    QVERIFY(name->text().startsWith(u"etcm_prices_"_s));
}

void DialogsTest::aFileThatIsThereIsAskedAbout()
{
    put(csv(), "what was there");
    ExportDialog dialog(m_theme, *m_engine);
    dialog.show();
    auto *name = part<QLineEdit>(dialog, u"fileName"_s);
    name->selectAll();
    QTest::keyClicks(name, csv());
    auto *button = part<QPushButton>(dialog, u"exportButton"_s);
    button->click();
    auto *question = dialog.findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"day.csv"_s));
    QVERIFY(question->defaultButton() == question->button(QMessageBox::Cancel));
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
    QCOMPARE(contents(csv()), QByteArray("what was there"));

    button->click();
    buttonOf(*dialog.findChild<QMessageBox *>(), u"Replace"_s)->click();
    auto *verdict = part<QLabel>(dialog, u"verdict"_s);
    QTRY_VERIFY2(verdict->text().startsWith(u"Written"_s), qPrintable(verdict->text()));
    QVERIFY(contents(csv()).startsWith("source_id,"));

    QFile::remove(csv()); // the description alone is worth a question, too
    QTRY_VERIFY(!dialog.findChild<QMessageBox *>());
    button->click();
    QVERIFY(dialog.findChild<QMessageBox *>()->text().contains(u"day.meta.json"_s));
}

void DialogsTest::aFullDiskIsSaidInTheWindow()
{
    put(csv(), "what was there");
    ExportDialog dialog(m_theme, *m_engine);
    dialog.show();
    auto *name = part<QLineEdit>(dialog, u"fileName"_s);
    name->selectAll();
    QTest::keyClicks(name, csv());
    failing(u"write"_s, ENOSPC);
    part<QPushButton>(dialog, u"exportButton"_s)->click();
    buttonOf(*dialog.findChild<QMessageBox *>(), u"Replace"_s)->click();
    auto *verdict = part<QLabel>(dialog, u"verdict"_s);
    QTRY_VERIFY2(verdict->text().contains(u"No space left"_s), qPrintable(verdict->text()));
    QVERIFY(verdict->text().contains(u"day.csv"_s) && verdict->text().contains(u"free some space"_s));
    QCOMPARE(contents(csv()), QByteArray("what was there"));
    QVERIFY(part<QPushButton>(dialog, u"exportButton"_s)->isEnabled());
}

void DialogsTest::theDemoMarksWhatLeavesIt()
{
    makeEngine(u"DEMO"_s);
    ExportDialog dialog(m_theme, *m_engine);
    dialog.show();
    auto *name = part<QLineEdit>(dialog, u"fileName"_s);
    QVERIFY2(name->text().startsWith(u"DEMO_etcm_prices_"_s), qPrintable(name->text()));
    name->selectAll();
    QTest::keyClicks(name, csv());
    part<QPushButton>(dialog, u"exportButton"_s)->click();
    auto *verdict = part<QLabel>(dialog, u"verdict"_s);
    const QString marked = m_dir->filePath(u"DEMO_day.csv"_s);
    QTRY_VERIFY2(verdict->text().contains(marked), qPrintable(verdict->text()));
    QVERIFY(!QFile::exists(csv()));
    QVERIFY(contents(marked).startsWith("origin,source_id,"));
    const QByteArray json = contents(m_dir->filePath(u"DEMO_day.meta.json"_s));
    QCOMPARE(QJsonDocument::fromJson(json)["origin"_L1].toString(), u"DEMO"_s);
    // Of the catalogue's sources; the terms of the own gateway are its owner's.
    const QJsonValue licences = QJsonDocument::fromJson(json)["licences"_L1];
    QCOMPARE(licences.toArray().size(), 1);
    QVERIFY(licences[0].toString().startsWith(u"CKW public data: "_s));
}

void DialogsTest::disablingKeepsTheBlock()
{
    auto dialog = connections(u"desk"_s);
    QSignalSpy saved(dialog.get(), &ConnectionsDialog::saved);
    auto *toggle = part<QPushButton>(*dialog, u"toggle"_s);
    QCOMPARE(toggle->text(), u"Disable"_s);
    toggle->click();
    QCOMPARE(saved.size(), 1);
    const auto view = saved.front().front().value<ConnectionsStart>();
    QByteArray expected = kDocument;
    expected.replace("[\"home_dynamic\", \"business_dynamic\"]\n",
                     "[\"home_dynamic\", \"business_dynamic\"]\nenabled = false\n");
    QCOMPARE(contents(configFile()), expected);

    dialog.reset();
    makeEngine();
    QCOMPARE(m_engine->config().sources.size(), 1u);
    QCOMPARE(m_engine->config().disabledSources.at(0).name, u"Trading desk"_s);
    // The session ends with the change: the next dialog stands where this one stood, and says what was done.
    dialog = std::make_unique<ConnectionsDialog>(m_theme, *m_engine, &m_keychain, view);
    QCOMPARE(part<QLabel>(*dialog, u"answer"_s)->text(), u"Saved in "_s + configFile());
    toggle = part<QPushButton>(*dialog, u"toggle"_s);
    QCOMPARE(toggle->text(), u"Enable"_s);
    toggle->click();
    QCOMPARE(contents(configFile()), kDocument);
}

void DialogsTest::deletingAsks()
{
    auto dialog = connections(u"desk"_s);
    auto *button = part<QPushButton>(*dialog, u"delete"_s);
    button->click();
    auto *question = dialog->findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(u"Trading desk"_s));
    QCOMPARE(contents(configFile()), kDocument);
    question->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!dialog->findChild<QMessageBox *>());
    QCOMPARE(contents(configFile()), kDocument);

    button->click();
    buttonOf(*dialog->findChild<QMessageBox *>(), u"Delete"_s)->click();
    QVERIFY(!contents(configFile()).contains("desk\""));
    QVERIFY(contents(configFile()).contains("id = \"ckw\"        # public"));
    QCOMPARE(contents(configFile() + u".bak"_s), kDocument);
}

void DialogsTest::theLastSourceStays()
{
    put(configFile(), withSource(kDocument, u"ckw"_s, enabledKeys(false)));
    makeEngine();
    auto dialog = connections(u"desk"_s);
    QVERIFY(!part<QPushButton>(*dialog, u"toggle"_s)->isEnabled());
    QVERIFY(!part<QPushButton>(*dialog, u"delete"_s)->isEnabled());
    dialog = connections(u"ckw"_s);
    QVERIFY(part<QPushButton>(*dialog, u"toggle"_s)->isEnabled());
}

void DialogsTest::aFileThatLinesCannotEditIsLeftAlone()
{
    // Valid TOML: the header that a line-wise look takes for the block's end stands in a text.
    QByteArray document = kDocument;
    document.replace("name = \"Trading desk\"   # as we call it\n",
                     "name = \"\"\"\nTrading\n[[source]]\n\"\"\"\n");
    QVERIFY(parseConfig(document, configFile()));
    put(configFile(), document);
    makeEngine();
    auto dialog = connections(u"desk"_s);
    part<QPushButton>(*dialog, u"delete"_s)->click();
    buttonOf(*dialog->findChild<QMessageBox *>(), u"Delete"_s)->click();
    QCOMPARE(contents(configFile()), document);
    QVERIFY(!part<QLabel>(*dialog, u"answer"_s)->text().startsWith(u"Saved"_s));
}

void DialogsTest::aFullDiskLeavesTheConfiguration()
{
    for (const auto &[call, error] : {std::pair{u"write"_s, ENOSPC}, {u"fsync"_s, EIO}, {u"open"_s, EROFS}}) {
        auto dialog = connections(u"desk"_s);
        failing(call, error);
        part<QPushButton>(*dialog, u"toggle"_s)->click();
        const QString text = part<QLabel>(*dialog, u"answer"_s)->text();
        QVERIFY2(text.contains(qt_error_string(error)) && text.contains(u"etcm.toml"_s), qPrintable(text));
        QCOMPARE(contents(configFile()), kDocument);
        qunsetenv("ETCM_FAILING_CALL");
    }
}

void DialogsTest::aSecretWaitsForThePerson()
{
    auto dialog = connections(u"desk"_s);
    auto *secret = part<QLineEdit>(*dialog, u"secret"_s);
    auto *answer = part<QLabel>(*dialog, u"answer"_s);
    QTest::keyClicks(secret, u"hunter2"_s);
    part<QPushButton>(*dialog, u"save"_s)->click();
    QVERIFY2(answer->text().startsWith(u"Waiting for the system keyring"_s), qPrintable(answer->text()));
    QCOMPARE(part<QPushButton>(*dialog, u"close"_s)->text(), u"Cancel"_s);
    QVERIFY(!part<QPushButton>(*dialog, u"save"_s)->isEnabled());
    QCOMPARE(secret->text(), u"hunter2"_s);
    m_keychain.answer.set(true);
    QTRY_VERIFY2(answer->text().startsWith(u"Saved"_s), qPrintable(answer->text()));
    QCOMPARE(m_keychain.kept.value(u"desk"_s), u"hunter2"_s);
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(contents(configFile()), kDocument); // nothing else was changed
}

void DialogsTest::aCancelledPromptKeepsTheText()
{
    auto dialog = connections(u"desk"_s);
    auto *secret = part<QLineEdit>(*dialog, u"secret"_s);
    auto *answer = part<QLabel>(*dialog, u"answer"_s);
    QTest::keyClicks(secret, u"hunter2"_s);
    part<QPushButton>(*dialog, u"save"_s)->click();
    m_keychain.answer.set(false);
    QTRY_VERIFY2(answer->text().contains(u"locked"_s), qPrintable(answer->text()));
    QCOMPARE(secret->text(), u"hunter2"_s);
    const int writes = m_keychain.writes;

    part<QPushButton>(*dialog, u"save"_s)->click();
    QCOMPARE(m_keychain.writes, writes + 1);
    part<QPushButton>(*dialog, u"close"_s)->click();
    QVERIFY(dialog->isVisible());
    QCOMPARE(secret->text(), u"hunter2"_s);
    QVERIFY(answer->text().startsWith(u"Not saved"_s));
    m_keychain.answer.set(false); // too late: nobody waits
    QTest::qWait(0);
    QVERIFY(answer->text().startsWith(u"Not saved, what you typed is still here. If"_s));
    part<QPushButton>(*dialog, u"close"_s)->click();
    QVERIFY(!dialog->isVisible());
}

void DialogsTest::aCompanysGatewayIsTyped()
{
    auto dialog = connections(u"desk"_s);
    const auto type = [&](const QString &field, const QString &text) {
        auto *edit = part<QLineEdit>(*dialog, field);
        edit->selectAll();
        QTest::keyClicks(edit, text);
    };
    QVERIFY(!part<QLineEdit>(*dialog, u"authority"_s)->isEnabled()); // of https only
    type(u"baseUrl"_s, u"https://gateway.example"_s);
    type(u"token"_s, u"https://login.example/token"_s);
    type(u"scope"_s, u"prices.read"_s);
    type(u"authority"_s, u"/etc/etcm/ca.pem"_s);
    part<QPushButton>(*dialog, u"save"_s)->click();
    QVERIFY2(part<QLabel>(*dialog, u"answer"_s)->text().startsWith(u"Saved"_s),
             qPrintable(part<QLabel>(*dialog, u"answer"_s)->text()));
    const QByteArray written = contents(configFile());
    QVERIFY2(written.contains("\ntoken_url = \"https://login.example/token\"\n") &&
                 !written.contains("token_path") && written.contains("\nscope = \"prices.read\"\n") &&
                 written.contains("\nca = \"/etc/etcm/ca.pem\"\n"),
             written.constData());
}

// ENTSO-E signs in nowhere, but has a secret of its own.
void DialogsTest::aCatalogueEntryTellsItsTerms()
{
    auto dialog = connections(u"energy-charts-ch"_s);
    const QString about = part<QLabel>(*dialog, u"about"_s)->text();
    for (const QStringView words :
         {u"Bidding zone Switzerland", u"Publishes at about 13:00", u"CC BY 4.0", u"Last verified 2026-12"})
        QVERIFY2(about.contains(words), qPrintable(about));
    QVERIFY(!part<QLineEdit>(*dialog, u"secret"_s)->isEnabled());
    dialog = connections(u"entsoe-ch"_s);
    QVERIFY(part<QLineEdit>(*dialog, u"secret"_s)->isEnabled());
}

void DialogsTest::anAnswerBelongsToItsInput()
{
    auto dialog = connections(u"desk"_s);
    auto *test = part<QPushButton>(*dialog, u"test"_s);
    auto *answer = part<QLabel>(*dialog, u"answer"_s);
    test->click();
    QVERIFY(answer->text().startsWith(u"Asking"_s));
    QVERIFY(!test->isEnabled());
    QTest::keyClicks(part<QLineEdit>(*dialog, u"baseUrl"_s), u"0"_s);
    QVERIFY(answer->text().isEmpty());
    QVERIFY(test->isEnabled());
    put(configFile(), "nonsense"); // the next Test has its own answer, at once
    test->click();
    const QString own = answer->text();
    QVERIFY2(own.contains(u"etcm.toml"_s), qPrintable(own));
    QTest::qWait(300);
    QCOMPARE(answer->text(), own);
}

void DialogsTest::aRefusedPortIsToldAtOnce()
{
    auto dialog = connections(u"desk"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, u"secret"_s), u"hunter2"_s);
    part<QPushButton>(*dialog, u"test"_s)->click();
    // Second tries alone took ten times as long; the machine may be busy.
    auto *answer = part<QLabel>(*dialog, u"answer"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(!answer->text().startsWith(u"Asking"_s), qPrintable(answer->text()), 4'000);
    QVERIFY2(answer->text().contains(u"refused"_s, Qt::CaseInsensitive), qPrintable(answer->text()));
}

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
