// How a command-line program says what went wrong.
#pragma once

#include "domain/result.h"

namespace etcm
{

/// "energy-trading-collector: what (where): advice" on standard error: one line, secrets taken out.
void printErrorLine(const Error &error);

} // namespace etcm
