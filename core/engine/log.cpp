#include "engine/log.h"

namespace etcm
{
Q_LOGGING_CATEGORY(lcEngine, "etcm.engine", QtInfoMsg)
} // namespace etcm
