#include "desktop/window/fonts.h"

#include <QFontDatabase>

static void initDesktopResources()
{
    // A resource of a static library is only linked in when somebody names it.
    Q_INIT_RESOURCE(desktop);
}

namespace etcm
{
using namespace Qt::StringLiterals;

void registerFonts()
{
    initDesktopResources();
    if (!QFontDatabase::hasFamily(u"Roboto"_s)) {
        QFontDatabase::addApplicationFont(u":/etcm/fonts/Roboto-Regular.ttf"_s);
        QFontDatabase::addApplicationFont(u":/etcm/fonts/Roboto-Medium.ttf"_s);
    }
    if (!QFontDatabase::hasFamily(u"JetBrains Mono"_s))
        QFontDatabase::addApplicationFont(u":/etcm/fonts/JetBrainsMono-Regular.ttf"_s);
}

} // namespace etcm
