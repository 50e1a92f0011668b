// The panel "Tariff comparison": four components of two products, of the slot that holds now and as day mean.
#pragma once

#include "domain/history.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"

#include <span>

namespace etcm
{

struct TariffBar {
    QString title;     ///< "Integrated", "of which grid usage"
    bool part = false; ///< part of the row above
    std::optional<double> home;
    std::optional<double> business;
    QString homeText; ///< an en dash where nothing is known
    QString businessText;
    QString differenceText; ///< home - business
    friend bool operator==(const TariffBar &, const TariffBar &) = default;
};

struct TariffSide {
    QString context; ///< "slot 14:30", "mean of Wed 14 Oct"
    std::vector<TariffBar> bars;
    double high = 1; ///< end of the scale
    std::vector<double> ticks;
    friend bool operator==(const TariffSide &, const TariffSide &) = default;
};

struct TariffSnapshot {
    PanelWords words;
    QString homeTitle;       ///< "Home dynamic"
    QString businessTitle;   ///< empty: the source offers one product
    QString differenceTitle; ///< "Home − Business"; empty with one product
    TariffSide now;
    TariffSide dayMean;
    QString sumCheck;      ///< "parts add up in 192 of 192"
    QString sumCheckShort; ///< "192 of 192 add up", in narrow panels
    bool sumsAgree = true;
    QString sumToolTip;
    friend bool operator==(const TariffSnapshot &, const TariffSnapshot &) = default;
};

struct TariffInput {
    std::span<const StoredSeries> series; ///< both products, all components, today and tomorrow
    QString homeName = QStringLiteral("home_dynamic");
    QString businessName = QStringLiteral("business_dynamic"); ///< empty: the source offers one product
    EndpointFacts facts;
    UtcTime now;
};

[[nodiscard]] TariffSnapshot tariffSnapshot(const TariffInput &input);

} // namespace etcm
