// What reading and writing PostgreSQL's binary forms share.
#pragma once

#include <QtGlobal>

#include <chrono>

namespace etcm
{

constexpr auto kPostgresEpoch = std::chrono::sys_days(std::chrono::year(2000) / std::chrono::January / 1);
constexpr quint16 kNegativeNumeric = 0x4000;

} // namespace etcm
