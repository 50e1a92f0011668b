// An alert's notice as a banner, for desktops that show it no other way.
#pragma once

#include "desktop/tray/notice.h"
#include "desktop/window/banners.h"

namespace etcm
{

/// In the tone of its severity; what is over, or only news, is told plainly. A person closes it.
[[nodiscard]] BannerLook noticeBanner(const Notice &notice);

} // namespace etcm
