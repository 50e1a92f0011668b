#include "process/exit_code.h"

namespace etcm
{

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Config: return ExitCode::Usage;
    case ErrorCode::BudgetExhausted:
    case ErrorCode::SchemaNewer:
    case ErrorCode::Busy: return ExitCode::Refused;
    default: return ExitCode::Failed;
    }
}

} // namespace etcm
