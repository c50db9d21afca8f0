import { createHash, createSign, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Who signs in there, as the provider tells it. */
export interface ProviderPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

interface Grant {
  person: ProviderPerson;
  redirectUri: string;
  nonce: string;
  challenge: string;
}

type Say = (value: unknown, status?: number) => unknown;

/** What it does wrong, for tests of what happens then. */
type Fault =
  | "issuer"
  | "nonce"
  | "signature"
  | "expired_code"
  | "key_away"
  | "denied"
  | "discovery_issuer"
  | "other_host"
  | "no_api";

/**
 * A small OpenID Connect provider of our tests: whoever comes is `person`, at once. It checks redirect address, secret and PKCE as a
 * real one does, and speaks GitHub's dialect as well (below /login/oauth and /api/v3).
 */
export class OidcProvider {
  person: ProviderPerson = { sub: "lea", email: "lea@example.org", email_verified: true, name: "Lea Sund" };
  fault: Fault | null = null;
  issuer = "";
  /** What it was asked, as "METHOD /path". */
  readonly asked: string[] = [];
  /** The parameters people came with. */
  readonly arrivals: URLSearchParams[] = [];
  readonly clientId = "claimdesk";
  readonly clientSecret = "known to both";
  private readonly key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  private readonly grants = new Map<string, Grant>();
  private readonly tokens = new Map<string, ProviderPerson>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** Starts it; answers its issuer. */
  async open(port = 0): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(port, "127.0.0.1", ready));
    this.issuer = `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
    return this.issuer;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  /** The variables with which Claimdesk knows it. */
  variables() {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: this.clientId,
      OIDC_CLIENT_SECRET: this.clientSecret,
      OIDC_NAME: "Harbour ID",
    };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const url = new URL(request.url ?? "/", this.issuer);
    this.asked.push(`${request.method} ${url.pathname}`);
    const json: Say = (value, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(this.discovery());
      case "/authorize":
      case "/login/oauth/authorize":
        return this.authorize(url, response);
      case "/token":
      case "/login/oauth/access_token":
        return this.token(request, await bodyOf(request), json);
      case "/jwks":
        if (this.fault === "key_away") return response.socket?.destroy();
        return json({
          keys: [{ ...this.key.publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" }],
        });
      case "/api/v3/user":
      case "/api/v3/user/emails":
        return this.gitHub(url.pathname, request, json);
      default:
        return json({ error: "not_found" }, 404);
    }
  }

  private discovery() {
    const { issuer } = this;
    return {
      issuer: this.fault === "discovery_issuer" ? "https://accounts.elsewhere.example" : issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: this.fault === "other_host" ? "http://169.254.169.254/token" : `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  private authorize(url: URL, response: ServerResponse): void {
    const asked = url.searchParams;
    this.arrivals.push(asked);
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("state", asked.get("state") ?? "");
    if (this.fault === "denied") back.searchParams.set("error", "access_denied");
    else {
      const code = randomUUID();
      this.grants.set(code, {
        person: this.person,
        redirectUri: asked.get("redirect_uri") ?? "",
        nonce: asked.get("nonce") ?? "",
        challenge: asked.get("code_challenge") ?? "",
      });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { location: back.href }).end();
  }

  private token(request: IncomingMessage, body: URLSearchParams, json: Say): unknown {
    const basic = Buffer.from(request.headers.authorization?.replace(/^Basic /, "") ?? "", "base64").toString();
    const [id = "", secret = ""] = basic.split(":").map((part) => decodeURIComponent(part.replaceAll("+", " ")));
    if (id !== this.clientId || secret !== this.clientSecret) return json({ error: "invalid_client" }, 401);
    const grant = this.grants.get(body.get("code") ?? "");
    this.grants.delete(body.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood = grant?.redirectUri === body.get("redirect_uri") && grant.challenge === challenge;
    if (!isGood || this.fault === "expired_code") return json({ error: "invalid_grant" }, 400);
    const accessToken = randomUUID();
    this.tokens.set(accessToken, grant.person);
    json({
      access_token: accessToken,
      token_type: "Bearer",
      expires_in: 300,
      ...(grant.nonce && { id_token: this.idToken(grant) }),
    });
  }

  private idToken({ person, nonce }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...person,
      iss: this.fault === "issuer" ? "https://accounts.elsewhere.example" : this.issuer,
      aud: this.clientId,
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: this.fault === "nonce" ? "of another flow" : nonce,
    };
    const other: KeyObject | null =
      this.fault === "signature" ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : null;
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${part({ alg: "RS256", typ: "JWT", kid: "one" })}.${part(claims)}`;
    return `${signed}.${createSign("RSA-SHA256")
      .update(signed)
      .sign(other ?? this.key.privateKey, "base64url")}`;
  }

  private gitHub(path: string, request: IncomingMessage, json: Say): unknown {
    const person = this.tokens.get(request.headers.authorization?.replace(/^Bearer /, "") ?? "");
    if (this.fault === "no_api") return json({ message: "Server Error" }, 500);
    if (!person) return json({ message: "Bad credentials" }, 401);
    const { sub, email, name } = person;
    if (path.endsWith("/emails")) return json(email ? [{ email, primary: true, verified: true }] : []);
    json({ id: Number.parseInt(createHash("sha256").update(sub).digest("hex").slice(0, 8), 16), login: sub, name });
  }
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
