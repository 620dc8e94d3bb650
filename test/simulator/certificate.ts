/** A server's key and certificate for tests; nobody vouches for it, and it opens nothing. */

const key = [
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgO3Qvjl7BUQd7zqAA",
  "KZE0Im4ZdRDCx7Bgi4o72OVNUTShRANCAARTYYFFRtRA34fO/2J9t/QMEjNTLkIO",
  "rOr8s9jdUdVgy838MnFHAbHFHqmU/K7C+o0F1AIV5tZkkxyeVr0Gty+U",
];

const certificate = [
  "MIIBfzCCASWgAwIBAgIUaaT0hcqkPcE9rpdxnSwd/Xe/qG0wCgYIKoZIzj0EAwIw",
  "FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzIyMzUyMloYDzIxMjYxMDMw",
  "MjIzNTIyWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO",
  "PQMBBwNCAARTYYFFRtRA34fO/2J9t/QMEjNTLkIOrOr8s9jdUdVgy838MnFHAbHF",
  "HqmU/K7C+o0F1AIV5tZkkxyeVr0Gty+Uo1MwUTAdBgNVHQ4EFgQUcteAFlC2NwBa",
  "arJ/CQy75jwwtb4wHwYDVR0jBBgwFoAUcteAFlC2NwBaarJ/CQy75jwwtb4wDwYD",
  "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAlJC7XMvYCQSkgt5fZBSx",
  "0p1gYQ48a/Li7tuFV2f2u18CIBN+pSbwzthJ2avpUi/5WBPD4+TOLu6TGTLdTFIy",
  "M+/M",
];

const pem = (kind: string, lines: readonly string[]): string =>
  [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ""].join("\n");

export const selfSigned = (): { readonly key: string; readonly cert: string } => ({
  key: pem("PRIVATE KEY", key),
  cert: pem("CERTIFICATE", certificate),
});
