// Small models and painted parts of the shell.
#include "desktop/dialogs/source_list_model.h"
#include "desktop/dialogs/source_probe.h"
#include "desktop/strip/chip_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/theme/theme.h"
#include "desktop/window/banners.h"
#include "desktop/window/notice_banner.h"
#include "desktop/window/status_line.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace etcm;
using namespace Qt::StringLiterals;

class ShellModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourceListKeepsTheModelContract();
    void newGatewaysGetFreeIds();
    void probeAnswersInWords();
    void bannersOfTheStatus();
    void noticesStackUpToThree();
    void noticesBecomeBanners_data();
    void noticesBecomeBanners();
    void stripMergesChipsWhenNarrow();
    void chipTellsItsWordsToScreenReaders();
    void sourceNames();
};

namespace
{

SourceConfig source(const QString &id, const QString &name = {})
{
    SourceConfig config;
    config.id = id;
    config.name = name;
    return config;
}

AppConfig configOf(std::vector<SourceConfig> sources)
{
    AppConfig config;
    config.sources = std::move(sources);
    return config;
}

} // namespace

void ShellModelsTest::sourceListKeepsTheModelContract()
{
    AppConfig config = configOf({source(u"ckw"_s, u"CKW"_s), source(u"mine"_s)});
    config.disabledSources = {source(u"off"_s, u"Winter"_s)};
    SourceListModel model(config);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.rowCount() > 2); // the catalogue offers more than what is configured
    QVERIFY(model.row(0).ofCatalogue);
    QVERIFY(!model.row(1).ofCatalogue);
    QCOMPARE(model.index(1).data(Qt::DisplayRole).toString(), u"mine"_s);
    QCOMPARE(model.index(2).data(Qt::DisplayRole).toString(), u"Winter  (disabled)"_s);
    QVERIFY(!model.index(2).data(SourceListModel::EnabledRole).toBool());
    QVERIFY(!model.index(3).data(SourceListModel::EnabledRole).toBool());
    model.addGateway();
}

void ShellModelsTest::newGatewaysGetFreeIds()
{
    SourceListModel model(configOf({source(u"desk"_s)}));
    QCOMPARE(model.row(model.addGateway()).source.id, u"desk-2"_s);
    QCOMPARE(model.row(model.addGateway()).source.id, u"desk-3"_s);
}

void ShellModelsTest::probeAnswersInWords()
{
    CycleReport report;
    EndpointReport prices;
    prices.endpoint = Endpoint::Prices;
    prices.outcome = Outcome::Ok;
    prices.responseTime = std::chrono::milliseconds(212);
    prices.rows = 768;
    report.endpoints = {prices};
    QVERIFY(probeAnswer(report).good);
    QCOMPARE(probeAnswer(report).text, u"Prices answer in 212 ms, 768 values"_s);
    EndpointReport plant;
    plant.endpoint = Endpoint::Plant;
    plant.outcome = Outcome::Http5xx;
    plant.error = u"HTTP 503"_s;
    report.endpoints.push_back(plant);
    QVERIFY(!probeAnswer(report).good);
    QVERIFY(probeAnswer(report).text.endsWith(u"\nPlant: HTTP 503"_s));
    QVERIFY(!probeAnswer({}).good);
}

void ShellModelsTest::bannersOfTheStatus()
{
    EngineStatus status;
    QVERIFY(statusBanners(status, UtcTime()).empty());
    status.central.health = CentralHealth::Buffering;
    status.central.error = u"no answer"_s;
    status.central.outboxRows = 118;
    status.central.problem = {u"central_away"_s, {}};
    status.signInTroubles = {{u"desk"_s, SignInTrouble::Kind::KeyringLocked, {}}};
    EndpointStatus ofDesk;
    ofDesk.sourceId = u"desk"_s;
    status.signIns = {ofDesk};
    status.endpoints = {ofDesk};
    const auto banners = statusBanners(status, UtcTime());
    QCOMPARE(banners.size(), 2u);
    QCOMPARE(banners[0].text, u"Central database not reachable. 118 rows kept here, nothing lost."_s);
    QCOMPARE(banners[1].text, u"Waiting for the system keyring."_s); // there is no public source
    status.central.problem = {u"central_trouble"_s, {{u"trouble"_s, u"password_refused"_s}}};
    status.central.advice = plainMessage(u"Correct it"_s);
    status.central.error = u"what the server says"_s;
    QCOMPARE(statusBanners(status, UtcTime())[0].text,
             u"Central database refuses the password. 118 rows kept here, nothing lost. Correct it."_s);
    QCOMPARE(statusBanners(status, UtcTime())[0].detail, u"what the server says"_s);
    status.endpoints.front().sourceId = u"ckw"_s;
    QCOMPARE(statusBanners(status, UtcTime())[1].text,
             u"Waiting for the system keyring. Public data continues."_s);
    status.signInTroubles.front().kind = SignInTrouble::Kind::TokensRefused;
    QVERIFY(statusBanners(status, UtcTime())[1].text.startsWith(
        u"Tokens of desk refused: signing in works, so the secret is right"_s));
    status.clockError = std::chrono::minutes(111);
    QVERIFY(statusBanners(status, UtcTime())[2].text.startsWith(
        u"This computer’s clock is 1 h 51 min ahead of the clocks of the servers"_s));
}

