#include "desktop/dialogs/help_dialog.h"

#include "desktop/theme/theme.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct KeyRow {
    QLatin1StringView keys;
    QLatin1StringView meaning;
};
constexpr KeyRow kKeys[] = {{"Ctrl+1"_L1, "Overview"_L1},
                            {"F5"_L1, "Poll every endpoint once now"_L1},
                            {"F6, Shift+F6"_L1, "Next, previous panel"_L1},
                            {"F11, Esc"_L1, "Maximise the panel, back"_L1},
                            {"Ctrl+E"_L1, "Export prices"_L1},
                            {"Tab, Shift+Tab"_L1, "Next, previous part; Enter shows a chip's details"_L1},
                            {"F1"_L1, "These keys"_L1},
                            {"Ctrl+Q"_L1, "Stop monitoring and quit"_L1}};

QString keysText()
{
    QString rows;
    for (const KeyRow &row : kKeys)
        rows +=
            u"<tr><td style='padding:3px 24px 3px 0'><b>%1</b></td><td style='padding:3px 0'>%2</td></tr>"_s
                .arg(row.keys, row.meaning);
    return u"<h3>Keys</h3><table>%1</table>"_s.arg(rows);
}

QString aboutText()
{
    return uR"(<h3>Energy Trading Connectivity Monitor</h3><p>Version %1</p>
<p>Watches energy-market APIs, keeps what they say, draws it, and tells when one of them fails: prices per quarter
hour, plant telemetry, ripple control (TRA) and the health of each endpoint.</p>
<p>Data is written to this computer first and then, where one is set, to the team's PostgreSQL. Times are UTC inside
and Europe/Zurich on the screen. Prices are without VAT.</p>)"_s.arg(QStringLiteral(ETCM_VERSION));
}

QString licencesText()
{
    return uR"(<h3>Licences</h3>
<p>The sources of this program are under the MIT licence. Qt Charts and Qt HTTP Server are under the GNU General Public
Licence 3, so the built programs are distributed under GPL 3.</p>
<table>
<tr><td style='padding-right:24px'>Qt 6</td><td>LGPL 3; Charts and HTTP Server GPL 3</td></tr>
<tr><td>QCoro</td><td>MIT</td></tr><tr><td>QtKeychain</td><td>BSD 3-clause</td></tr>
<tr><td>tl::expected</td><td>CC0</td></tr><tr><td>toml++</td><td>MIT</td></tr>
<tr><td>simdjson</td><td>Apache 2.0</td></tr><tr><td>libpq, PostgreSQL</td><td>PostgreSQL licence</td></tr>
<tr><td>SQLite</td><td>public domain</td></tr>
<tr><td>Roboto</td><td>Apache 2.0</td></tr><tr><td>JetBrains Mono</td><td>SIL OFL 1.1</td></tr>
</table>)"_s;
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
    setWindowTitle(topic == u"keys"_s ? u"Keys"_s : topic == u"licences"_s ? u"Licences"_s : u"About"_s);
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
