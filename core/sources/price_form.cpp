#include "sources/price_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
using Units = std::set<QString>;

QString listed(const Units &units)
{
    return QStringList(units.begin(), units.end()).join(u" and "_s);
}

QString shapeText(PriceShape shape)
{
    if (shape.lists && shape.objects)
        return u"lists and objects"_s;
    return shape.objects ? u"objects (VSE v2)"_s : u"lists (VSE v1)"_s;
}

bool isOther(PriceShape now, PriceShape known)
{
    const bool isKnown = known.lists || known.objects;
    return isKnown && ((now.lists && !known.lists) || (now.objects && !known.objects));
}

// The series of one component in an answer.
using Component = std::vector<const PriceSeries *>;

std::map<std::pair<QString, TariffType>, Component> componentsOf(const FactBatch &facts)
{
    std::map<std::pair<QString, TariffType>, Component> components;
    for (const PriceSeries &series : facts.prices)
        components[{series.key.tariffName, series.key.tariffType}].push_back(&series);
    return components;
}

Units unitsOf(const Component &component)
{
    Units units;
    for (const PriceSeries *series : component)
        units.insert(series->key.unit);
    return units;
}

// Every slot of the new unit has a price in a known one, too.
bool standsBeside(const PriceSeries &fresh, const Component &component, const Units &known)
{
    return std::ranges::any_of(component, [&](const PriceSeries *series) {
        return known.contains(series->key.unit) &&
               std::ranges::includes(series->points, fresh.points, {}, &PricePoint::start,
                                     &PricePoint::start);
    });
}

bool isChanged(const Component &component, const Units &known)
{
    const Units units = unitsOf(component);
    const QString energy = QString::fromUtf16(kChfPerKwh);
    if (known.contains(energy) && !units.contains(energy))
        return true;
    const bool isKept = std::ranges::includes(units, known);
    return std::ranges::any_of(component, [&](const PriceSeries *series) {
        return !known.contains(series->key.unit) && !(isKept && standsBeside(*series, component, known));
    });
}
} // namespace

QString priceFormKey(const QString &sourceId)
{
    return u"prices.form."_s + sourceId;
}

QString priceFormText(const PriceForm &form)
{
    QJsonObject units;
    for (const auto &[component, known] : form.units) {
        QJsonObject product = units.value(component.first).toObject();
        product.insert(tariffTypeName(component.second),
                       QJsonArray::fromStringList(QStringList(known.begin(), known.end())));
        units.insert(component.first, product);
    }
    const QJsonObject root{
        {u"lists"_s, form.shape.lists}, {u"objects"_s, form.shape.objects}, {u"units"_s, units}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

PriceForm priceFormFromText(const QString &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    PriceForm form;
    form.shape = {root.value(u"lists"_s).toBool(), root.value(u"objects"_s).toBool()};
    const QJsonObject units = root.value(u"units"_s).toObject();
    for (auto product = units.begin(); product != units.end(); ++product) {
        const QJsonObject components = product.value().toObject();
        for (auto component = components.begin(); component != components.end(); ++component) {
            const auto type = tariffTypeFromName(component.key());
            for (const QJsonValue unit : component.value().toArray()) {
                if (type)
                    form.units[{product.key(), *type}].insert(unit.toString());
            }
        }
    }
    return form;
}

PriceForm priceFormOf(const std::vector<StoredSeries> &stored)
{
    PriceForm form;
    for (const StoredSeries &series : stored) {
        if (!series.points.empty())
            form.units[{series.key.tariffName, series.key.tariffType}].insert(series.key.unit);
    }
    return form;
}

void learn(PriceForm &form, const FactBatch &facts, PriceShape shape)
{
    for (const PriceSeries &series : facts.prices)
        form.units[{series.key.tariffName, series.key.tariffType}].insert(series.key.unit);
    form.shape.lists |= shape.lists;
    form.shape.objects |= shape.objects;
}

QString withholdChanged(ParsedAnswer &answer, const PriceForm &known)
{
    std::vector<PriceSeries> &prices = answer.facts.prices;
    if (isOther(answer.shape, known.shape)) {
        prices.clear();
        return u"the shape changed from %1 to %2"_s.arg(shapeText(known.shape), shapeText(answer.shape));
    }
    QStringList changes;
    std::set<std::pair<QString, TariffType>> changed;
    for (const auto &[name, component] : componentsOf(answer.facts)) {
        const auto before = known.units.find(name);
        if (before == known.units.end() || !isChanged(component, before->second))
            continue;
        changed.insert(name);
        changes.append(u"the unit of %1 changed from %2 to %3"_s.arg(
            tariffTypeName(name.second), listed(before->second), listed(unitsOf(component))));
    }
    std::erase_if(prices, [&](const PriceSeries &series) {
        const std::pair name(series.key.tariffName, series.key.tariffType);
        return changed.contains(name) && !known.units.at(name).contains(series.key.unit);
    });
    return changes.join(u"; "_s);
}

QString knownUnits(const PriceForm &known)
{
    Units all;
    for (const auto &[component, units] : known.units)
        all.insert(units.begin(), units.end());
    return listed(all);
}

} // namespace etcm
