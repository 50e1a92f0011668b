#include "desktop/theme/theme_colours.h"

#include <array>

namespace etcm
{
namespace
{

// Okabe-Ito hues, shifted until text keeps 4.5:1 and series 3:1 on the panel. Rows stand in the order of
// Token.
constexpr std::array<TokenColours, kTokenCount> kColours{{
    {Token::Window, u"window", 0xff14171b, 0xffe6e9ed},
    {Token::Panel, u"panel", 0xff1b1f25, 0xfffafbfc},
    {Token::Raised, u"raised", 0xff252b33, 0xffeef1f4},
    {Token::Sunken, u"sunken", 0xff171a1f, 0xfff3f5f7},
    {Token::Line, u"line", 0xff2c333c, 0xffdde2e7},
    {Token::Edge, u"edge", 0xff3a434e, 0xffbfc7d0},
    {Token::Control, u"control", 0xff6f7c8b, 0xff7b8794},
    {Token::Text, u"text", 0xffe8ecf1, 0xff171c22},
    {Token::Text2, u"text2", 0xffb0bac6, 0xff434e5a},
    {Token::Text3, u"text3", 0xff8e9aa8, 0xff55616e},
    {Token::Accent, u"accent", 0xff56b4e9, 0xff006ba8},
    {Token::AccentBg, u"accentBg", 0xff1e3a4e, 0xffd3e7f4},
    {Token::OnAccent, u"onAccent", 0xff0b1a24, 0xffffffff},
    {Token::Ok, u"ok", 0xff5db394, 0xff1a7a59},
    {Token::Warn, u"warn", 0xffe9a820, 0xff8c5a00},
    {Token::WarnFill, u"warnFill", 0xffe9a820, 0xfff2b632},
    {Token::WarnBg, u"warnBg", 0xff3b2e12, 0xfffbebc4},
    {Token::OnWarn, u"onWarn", 0xff1b0d06, 0xff171c22},
    {Token::Crit, u"crit", 0xfff47a45, 0xffad3c08},
    {Token::CritBg, u"critBg", 0xff47210f, 0xfffadccb},
    {Token::OnCrit, u"onCrit", 0xff1b0d06, 0xffffffff},
    {Token::Info, u"info", 0xff56b4e9, 0xff006ba8},
    {Token::Unknown, u"unknown", 0xff8e9aa8, 0xff55616e},
    {Token::Malformed, u"malformed", 0xffe8dd4a, 0xff7a7000},
    {Token::Implausible, u"implausible", 0xffd58bb5, 0xffa0447a},
    {Token::Home, u"home", 0xff56b4e9, 0xff0072b2},
    {Token::Business, u"business", 0xffd58bb5, 0xffa0447a},
    {Token::Grid, u"grid", 0xff2fb48d, 0xff00795a},
    {Token::Electricity, u"electricity", 0xff8795a6, 0xff66737f},
    {Token::Usage, u"usage", 0xff2fb48d, 0xff00795a},
    {Token::Wholesale, u"wholesale", 0xff2fb48d, 0xff00795a},
    {Token::Power, u"power", 0xff56b4e9, 0xff0072b2},
    {Token::Wind, u"wind", 0xff2fb48d, 0xff00795a},
    {Token::Voltage, u"voltage", 0xffb0bac6, 0xff434e5a},
    {Token::Reactive, u"reactive", 0xffd58bb5, 0xffa0447a},
    {Token::Cheap, u"cheap", 0xff2fb48d, 0xff00795a},
    {Token::Now, u"now", 0xffffffff, 0xff171c22},
    {Token::Up, u"up", 0xff5c6c7c, 0xff8391a0},
    {Token::Signal, u"signal", 0xff7fa8c9, 0xff4f7fa3},
    {Token::Connect, u"connect", 0xff6c7a8a, 0xff7f8c99},
    {Token::Tls, u"tls", 0xffb0bac6, 0xff4a5561},
    {Token::Wait, u"wait", 0xff56b4e9, 0xff0072b2},
    {Token::Transfer, u"transfer", 0xff2fb48d, 0xff00795a},
    {Token::LampOff, u"lampOff", 0xff2a313a, 0xffdde2e7},
    {Token::Track, u"track", 0xff2a313a, 0xffdde2e7},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kColours.size(); ++i) {
        if (static_cast<std::size_t>(kColours[i].token) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

const TokenColours &tokenColours(Token token)
{
    return kColours[static_cast<std::size_t>(token)];
}

QString tokenName(Token token)
{
    return QString::fromUtf16(tokenColours(token).name);
}

} // namespace etcm
