#include "desktop/dialogs/help_dialog.h"

#include "desktop/theme/theme.h"
#include "wording/language.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct KeyRow {
    const char *keys;
    const char *meaning;
};
constexpr KeyRow kKeys[] = {
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+1"), QT_TRANSLATE_NOOP("Help", "Overview")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+2"), QT_TRANSLATE_NOOP("Help", "Prices")},
    {QT_TRANSLATE_NOOP("Keys", "Left, Right, Home, End"),
     QT_TRANSLATE_NOOP("Help", "In the price chart: slot; with Shift: day")},
    {QT_TRANSLATE_NOOP("Keys", "+, −, 0, Ctrl+Z"),
     QT_TRANSLATE_NOOP("Help", "In the price chart: zoom, all of it, zoom before")},
    {QT_TRANSLATE_NOOP("Keys", "N, T, [, ]"),
     QT_TRANSLATE_NOOP("Help", "On the page of prices: now, today, day before, next day")},
    {QT_TRANSLATE_NOOP("Keys", "H, B, D"),
     QT_TRANSLATE_NOOP("Help", "On the page of prices: first product, second, both")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+3"), QT_TRANSLATE_NOOP("Help", "Plant and TRA signals")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+4"), QT_TRANSLATE_NOOP("Help", "API health")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+5"),
     QT_TRANSLATE_NOOP("Help", "Alerts; A acknowledges the one that is chosen")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+6"),
     QT_TRANSLATE_NOOP("Help", "Data; arrows walk through the calendar, G and Shift+G from gap to gap")},
    {QT_TRANSLATE_NOOP("Keys", "F5"), QT_TRANSLATE_NOOP("Help", "Poll every endpoint once now")},
    {QT_TRANSLATE_NOOP("Keys", "F6, Shift+F6"), QT_TRANSLATE_NOOP("Help", "Next, previous panel")},
    {QT_TRANSLATE_NOOP("Keys", "F11, Esc"), QT_TRANSLATE_NOOP("Help", "Maximise the panel, back")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+E"), QT_TRANSLATE_NOOP("Help", "Export prices")},
    {QT_TRANSLATE_NOOP("Keys", "Tab, Shift+Tab"),
     QT_TRANSLATE_NOOP("Help", "Next, previous part; Enter opens a chip's page, or shows its details")},
    {QT_TRANSLATE_NOOP("Keys", "F1"), QT_TRANSLATE_NOOP("Help", "These keys")},
    {QT_TRANSLATE_NOOP("Keys", "Ctrl+Q"), QT_TRANSLATE_NOOP("Help", "Stop monitoring and quit")}};

QString keysText()
{
    QString rows;
    for (const KeyRow &row : kKeys)
        rows +=
            u"<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td></tr>"_s
                .arg(words("Keys", row.keys), words("Help", row.meaning));
    return u"<h3>%1</h3><table>%2</table>"_s.arg(words("Help", "Keys"), rows);
}

QString aboutText()
{
    const QStringList paragraphs{
        words("Help", "Version %1").arg(QStringLiteral(ETCM_VERSION)),
        words("Help",
              "Watches energy-market APIs, keeps what they say, draws it, and tells when one of them fails: "
              "prices per quarter hour, plant telemetry, ripple control (TRA) and the health of each "
              "endpoint."),
        words("Help",
              "Data is written to this computer first and then, where one is set, to the team's PostgreSQL. "
              "Times are UTC inside and Europe/Zurich on the screen. Prices are without VAT.")};
    return u"<h3>Energy Trading Connectivity Monitor</h3><p>%1</p>"_s.arg(paragraphs.join(u"</p><p>"_s));
}

struct LicenceRow {
    const char *part;
    const char *licence;
};
constexpr LicenceRow kLicences[] = {
    {"Qt 6", QT_TRANSLATE_NOOP("Help", "LGPL 3; Charts and HTTP Server GPL 3")},
    {"QCoro", "MIT"},
    {"QtKeychain", "BSD 3-clause"},
    {"tl::expected", "CC0"},
    {"toml++", "MIT"},
    {"simdjson", "Apache 2.0"},
    {"libpq, PostgreSQL", QT_TRANSLATE_NOOP("Help", "PostgreSQL licence")},
    {"SQLite", QT_TRANSLATE_NOOP("Help", "public domain")},
    {"Roboto", "Apache 2.0"},
    {"JetBrains Mono", "SIL OFL 1.1"}};

QString licencesText()
{
    QString rows;
    for (const LicenceRow &row : kLicences)
        rows += u"<tr><td style='padding-right:24px'>%1</td><td>%2</td></tr>"_s.arg(
            QString::fromLatin1(row.part), words("Help", row.licence));
    return u"<h3>%1</h3><p>%2</p><table>%3</table>"_s.arg(
        words("Help", "Licences"),
        words("Help", "The sources of this program are under the MIT licence. Qt Charts and Qt HTTP Server "
                      "are under the "
                      "GNU General Public Licence 3, so the built programs are distributed under GPL 3."),
        rows);
}

} // namespace

QString helpText(const QString &topic)
{
    if (topic == u"keys"_s)
        return keysText();
    return topic == u"licences"_s ? licencesText() : aboutText();
}

HelpDialog::HelpDialog(const Theme &theme, const QString &topic, QWidget *parent) : QDialog(parent)
{
    setObjectName(topic);
    setWindowTitle(topic == u"keys"_s       ? words("Help", "Keys")
                   : topic == u"licences"_s ? words("Help", "Licences")
                                            : words("Help", "About"));
    auto *text = new QTextBrowser(this);
    text->setFont(theme.font(13));
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(helpText(topic));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resize(520, 380);
}

} // namespace etcm
