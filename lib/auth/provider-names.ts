import { env } from "@/lib/runtime/env";

export type ProviderId = "google" | "github" | "oidc";

/** The providers whose variables are set, as people know them. */
export function configuredProviders(): { id: ProviderId; name: string }[] {
  const { GOOGLE_CLIENT_ID, GITHUB_ID, OIDC_ISSUER, OIDC_NAME } = env();
  return [
    ...(OIDC_ISSUER ? [{ id: "oidc" as const, name: OIDC_NAME }] : []),
    ...(GOOGLE_CLIENT_ID ? [{ id: "google" as const, name: "Google" }] : []),
    ...(GITHUB_ID ? [{ id: "github" as const, name: "GitHub" }] : []),
  ];
}
