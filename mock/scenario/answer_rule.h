// One [[answers]] table of a scenario file.
#pragma once

#include "mock/scenario/scenario_table.h"

namespace etcm::mock
{

/// What is wrong with it is told to `parent`.
[[nodiscard]] AnswerRule readAnswerRule(const toml::table &source, const QString &document,
                                        TomlTable &parent);

} // namespace etcm::mock
