#include "desktop/dialogs/export_form.h"

#include "domain/market_day.h"
#include "models/price_snapshot.h"
#include "wording/language.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct PresetText {
    ExportPreset preset;
    const char *title;
    const char *detail;
};
constexpr PresetText kPresets[] = {
    {ExportPreset::Rfc4180, "RFC 4180", QT_TRANSLATE_NOOP("Export", "UTF-8, comma, point. For scripts")},
    {ExportPreset::ExcelDeCh, QT_TRANSLATE_NOOP("Export", "Excel Switzerland, German and Italian"),
     QT_TRANSLATE_NOOP("Export", "UTF-8 with BOM, semicolon, point")},
    {ExportPreset::ExcelDeDe, QT_TRANSLATE_NOOP("Export", "Excel Germany, Austria, France, Italy"),
     QT_TRANSLATE_NOOP("Export", "UTF-8 with BOM, semicolon, comma")},
    {ExportPreset::ExcelFrCh, QT_TRANSLATE_NOOP("Export", "Excel Switzerland, French"),
     QT_TRANSLATE_NOOP("Export", "UTF-8 with BOM, semicolon, point")},
    {ExportPreset::ExcelUnicode, QT_TRANSLATE_NOOP("Export", "Excel, any language"),
     QT_TRANSLATE_NOOP("Export", "UTF-16 with BOM, tab")}};

struct TypeText {
    TariffType type;
    const char *title;
};
constexpr TypeText kTypes[] = {{TariffType::Integrated, QT_TRANSLATE_NOOP("Export", "Integrated")},
                               {TariffType::Electricity, QT_TRANSLATE_NOOP("Export", "Electricity")},
                               {TariffType::Grid, QT_TRANSLATE_NOOP("Export", "Grid")},
                               {TariffType::GridUsage, QT_TRANSLATE_NOOP("Export", "Grid usage")}};

QLabel *label(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QDate toQDate(LocalDate date)
{
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

LocalDate toLocalDate(QDate date)
{
    return LocalDate(std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
                     std::chrono::day(static_cast<unsigned>(date.day())));
}

QDateEdit *dateEdit(QDate date)
{
    auto *edit = new QDateEdit(date);
    edit->setLocale(currentLocale());
    edit->setDisplayFormat(u"ddd d MMM yyyy"_s);
    edit->setCalendarPopup(true);
    return edit;
}

} // namespace

ExportForm::ExportForm(const QStringList &tariffNames, UtcTime now, QWidget *parent)
    : QWidget(parent), m_presets(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setSpacing(6);
    addRange(layout, now);
    addProducts(layout, tariffNames);
    layout->addSpacing(10);
    addFormats(layout);
    layout->addSpacing(10);
    m_long = addCheck(layout, words("Export", "One row per price (long layout)"), false);
    m_excelTimes = addCheck(layout, words("Export", "Excel time columns"), false);
    m_guard = addCheck(layout, words("Export", "Protect text cells from formulas"), true);
    m_details = addCheck(layout, words("Export", "Write details beside it (.meta.json)"), true);
    layout->addStretch(1);
}

void ExportForm::addRange(QVBoxLayout *layout, UtcTime now)
{
    const MarketDay today = MarketDay::containing(now);
    m_from = dateEdit(toQDate(today.date()));
    m_to = dateEdit(toQDate(today.next().next().date()));
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    grid->addWidget(label(words("Export", "From"), "label"), 0, 0);
    grid->addWidget(label(words("Export", "To, not included"), "label"), 0, 1);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    layout->addLayout(grid);
    m_rangeProblem = addProblem(layout, u"rangeProblem"_s);
    connect(m_from, &QDateEdit::dateChanged, this, &ExportForm::changed);
    connect(m_to, &QDateEdit::dateChanged, this, &ExportForm::changed);
}

void ExportForm::addProducts(QVBoxLayout *layout, const QStringList &tariffNames)
{
    layout->addSpacing(6);
    layout->addWidget(label(words("Export", "Products"), "label"));
    for (const QString &name : tariffNames)
        m_products.emplace_back(name, addCheck(layout, productTitle(name), m_products.empty()));
    m_productProblem = addProblem(layout, u"productProblem"_s);
    layout->addSpacing(6);
    layout->addWidget(label(words("Export", "Components"), "label"));
    for (const TypeText &entry : kTypes)
        m_types.emplace_back(entry.type, addCheck(layout, words("Export", entry.title), true));
    m_typeProblem = addProblem(layout, u"componentProblem"_s);
}

QLabel *ExportForm::addProblem(QVBoxLayout *layout, const QString &name)
{
    QLabel *problem = label({}, "problem");
    problem->setObjectName(name);
    problem->setIndent(22);
    problem->hide();
    layout->addWidget(problem);
    return problem;
}

void ExportForm::showProblems(const ExportProblems &problems)
{
    for (const auto &[place, text] : {std::pair{m_rangeProblem, problems.range},
                                      {m_productProblem, problems.products},
                                      {m_typeProblem, problems.components}}) {
        place->setText(text);
        place->setVisible(!text.isEmpty());
    }
}

void ExportForm::addFormats(QVBoxLayout *layout)
{
    layout->addWidget(label(words("Export", "Format"), "label"));
    for (const PresetText &entry : kPresets) {
        auto *radio = new QRadioButton(words("Export", entry.title));
        radio->setChecked(entry.preset == ExportPreset::Rfc4180);
        radio->setToolTip(words("Export", entry.detail));
        m_presets->addButton(radio, static_cast<int>(entry.preset));
        layout->addWidget(radio);
        QLabel *detail = label(words("Export", entry.detail), "context");
        detail->setIndent(22);
        layout->addWidget(detail);
    }
    connect(m_presets, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
}

QCheckBox *ExportForm::addCheck(QVBoxLayout *layout, const QString &text, bool on)
{
    auto *check = new QCheckBox(text);
    check->setChecked(on);
    layout->addWidget(check);
    connect(check, &QCheckBox::toggled, this, &ExportForm::changed);
    return check;
}

ExportRequest ExportForm::request() const
{
    ExportRequest request;
    for (const auto &[name, check] : m_products)
        if (check->isChecked())
            request.tariffNames << name;
    for (const auto &[type, check] : m_types)
        if (check->isChecked()) {
            request.types.push_back(type);
            request.options.columns.push_back({type, QString::fromUtf16(kChfPerKwh)});
        }
    request.options.from = MarketDay(toLocalDate(m_from->date())).start();
    request.options.to = MarketDay(toLocalDate(m_to->date())).start();
    request.options.preset = static_cast<ExportPreset>(m_presets->checkedId());
    request.options.layout = m_long->isChecked() ? PriceLayout::Long : PriceLayout::Wide;
    request.options.excelTimes = m_excelTimes->isChecked();
    request.options.guardFormulas = m_guard->isChecked();
    return request;
}

bool ExportForm::withDetails() const
{
    return m_details->isChecked();
}

} // namespace etcm
