import { z } from "zod";
import { refuse } from "@/lib/domain/refusal";
import { log } from "@/lib/runtime/log";

/** What a provider says of itself (OpenID Connect Discovery 1.0), as far as we use it. */
const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(["client_secret_basic"]),
  id_token_signing_alg_values_supported: z.array(z.string()).default(["RS256"]),
});
export type ProviderMetadata = z.infer<typeof metadata>;

const WAIT_MS = 5_000;
const KEEP_MS = 60 * 60_000;
const MOST_BYTES = 200_000;

const known = new Map<string, { at: number; metadata: ProviderMetadata }>();

/**
 * Where this issuer signs people in, asked once an hour. Nothing is believed of a document that names another issuer, or leads to a
 * host that is neither the issuer's nor among `hosts`. Refuses `provider_failed`.
 */
export async function discoverProvider(
  issuer: string,
  hosts: readonly string[],
  name: string,
): Promise<ProviderMetadata> {
  const before = known.get(issuer);
  if (before && Date.now() - before.at < KEEP_MS) return before.metadata;
  const document = await fetchDocument(issuer, name);
  const found = metadata.safeParse(document);
  const problem = found.success ? whatIsWrong(found.data, issuer, hosts) : "it is not of the form of OpenID Connect";
  if (problem || !found.data) {
    log("warn", "provider_discovery_refused", { issuer, problem });
    return refuse("provider_failed", { problem: "wrong", provider: name });
  }
  known.set(issuer, { at: Date.now(), metadata: found.data });
  return found.data;
}

async function fetchDocument(issuer: string, name: string): Promise<unknown> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const response = await fetch(address, {
      redirect: "error",
      signal: AbortSignal.timeout(WAIT_MS),
      headers: { accept: "application/json" },
    });
    const text = await response.text();
    if (!response.ok || text.length > MOST_BYTES)
      throw new Error(`answered ${response.status}, ${text.length} characters`);
    return JSON.parse(text);
  } catch (error) {
    log("warn", "provider_away", { issuer, error: error instanceof Error ? error.message : String(error) });
    return refuse("provider_failed", { problem: "away", provider: name });
  }
}

function whatIsWrong(found: ProviderMetadata, issuer: string, hosts: readonly string[]): string | null {
  if (found.issuer.replace(/\/$/, "") !== issuer.replace(/\/$/, "")) return `it names the issuer ${found.issuer}`;
  const own = new URL(issuer);
  for (const address of [found.authorization_endpoint, found.token_endpoint, found.jwks_uri]) {
    const { protocol, host } = new URL(address);
    if (protocol !== "https:" && protocol !== own.protocol) return `${address} is not https`;
    if (host !== own.host && !hosts.includes(host)) return `${host} is not the issuer’s host; OIDC_HOSTS may name it`;
  }
  return null;
}
