// Log categories of the engine.
#pragma once

#include <QLoggingCategory>

namespace etcm
{
Q_DECLARE_LOGGING_CATEGORY(lcEngine) ///< "etcm.engine"
} // namespace etcm
