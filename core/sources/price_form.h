// How a source writes its prices: the units of each component and the shape of its lists. Kept per source
// over restarts, so that a change shows: CHF/kWh that become CHF/MWh, or a component that means something
// else in the next version of an API (Groupe E's grid of v2 holds all costs of the network, its grid of v1
// did not).
#pragma once

#include "domain/history.h"
#include "sources/dialect.h"

#include <map>
#include <set>
#include <utility>

namespace etcm
{

struct PriceForm {
    PriceShape shape;                                                  ///< neither: not known yet
    std::map<std::pair<QString, TariffType>, std::set<QString>> units; ///< per product and component
    friend bool operator==(const PriceForm &, const PriceForm &) = default;
};

/// Key of the form in the settings of the local file. An empty value: never learnt.
[[nodiscard]] QString priceFormKey(const QString &sourceId);
/// JSON; that of an empty form accepts whatever comes next.
[[nodiscard]] QString priceFormText(const PriceForm &form);
/// Empty if the text is none.
[[nodiscard]] PriceForm priceFormFromText(const QString &text);
/// The units of prices that are stored; their shape is not.
[[nodiscard]] PriceForm priceFormOf(const std::vector<StoredSeries> &stored);

/// Adds what an unchanged answer showed.
void learn(PriceForm &form, const FactBatch &facts, PriceShape shape);

/// Takes out of an answer what does not go on as it was known, and says in words what changed, old and new;
/// empty if nothing did. In another shape no price is left. A component changed its unit if a unit came in
/// the place of a known one, in the whole answer or from some slot on, or if its energy price is gone; then
/// only its known units stay. A further unit beside the known ones is no change.
[[nodiscard]] QString withholdChanged(ParsedAnswer &answer, const PriceForm &known);

/// "CHF_kWh", "CHF_kWh and CHF_m": every known unit. Empty if none is known.
[[nodiscard]] QString knownUnits(const PriceForm &known);

} // namespace etcm
