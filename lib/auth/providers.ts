import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/runtime/env";
import { discoverProvider } from "./discover-provider";
import { configuredProviders, type ProviderId } from "./provider-names";

/** Who somebody is at a provider. */
export interface Profile {
  id: string;
  /** Empty when the provider told none, or that it is not checked. */
  email: string;
  name: string;
  /** When they signed in there (seconds since 1970), where it was told. */
  authTime?: number;
}

type Provider = OAuthConfig<Record<string, unknown>>;

/** Where Google's tokens and keys are, besides the issuer's own host. */
const GOOGLE_HOSTS = ["oauth2.googleapis.com", "www.googleapis.com"];

/** The provider in next-auth's form; null when its variables are not set. Refuses `provider_failed` when it can't be reached. */
export async function providerOf(id: string): Promise<{ id: ProviderId; name: string; provider: Provider } | null> {
  const found = configuredProviders().find((each) => each.id === id);
  if (!found) return null;
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, OIDC_ISSUER = "", OIDC_HOSTS } = env();
  const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, GITHUB_ID, GITHUB_SECRET, GITHUB_URL } = env();
  const { name } = found;
  switch (found.id) {
    case "google": {
      const secrets = { clientId: GOOGLE_CLIENT_ID ?? "", clientSecret: GOOGLE_CLIENT_SECRET ?? "" };
      return { ...found, provider: await openId("google", name, "https://accounts.google.com", GOOGLE_HOSTS, secrets) };
    }
    case "oidc": {
      const secrets = { clientId: OIDC_CLIENT_ID ?? "", clientSecret: OIDC_CLIENT_SECRET ?? "" };
      return { ...found, provider: await openId("oidc", name, OIDC_ISSUER, OIDC_HOSTS, secrets) };
    }
    case "github": {
      const secrets = { clientId: GITHUB_ID ?? "", clientSecret: GITHUB_SECRET ?? "" };
      return { ...found, provider: gitHub(name, GITHUB_URL ?? "https://github.com", secrets) };
    }
  }
}

interface Secrets {
  clientId: string;
  clientSecret: string;
}

async function openId(
  id: string,
  name: string,
  issuer: string,
  hosts: readonly string[],
  secrets: Secrets,
): Promise<Provider> {
  const found = await discoverProvider(issuer, hosts, name);
  const methods = found.token_endpoint_auth_methods_supported;
  const algorithms = found.id_token_signing_alg_values_supported;
  // Never one that needs no key of theirs ("none") or that our own secret would sign (HS256).
  const algorithm = ["RS256", "ES256", "PS256"].find((each) => algorithms.includes(each)) ?? "RS256";
  return {
    id,
    name,
    type: "oauth",
    ...secrets,
    issuer: found.issuer,
    authorization: { url: found.authorization_endpoint, params: { scope: "openid email profile" } },
    token: { url: found.token_endpoint },
    jwks_endpoint: found.jwks_uri,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    client: {
      id_token_signed_response_alg: algorithm,
      token_endpoint_auth_method: methods.includes("client_secret_basic")
        ? "client_secret_basic"
        : "client_secret_post",
    },
    profile: (claims) => ({
      id: text(claims.sub),
      email: claims.email_verified === false ? "" : text(claims.email),
      name: text(claims.name),
    }),
  };
}

/** GitHub knows OAuth, not OpenID Connect: who it is, is asked of its API. */
function gitHub(name: string, site: string, secrets: Secrets): Provider {
  const base = site.replace(/\/$/, "");
  const api = base === "https://github.com" ? "https://api.github.com" : `${base}/api/v3`;
  return {
    id: "github",
    name,
    type: "oauth",
    ...secrets,
    issuer: `${base}/login/oauth`,
    authorization: { url: `${base}/login/oauth/authorize`, params: { scope: "read:user user:email" } },
    token: { url: `${base}/login/oauth/access_token` },
    userinfo: {
      url: `${api}/user`,
      request: async ({ tokens }) => {
        const profile = await askGitHub(`${api}/user`, tokens.access_token);
        const emails = await askGitHub(`${api}/user/emails`, tokens.access_token);
        const primary = (emails as unknown as { primary?: boolean; verified?: boolean; email?: string }[]).find(
          (each) => each.primary && each.verified,
        );
        return { ...profile, email: primary?.email ?? "" };
      },
    },
    checks: ["pkce", "state"],
    profile: (profile) => ({
      id: text(profile.id),
      email: text(profile.email),
      name: text(profile.name) || text(profile.login),
    }),
  };
}

async function askGitHub(address: string, token = ""): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    redirect: "error",
    signal: AbortSignal.timeout(5_000),
    headers: { accept: "application/vnd.github+json", authorization: `Bearer ${token}`, "user-agent": "Claimdesk" },
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
