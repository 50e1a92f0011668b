// A key and a self-signed certificate for 127.0.0.1, valid from 2000 to 2120. For tests only: the key is
// public.
#pragma once

namespace etcm::test
{

inline constexpr char kTlsKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgdzKUDObCcg8AIWGV
rbf8udFZmlfKhuwrL0lhjgB6deChRANCAAQ7oNtEdpdreyxXpNmai8iPnvmksJAL
PaOxHqGNQDwuEPxxSmNwnB5pdohtkz2SFlXB+BTbGh33cwy/do6oEPp6
-----END PRIVATE KEY-----
)";

inline constexpr char kTlsCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBXTCCAQKgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w
LjEwIBcNMDAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CTEyNy4wLjAuMTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDug20R2l2t7LFek
2ZqLyI+e+aSwkAs9o7EeoY1APC4Q/HFKY3CcHml2iG2TPZIWVcH4FNsaHfdzDL92
jqgQ+nqjQzBBMA8GA1UdEwEB/wQFMAMBAf8wDwYDVR0RBAgwBocEfwAAATAdBgNV
HQ4EFgQU4dSfD4SCSU+MUR3UfbpspxhyooQwCgYIKoZIzj0EAwIDSQAwRgIhAJO9
qyy3jQhRMAz6UdptWs9UIi2YNF9vwfM7lgMAbywUAiEAxnWRQjLXiHh9Q607uNBK
o49SdGUVaYffkSlJs74SPGg=
-----END CERTIFICATE-----
)";

} // namespace etcm::test
