// The unit in which a source says when its rate-limit window starts anew.
#pragma once

namespace etcm
{

/// Unit of X-RateLimit-Reset: no standard exists (CKW: milliseconds left; GitHub: epoch seconds), so it is a
/// setting of the source.
enum class ResetUnit { Milliseconds, Seconds, EpochSeconds };

} // namespace etcm