void ShellModelsTest::noticesStackUpToThree()
{
    const Theme theme(ThemeKind::Dark);
    BannerArea area(theme);
    QVERIFY(area.isHidden());
    for (int i = 0; i < 4; ++i)
        area.addNotice([i] {
            return BannerLook{u"n%1"_s.arg(i), Glyph::Info, BannerTone::Info, u"x"_s, true};
        });
    QCOMPARE(area.shown().size(), 3u);
    QCOMPARE(area.shown().front().key, u"n1"_s);
    QVERIFY(!area.isHidden());
    area.addNotice([] {
        return BannerLook{u"n3"_s, Glyph::Info, BannerTone::Info, u"again"_s, true}; // the same cause
    });
    QCOMPARE(area.shown().size(), 3u);
}

void ShellModelsTest::noticesBecomeBanners_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<bool>("recovered");
    QTest::addColumn<Glyph>("glyph");
    QTest::addColumn<BannerTone>("tone");
    QTest::newRow("critical") << Severity::Critical << false << Glyph::Crit << BannerTone::Crit;
    QTest::newRow("warning") << Severity::Warning << false << Glyph::Warn << BannerTone::Warn;
    QTest::newRow("news") << Severity::Info << false << Glyph::Info << BannerTone::Info;
    QTest::newRow("over") << Severity::Critical << true << Glyph::Resolved << BannerTone::Info;
}

void ShellModelsTest::noticesBecomeBanners()
{
    QFETCH(Severity, severity);
    QFETCH(bool, recovered);
    Notice notice;
    notice.key = u"i1"_s;
    notice.title = u"Prices do not answer"_s;
    notice.body = u"since 12:03"_s;
    notice.severity = severity;
    notice.recovered = recovered;
    notice.at = *parseIsoTime("2026-10-14T10:31:00Z");
    const BannerLook look = noticeBanner(notice);
    QTEST(look.glyph, "glyph");
    QTEST(look.tone, "tone");
    QCOMPARE(look.key, notice.key);
    QVERIFY(look.closable);
    QCOMPARE(look.text, u"12:31  Prices do not answer  since 12:03"_s);
}

void ShellModelsTest::stripMergesChipsWhenNarrow()
{
    const Theme theme(ThemeKind::Dark);
    Strip strip(theme);
    const EngineStatus status;
    strip.refresh(status, UtcTime());
    QCOMPARE(strip.chips().size(), 6u);
    strip.setNarrow(true);
    strip.refresh(status, UtcTime());
    QCOMPARE(strip.chips().size(), 5u);
    QCOMPARE(strip.chips().back()->key(), u"storage"_s);
}

void ShellModelsTest::chipTellsItsWordsToScreenReaders()
{
    const Theme theme(ThemeKind::Light);
    ChipWidget chip(theme, u"plant"_s, 184);
    ChipLook look;
    look.name = u"Plant"_s;
    look.right = u"141 ms"_s;
    look.line2 = u"Last 14:31"_s;
    chip.setLook(look);
    QCOMPARE(chip.accessibleName(), u"Plant: 141 ms, Last 14:31"_s);
    QSignalSpy activated(&chip, &ChipWidget::activated);
    QTest::keyClick(&chip, Qt::Key_Return);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(activated.count(), 2);
}

void ShellModelsTest::sourceNames()
{
    QCOMPARE(sourceNamesText({}), u"No source is set"_s);
    QCOMPARE(sourceNamesText({source(u"a"_s, u"A"_s)}), u"A"_s);
    QCOMPARE(sourceNamesText({source(u"a"_s, u"A"_s), source(u"b"_s)}), u"A and b"_s);
    QCOMPARE(sourceNamesText({source(u"a"_s), source(u"b"_s), source(u"c"_s), source(u"d"_s)}),
             u"a, b and 2 more"_s);
}

QTEST_MAIN(ShellModelsTest)
#include "shell_models_test.moc"
