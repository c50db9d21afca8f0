import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { type Endpoint, scopeOf } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { hub } from "@/lib/realtime/hub";
import { asOwner } from "@/tests/support/database";
import { ask, tokenOf } from "@/tests/support/requests";
import { routeOf } from "@/tests/support/route-of";
import { outsiders } from "./outsiders";
import { readTables } from "./read-table";
import { requests } from "./requests";
import type { Sent } from "./sent";
import { aCast, aStory, type Cast, type Story } from "./story";

/* The table of table.md is walked in both directions: what it allows is allowed, what it refuses is refused and changes nothing. */

const tables = readTables();
const onDesk = tables["On a desk"] ?? {};
const ownAccount = tables["One's own account"] ?? {};
const open = tables["For strangers"] ?? {};
const elsewhere = tables["Everybody else"] ?? {};

let cast: Cast;
let story: Story;
let others: Awaited<ReturnType<typeof outsiders>>;

beforeAll(async () => {
  cast = await aCast();
  await Promise.all(Object.values(cast.people).map(tokenOf)); // signing in is a change too
  others = await outsiders(cast);
  story = await aStory(cast);
});
afterAll(() => hub().close());

/** How much the desk and everything on it has changed so far. */
async function changes(): Promise<unknown> {
  const [row] = await asOwner(
    `SELECT (SELECT count(*) FROM event) AS events, (SELECT count(*) FROM assessment_draft) AS drafts,
            (SELECT count(*) FROM file) AS files, (SELECT sum(revision) FROM member) AS members,
            (SELECT count(*) FROM "user") AS users, (SELECT count(*) FROM invitation) AS invitations,
            (SELECT count(*) FROM session WHERE revoked_at IS NULL) AS sessions, (SELECT count(*) FROM erasure) AS erasures,
            (SELECT count(*) FROM access_token WHERE revoked_at IS NULL) AS tokens, (SELECT count(*) FROM scale) AS scales,
            (SELECT count(*) FROM recovery_code) AS codes, (SELECT count(*) FROM identity) AS identities,
            (SELECT count(*) FROM password_reset) AS resets, (SELECT sum(revision) FROM desk) AS desks,
            (SELECT sum(hashtext(password_hash)) FROM "user") AS passwords`,
  );
  return row;
}

/** Each request comes from an address of its own: tries with what is not valid are counted by it. */
let askers = 0;
const anAddress = () => {
  askers += 1;
  return `198.51.${askers >> 8}.${askers & 255}`;
};

async function send(endpoint: Endpoint, by: Actor | null, sent: Sent, headers: Record<string, string> = {}) {
  const { deskId, article, claim } = story;
  const params = { deskId, articleId: article.id, claimId: claim.id, ...sent.params };
  const wanted = Object.fromEntries(
    Object.keys(endpoint.params.shape).map((name) => [name, params[name as keyof typeof params] ?? ""]),
  );
  return ask(await routeOf(endpoint), by, wanted, {
    method: endpoint.method,
    ...sent,
    headers: { "x-forwarded-for": anAddress(), ...sent.headers, ...headers },
  });
}

/** Answers of a stream never end by themselves: the request's body is read elsewhere. */
const isStream = (endpoint: Endpoint) => endpoint.name === "watchDesk";

test("every operation has one row, and every row an operation", () => {
  const rows = [...Object.keys(onDesk), ...Object.keys(ownAccount), ...Object.keys(open)];
  expect(rows.sort()).toEqual(endpoints.map((each) => each.name).sort());
});

