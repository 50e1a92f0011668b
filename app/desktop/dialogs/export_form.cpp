#include "desktop/dialogs/export_form.h"

#include "models/price_snapshot.h"

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
    QLatin1StringView title;
    QLatin1StringView detail;
};
constexpr PresetText kPresets[] = {
    {ExportPreset::Rfc4180, "RFC 4180"_L1, "UTF-8, comma, point. For scripts"_L1},
    {ExportPreset::ExcelDeCh, "Excel Switzerland, German and Italian"_L1,
     "UTF-8 with BOM, semicolon, point"_L1},
    {ExportPreset::ExcelDeDe, "Excel Germany, Austria, France, Italy"_L1,
     "UTF-8 with BOM, semicolon, comma"_L1},
    {ExportPreset::ExcelFrCh, "Excel Switzerland, French"_L1, "UTF-8 with BOM, semicolon, point"_L1},
    {ExportPreset::ExcelUnicode, "Excel, any language"_L1, "UTF-16 with BOM, tab"_L1}};

struct TypeText {
    TariffType type;
    QLatin1StringView title;
};
constexpr TypeText kTypes[] = {{TariffType::Integrated, "Integrated"_L1},
                               {TariffType::Electricity, "Electricity"_L1},
                               {TariffType::Grid, "Grid"_L1},
                               {TariffType::GridUsage, "Grid usage"_L1}};

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
    edit->setLocale(QLocale::c());
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
    m_long = addCheck(layout, u"One row per price (long layout)"_s, false);
    m_excelTimes = addCheck(layout, u"Excel time columns"_s, false);
    m_guard = addCheck(layout, u"Protect text cells from formulas"_s, true);
    m_details = addCheck(layout, u"Write details beside it (.meta.json)"_s, true);
    layout->addStretch(1);
}

void ExportForm::addRange(QVBoxLayout *layout, UtcTime now)
{
    const MarketDay today = MarketDay::containing(now);
    m_from = dateEdit(toQDate(today.date()));
    m_to = dateEdit(toQDate(today.next().next().date()));
    auto *grid = new QGridLayout;
    grid->setSpacing(6);
    grid->addWidget(label(u"From"_s, "label"), 0, 0);
    grid->addWidget(label(u"To, not included"_s, "label"), 0, 1);
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
    layout->addWidget(label(u"Products"_s, "label"));
    for (const QString &name : tariffNames)
        m_products.emplace_back(name, addCheck(layout, productTitle(name), m_products.empty()));
    m_productProblem = addProblem(layout, u"productProblem"_s);
    layout->addSpacing(6);
    layout->addWidget(label(u"Components"_s, "label"));
    for (const TypeText &entry : kTypes)
        m_types.emplace_back(entry.type, addCheck(layout, entry.title, true));
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
    layout->addWidget(label(u"Format"_s, "label"));
    for (const PresetText &entry : kPresets) {
        auto *radio = new QRadioButton(entry.title);
        radio->setChecked(entry.preset == ExportPreset::Rfc4180);
        radio->setToolTip(entry.detail);
        m_presets->addButton(radio, static_cast<int>(entry.preset));
        layout->addWidget(radio);
        QLabel *detail = label(entry.detail, "context");
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
    request.from = toLocalDate(m_from->date());
    request.to = toLocalDate(m_to->date());
    for (const auto &[name, check] : m_products)
        if (check->isChecked())
            request.tariffNames << name;
    for (const auto &[type, check] : m_types)
        if (check->isChecked()) {
            request.types.push_back(type);
            request.options.columns.push_back({type, QString::fromUtf16(kChfPerKwh)});
        }
    request.options.from = request.start();
    request.options.to = request.end();
    request.options.preset = static_cast<ExportPreset>(m_presets->checkedId());
    request.options.layout = m_long->isChecked() ? PriceLayout::Long : PriceLayout::Wide;
    request.options.excelTimes = m_excelTimes->isChecked();
    request.options.guardFormulas = m_guard->isChecked();
    request.withDetails = m_details->isChecked();
    return request;
}

} // namespace etcm
