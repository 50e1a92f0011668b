// The fonts that the look is drawn in.
#pragma once

namespace etcm
{

/// Registers the compiled-in Roboto and JetBrains Mono where the system has none of that family.
void registerFonts();

} // namespace etcm
