// Scenarios out of TOML. The format is told in /docs.
#pragma once

#include "domain/result.h"
#include "mock/scenario/scenario.h"

namespace etcm::mock
{

/// Reads one scenario. Its name is the key `name`, or else `document` without folder and ending. Errors:
/// Config, `where` is "DOCUMENT:LINE:COLUMN"; unknown keys are errors.
[[nodiscard]] Result<Scenario> readScenario(const QByteArray &toml, const QString &document);

/// The same of a file of at most 1 MB; `where` of other errors is the file.
[[nodiscard]] Result<Scenario> readScenarioFile(const QString &path);

/// The named scenarios of this build, "ok" first.
[[nodiscard]] const std::vector<Scenario> &builtInScenarios();
[[nodiscard]] const Scenario *builtInScenario(QStringView name); ///< null if there is none

} // namespace etcm::mock
