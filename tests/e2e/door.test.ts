import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { expect, test } from "@playwright/test";

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A bare request: the Host and forwarded headers are what is tested. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = httpRequest(url, { headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        body += chunk;
      });
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", fail).end();
  });
}

test("says that it lives and that it is ready", async ({ baseURL }) => {
  const health = await get(`${baseURL}/api/health`);
  expect([health.status, JSON.parse(health.body)]).toEqual([200, { status: "ok" }]);
  const ready = await get(`${baseURL}/api/ready`);
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.body)).toMatchObject({ status: "ok", build: expect.stringMatching(/^[0-9a-f]{16}$/) });
});

for (const path of [
  "/",
  "/sign-in",
  "/no-such-page",
  "/api/health",
  "/api/v1/no-such-door",
  "/_next/static/no-such-file.js",
]) {
  test(`sends the security headers with ${path}`, async ({ baseURL }) => {
    const { headers } = await get(`${baseURL}${path}`);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

test("gives each page a nonce of its own, which all its scripts carry", async ({ baseURL }) => {
  const nonces = [];
  for (const path of ["/sign-in", "/sign-in", "/no-such-page"]) {
    const { headers, body } = await get(`${baseURL}${path}`);
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const scripts = body.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(3);
});

for (const [name, value] of [
  ["x-forwarded-for", "203.0.113.9"],
  ["x-forwarded-host", "claims.example.org"],
  ["x-forwarded-proto", "https"],
  ["forwarded", "for=203.0.113.9"],
  ["host", "rebound.example.org"],
] as const) {
  test(`refuses a request to the demo with ${name}: ${value}`, async ({ baseURL }) => {
    for (const path of ["/", "/api/health", "/api/auth/session"]) {
      const { status, headers, body } = await get(`${baseURL}${path}`, { [name]: value });
      expect(status).toBe(403);
      expect(headers["content-type"]).toBe("application/problem+json");
      expect(JSON.parse(body)).toMatchObject({ status: 403, code: "forwarded_refused" });
    }
  });
}

test("leads a person who typed localhost to the one name that sessions know", async ({ baseURL }) => {
  const { host, port } = new URL(baseURL ?? "");
  const { status, headers } = await get(`http://${host}/sign-in?from=x`, {
    host: `localhost:${port}`,
    accept: "text/html",
  });
  expect([status, headers.location]).toEqual([307, `${baseURL}/sign-in?from=x`]);
});
