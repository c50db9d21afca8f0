import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { GET as metrics } from "@/app/api/metrics/route";
import * as claims from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/route";
import * as desk from "@/app/api/v1/desks/[deskId]/route";
import { env } from "@/lib/runtime/env";
import "@/tests/support/database";
import { aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

const TOKEN = "a-token-for-machines-that-watch-us-32";
const scrape = (authorization?: string) =>
  metrics(new NextRequest("http://127.0.0.1:3000/api/metrics", { headers: authorization ? { authorization } : {} }));

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(env(), { METRICS_TOKEN: undefined, CLAIMDESK_LOG_REQUESTS: false });
});

test("figures are there for the token alone, and not at all where none is set", async () => {
  expect((await scrape(`Bearer ${TOKEN}`)).status).toBe(404);
  Object.assign(env(), { METRICS_TOKEN: TOKEN });
  for (const wrong of [undefined, "Bearer x", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
    expect((await scrape(wrong)).status).toBe(404);
  }
  const ana = await aMember(await aDesk(), "viewer");
  await ask(desk.GET, ana, { deskId: ana.deskId });
  await ask(desk.GET, ana, { deskId: newId() });
  const response = await scrape(`Bearer ${TOKEN}`);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
  ]);
  const text = await response.text();
  expect(text).toMatch(/^claimdesk_request_seconds_count\{operation="readDesk",status="200"\} 1$/m);
  expect(text).toMatch(/^claimdesk_refusals_total\{code="not_found"\} 1$/m);
  for (const name of ["pool_write_waiting", "pool_read_idle", "streams_open", "database_up", "feed_lag_seconds"]) {
    expect(text).toMatch(new RegExp(`^claimdesk_${name} \\d`, "m"));
  }
  expect(text).not.toContain(ana.deskId);
});

test("a request is one line of ids and figures, without a word of what was sent", async () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  Object.assign(env(), { CLAIMDESK_LOG_REQUESTS: true });
  const ana = await aMember(await aDesk(), "checker");
  const { id: articleId, versionId } = await anArticle(ana);
  const claim = { id: newId(), versionId, placements: [], statement: "A word that is nobody’s business" };
  const params = { deskId: ana.deskId, articleId };
  await ask(claims.POST, ana, params, { json: { ...command(), claim }, query: "?secret=1" });
  await ask(claims.POST, ana, params, {
    json: { ...command(), claim: { ...claim, id: newId(), kind: "no such kind" } },
  });
  const requests = lines.map((line) => JSON.parse(line)).filter((line) => line.event === "request");
  expect(requests).toMatchObject([
    {
      level: "info",
      method: "POST",
      operation: "recordClaim",
      status: 201,
      deskId: ana.deskId,
      memberId: ana.memberId,
      via: "session",
    },
    { operation: "recordClaim", status: 400, code: "request_malformed" },
  ]);
  expect(requests[0].ms).toBeGreaterThan(0);
  expect(lines.join("\n")).not.toMatch(/business|secret|cookie|token|no such kind/);
});
