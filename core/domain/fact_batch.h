// What one poll brought: the unit that is stored, forwarded and announced as a whole.
#pragma once

#include "domain/control_signal.h"
#include "domain/plant_reading.h"
#include "domain/request_record.h"
#include "domain/tariff.h"

#include <vector>

namespace etcm
{

struct FactBatch {
    QString sourceId;
    UtcTime fetchedAt;
    std::vector<PriceSeries> prices;
    std::vector<PlantReading> plant;
    std::vector<ControlSignal> controlSignals;
    std::vector<RequestRecord> requests;

    [[nodiscard]] std::size_t factCount() const
    {
        std::size_t count = plant.size() + controlSignals.size();
        for (const PriceSeries &series : prices)
            count += series.points.size();
        return count;
    }
    [[nodiscard]] bool isEmpty() const { return factCount() == 0 && requests.empty(); }
};

} // namespace etcm
