// How a program says what went wrong.
#pragma once

#include "domain/result.h"

namespace etcm
{

/// "NAME: what (where): advice" on standard error, with the application's name: one line, secrets taken out.
void printErrorLine(const Error &error);

} // namespace etcm