describe.each(endpoints.filter(({ name }) => name in onDesk).map((each) => [each.name, each] as const))(
  "%s",
  (name, endpoint) => {
    test("answers each role and part as the table says, and changes nothing for whoever is refused", async () => {
      if (isStream(endpoint)) return;
      const cells = Object.entries(onDesk[name] ?? {});
      const answered = async (who: string, status: string, sent: Sent) => {
        const answer = await send(endpoint, cast.people[who] as Actor, sent);
        expect(`${who}: ${answer.status}`, JSON.stringify(answer.answer)).toBe(`${who}: ${status}`);
      };
      // What changes nothing needs no arranging anew: one request for all who are refused, and for all who only read.
      const sent = await arranged(name);
      const before = await changes();
      for (const [who, status] of cells) if (isRefused(status)) await answered(who, status, sent);
      expect(await changes()).toEqual(before);
      for (const [who, status] of cells) {
        if (isRefused(status)) continue;
        if (endpoint.method === "GET") await answered(who, status, sent);
        else {
          await answered(who, status, await arranged(name));
          story = await aStory(cast);
        }
      }
    });

    test("answers whoever stands outside the same, and nothing changes", () =>
      expectOutside(name, endpoint, "on a desk"));
  },
);

const isRefused = (status: string) => Number(status) >= 400;

/** Everybody outside, as the column of the third table says; nothing changes. Answers what they sent. */
async function expectOutside(name: string, endpoint: Endpoint, column: string): Promise<Sent> {
  const sent = await arranged(name);
  const before = await changes();
  for (const [who, { [column]: status = "" }] of Object.entries(elsewhere)) {
    if (status === "—" && column !== "on a desk") continue; // a desk is everybody's question
    if (endpoint.method === "GET" && who.endsWith("for changes")) continue;
    const shown = others[who]?.(scopeOf(endpoint));
    expect(shown, who).toBeDefined();
    const answer = await send(endpoint, null, sent, shown);
    expect(`${who}: ${answer.status}`).toBe(`${who}: ${status}`);
    expect(answer.status, who).toBeGreaterThanOrEqual(400);
  }
  expect(await changes()).toEqual(before);
  return sent;
}

const arranged = (name: string): Sent | Promise<Sent> => {
  const arrange = requests[name];
  if (!arrange) throw new Error(`requests.ts has no request for ${name}`);
  return arrange(story);
};

describe.each(endpoints.filter(({ name }) => name in ownAccount).map((each) => [each.name, each] as const))(
  "%s",
  (name, endpoint) => {
    test("answers the person, and whoever stands outside as the table says", async () => {
      const sent = await expectOutside(name, endpoint, "one's own account");
      const answer = await send(endpoint, sent.as ?? (cast.people.checker as Actor), sent);
      expect(`${answer.status}`, JSON.stringify(answer.answer)).toBe(ownAccount[name]?.["signed in"]);
    });
  },
);

describe.each(endpoints.filter(({ name }) => name in open).map((each) => [each.name, each] as const))(
  "%s",
  (name, endpoint) => {
    test("answers strangers on pages of ours, and no other page", async () => {
      const sent = await arranged(name);
      if (endpoint.method !== "GET") {
        const before = await changes();
        const refused = await send(endpoint, null, sent, { origin: "https://elsewhere.example" });
        expect([refused.status, refused.answer.code]).toEqual([403, "origin_refused"]);
        expect(await changes()).toEqual(before);
      }
      const answer = await send(endpoint, null, sent);
      expect(`${answer.status}`, JSON.stringify(answer.answer)).toBe(open[name]?.["a stranger"]);
    });
  },
);

test("after all of it whoever stands outside still lacks no more than their one thing", async () => {
  const [left] = await asOwner(
    `SELECT (SELECT count(*)::int FROM access_token WHERE name = 'a test' AND revoked_at IS NULL) AS tokens,
            (SELECT count(*)::int FROM session WHERE expires_at < now() AND revoked_at IS NULL) AS expired,
            (SELECT count(*)::int FROM writer_link
              WHERE name = 'An outsider' AND revoked_at IS NULL AND expires_at > now()) AS links`,
  );
  expect(left).toEqual({ tokens: 5, expired: 1, links: 1 });
});

test("what stands before the pages decides nothing: it does not see the API", () => {
  expect(readFileSync("proxy.ts", "utf8")).toMatch(/matcher:[^\]]*\(\?!api/s);
});
