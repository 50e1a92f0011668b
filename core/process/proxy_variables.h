// The environment variables that name a proxy, as people write them.
#pragma once

namespace etcm
{

/// Makes of http_proxy, https_proxy and all_proxy what the system's resolver understands, in the environment:
/// a missing scheme is http, and all_proxy stands for each of the others that is not set. What cannot be a
/// proxy is ignored there, and said in the log. Call it first, before there are threads.
void readProxyVariables();

} // namespace etcm
