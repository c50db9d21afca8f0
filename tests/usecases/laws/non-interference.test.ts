import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { looksWritten } from "@/lib/db/note-looks";
import { readClaim } from "@/lib/queries/read-claims";
import { asOwner } from "@/tests/support/database";
import { ask } from "@/tests/support/requests";
import { aWorld, type Found, firstCheck, idOf, naming, params, talk, type World } from "@/tests/support/two-worlds";

/*
 * Blindness as non-interference: the same story is told on two desks in which the first checker finds the opposite. Whatever the second
 * checker can ask, by any operation of the API, is answered the same to the byte. The second checker is an owner: no right helps.
 */

const supports: Found = {
  answer: { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" },
  ...{ stance: "supports", basis: "primary_document", reliesOn: false, passage: "4,200 containers", locator: "p. 3" },
  ...{ note: "as it says", file: { name: "table.txt", content: "4,200" }, tier: "on_record", fix: null },
  ...{ said: "Fine.", asked: "Which table?" },
};
const refutes: Found = {
  answer: {
    ...{ labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["number", "exaggerated"] },
    rationale: "Marit Quietword told us that the true figure is 3,100.",
  },
  ...{ stance: "contradicts", basis: "secondary", reliesOn: true, passage: "3,100 boxes in all", locator: "cell B7" },
  ...{ note: "Quietword says it is wrong", file: { name: "refutation.txt", content: "only 3,100" } },
  ...{ tier: "background", fix: { replacement: "3,100", reason: "Quietword’s table" } },
  ...{ said: "Quietword is certain: refuted.", asked: "Where do 4,200 come from? Quietword says 3,100." },
};

/** How an operation is asked for where its path and the ids of the story are not enough. Several: each way it can answer. */
const queries: Record<string, string[]> = {
  exportArticle: ["html", "markdown", "claims-csv", "evidence-csv", "json"].map((format) => `?format=${format}`),
  readHandOver: ["?since=2026-05-31T00:00:00Z"],
  readWork: ["mine", "unassigned", "needs_second", "disputed", "re_check"].map((list) => `?list=${list}`),
  listSources: ["", "?q=source"],
  listArticles: ["", "?q=port"],
};

/** Operations that read and are sent a body. */
const bodies: Record<string, unknown> = {
  findNamed: { names: ["Quietword"] },
  previewErasure: { memberId: null, names: ["Quietword"] },
};

/** Operations that find nothing here, in either world: what they would tell is kept back, or there is none. */
const absent = new Set([
  "readFile",
  "readCopy",
  "readCertificate",
  "listChangesSinceSigned",
  "readClaimSourcing",
  "readAsked",
]);

/** Changes that are refused, and must be refused alike. */
const refused: [string, Record<string, unknown>][] = [
  ["editEvidence", { fields: { note: { base: "guessed", value: "mine" } } }],
  ["editEvidence", { fields: { stance: { base: "supports", value: "context" } } }],
  ["withdrawEvidence", { withdrawn: true, reason: "No use" }],
  ["keepCopy", { fileId: idOf("copy") }],
  ["decideFix", { state: "refused", reason: "No" }],
  ["withdrawFix", { withdrawn: true }],
  ["acceptRisk", { id: idOf("risk"), ruleKeys: ["facts"], reason: "I stand by it" }],
  ["replyInThread", { post: { id: idOf("reply"), words: "What do you mean?" } }],
  ["resolveThread", { post: { id: idOf("end"), words: "Enough" } }],
  ["dismissQuery", { reason: "Not needed" }],
  ["mergeClaims", { fromIds: [idOf("other")] }],
  ["requestSecondCheck", { id: idOf("again"), reason: "Once more" }],
  [
    "adjudicateClaim",
    {
      id: idOf("decision"),
      answer: { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "So" },
      judged: { versionId: params.versionId, statement: "", placementText: "4,200 containers" },
    },
  ],
  [
    "submitAssessment",
    {
      id: idOf("second"),
      answer: { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" },
      judged: { versionId: params.versionId, statement: "changed", placementText: "4,200 containers" },
    },
  ],
];

/**
 * What differs by chance and tells nothing: salts, and with them the digests that hold them; ids that the server makes (sessions, looks). Every id of
 * the story is the same in both worlds and stays as it is.
 */
const known = new Set([
  ...Object.values(params),
  ...[
    "ana",
    "bo",
    "cem",
    "dov",
    "other",
    "place claim",
    "place other",
    "origin",
    "assessment",
    "own_copy",
    "published",
  ].map(idOf),
]);
function levelled(words: string): string {
  return words
    .replaceAll(/("(?:digest|head|chainHead)":")[0-9a-f]{64}/g, "$1…")
    .replaceAll(/("salt":")[^"]+/g, "$1…")
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (known.has(id) ? id : "an id"));
}

/** Headers of the answer that carry no moment and no number of the request. */
const isTelling = (name: string) => !["date", "x-request-id", "set-cookie"].includes(name);

async function routeOf({ path, method }: Endpoint) {
  const file = `app/api/v1${path.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`;
  const module = (await import(/* @vite-ignore */ resolve(file))) as Record<string, Parameters<typeof ask>[0]>;
  return module[method] as Parameters<typeof ask>[0];
}

/** What the second checker is answered, without what tells the two worlds apart anyway. */
async function asked(world: World, endpoint: Endpoint, sent: { query?: string; json?: unknown }) {
  const given: Record<string, string> = { deskId: world.deskId, ...params };
  const names = Object.keys(endpoint.params.shape);
  const wanted = Object.fromEntries(names.map((name) => [name, given[name] ?? idOf(`no ${name}`)]));
  const answer = await ask(await routeOf(endpoint), world.second, wanted, { method: endpoint.method, ...sent });
  const headers = [...answer.headers].filter(([name]) => isTelling(name)).sort();
  const words = new TextDecoder().decode(answer.bytes);
  const plain = world.plain(JSON.stringify([headers, words]).replaceAll('\\"', '"'));
  return { status: answer.status, told: levelled(plain) };
}

/** Where two answers part, for whoever reads the failure. */
function whereApart(one: string, two: string): string {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  return at === one.length && at === two.length ? "" : `${one.slice(at - 200, at + 200)}\n≠ ${two.slice(at, at + 200)}`;
}

const epochOf = async () => (await asOwner<{ epoch: string }>("SELECT epoch::text FROM instance"))[0]?.epoch ?? "";

const reads = endpoints.filter(
  ({ name, method, path }) => (method === "GET" && name !== "watchDesk" && !path.startsWith("/me")) || name in bodies,
);

async function queriesOf({ name }: Endpoint): Promise<string[]> {
  if (name === "readChanges") return [0, 3, 6].map((since) => `?since=${since}&epoch=${epoch}`);
  return queries[name] ?? [""];
}

let epoch = "";
let worlds: [World, World];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-06-01T13:00:00Z") });
  epoch = await epochOf();
  worlds = [await aWorld("one"), await aWorld("two")];
  await firstCheck(worlds[0], supports);
  await firstCheck(worlds[1], refutes);
  await talk(worlds[0], supports);
  await talk(worlds[1], refutes);
});
afterAll(() => {
  vi.useRealTimers();
});

const secret = /Quietword|3,100|refut|contradict|B7/;

describe.each(["sealed", "blind"] as const)("while the first answer is %s to them", (sight) => {
  beforeAll(async () => {
    if (sight === "sealed") return;
    for (const world of worlds) await naming(world);
    // Others read what the second checker may not, and that is told nobody either.
    for (const world of worlds) await readClaim(world.actor("dov"), params.articleId, params.claimId);
    await looksWritten();
  });

  test("they are kept from it, and others are not", async () => {
    const seeing = sight === "sealed" ? "ana" : "dov";
    for (const world of worlds) {
      expect((await readClaim(world.second, params.articleId, params.claimId)).sight).toBe(sight);
      const shown = await readClaim(world.actor(seeing), params.articleId, params.claimId);
      if (world === worlds[1]) expect(JSON.stringify(shown)).toMatch(secret);
      expect(shown.assessments).toHaveLength(1);
    }
  });

  test.each(reads.map((each) => [each.name, each] as const))(
    "%s answers the same in both worlds",
    async (name, endpoint) => {
      for (const query of await queriesOf(endpoint)) {
        const sent = name in bodies ? { json: bodies[name] } : { query };
        const [one, two] = [await asked(worlds[0], endpoint, sent), await asked(worlds[1], endpoint, sent)];
        expect(two.told, whereApart(one.told, two.told)).toBe(one.told);
        expect(two.status).toBe(one.status);
        expect(one.status, one.told).toSatisfy(
          (status: number) => status === 200 || (absent.has(name) && status < 500),
        );
        if (!(name in bodies)) expect(two.told).not.toMatch(/Quietword|3,100/);
      }
    },
  );

  test.each(refused.map(([name, body], at) => [name, at, body] as const))(
    "%s (%i) is refused the same in both worlds",
    async (name, _at, body) => {
      const endpoint = endpoints.find((each) => each.name === name);
      if (!endpoint) throw new Error(`no operation ${name}`);
      const json = { commandId: idOf(`refused ${name} ${sight}`), ...body };
      const [one, two] = [await asked(worlds[0], endpoint, { json }), await asked(worlds[1], endpoint, { json })];
      expect(two.told, whereApart(one.told, two.told)).toBe(one.told);
      expect(two.status).toBe(one.status);
      expect(one.status, one.told).toBeGreaterThanOrEqual(400);
      expect(one.status).not.toBe(400);
    },
  );
});
