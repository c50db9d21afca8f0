import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Endpoint } from "@/lib/contract/endpoint";
import { endpoints } from "@/lib/contract/endpoints";
import { looksWritten } from "@/lib/db/note-looks";
import { transact } from "@/lib/db/transact";
import type { PartName } from "@/lib/domain/articles/article";
import { maySee } from "@/lib/domain/confidential/may-see";
import { exportFormat } from "@/lib/domain/reports/export-format";
import { hub } from "@/lib/realtime/hub";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { requests } from "@/tests/http/access/requests";
import { aCast, aStory, type Cast, type Story } from "@/tests/http/access/story";
import { aCall } from "@/tests/support/asking";
import { asOwner } from "@/tests/support/database";
import { aMember, command } from "@/tests/support/newsroom";
import { type Planted, plant, plantedNames } from "@/tests/support/planted";
import { ask } from "@/tests/support/requests";
import { sourceBody } from "@/tests/support/source-body";

/*
 * Every operation that is asked by GET, with every role and part, and the two that read by POST: no body and no header may hold a name
 * that was planted in what the person may not see, nor an id that would lead there. The list is the contract's, so that none is forgotten.
 */

const NOON = new Date("2100-01-01T12:00:00Z");
/** Asked with what could tell more than they do by themselves. */
const queries: Readonly<Record<string, (each: Planted) => string[]>> = {
  exportArticle: () => exportFormat.options.map((format) => `?format=${format}`),
  listSources: ({ name }) => ["?limit=200", `?q=${name}`, `?q=${name.toLowerCase()}.example`],
  readWork: () => ["?list=open&limit=200"],
  readHandOver: () => ["?since=2020-01-01T00:00:00.000Z"],
  listArticleHistory: () => ["?limit=200"],
  listClaimHistory: () => ["?limit=200"],
  readChanges: () => [],
};
/** They never end, or name nothing but ids of streams. */
const skipped = ["watchDesk"];

let cast: Cast;
let story: Story;
let keeper: Actor;
let named: Actor;
let planted: Planted[];
let everybody: [string, Actor, PartName[]][];

beforeAll(async () => {
  cast = await aCast();
  keeper = await aMember(cast.desk, "checker", "Kim Keeper");
  named = await aMember(cast.desk, "viewer", "Nadia Named");
  story = await aStory(cast);
  const kept = { readerIds: [named.memberId], embargoUntil: NOON };
  planted = [
    await plant(keeper, story.article, "3,900 containers", plantedNames.background, { ...kept, tier: "background" }),
    await plant(keeper, story.article, "on Tuesday", plantedNames.off_record, { ...kept, tier: "off_record" }),
    await plant(keeper, story.article, "1974", plantedNames.named_persons_only, {
      ...kept,
      tier: "named_persons_only",
    }),
    await plant(keeper, story.article, "busier", plantedNames.embargoed, { ...kept, tier: "embargoed" }),
  ];
  // Somebody calls each of them about a claim that is on the work board.
  await asOwner("UPDATE article SET state = 'in_check' WHERE id = $1", [story.article.id]);
  for (const { sourceId: id } of planted) await aCall(keeper, story.article, [story.other.id], { source: { id } });
  // The article was made from one of them.
  const { sourceId } = planted[2] as Planted;
  await transact((tx) => tx.article.updateMany({ where: { id: story.article.id }, data: { derivedFromId: sourceId } }));
  const partsOf = ({ memberId }: Actor) =>
    cast.parts.filter(([who]) => who.memberId === memberId).map(([, part]) => part);
  everybody = [...Object.entries(cast.people), ["keeper", keeper] as const, ["named viewer", named] as const].map(
    ([who, actor]) => [who, actor, partsOf(actor)],
  );
}, 60_000);
afterAll(async () => {
  await looksWritten();
  await hub().close();
});

type Route = Parameters<typeof ask>[0];

async function routeOf({ path, method }: Endpoint): Promise<Route> {
  const file = `app/api/v1${path.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`;
  return ((await import(/* @vite-ignore */ resolve(file))) as Record<string, Route>)[method] as Route;
}

/** What an answer says, files in it decoded too. */
async function told(endpoint: Endpoint, by: Actor, params: Record<string, string>, asked: object): Promise<string> {
  const wanted = Object.keys(endpoint.params.shape).map((name) => [name, params[name] ?? ""]);
  const { bytes, headers } = await ask(await routeOf(endpoint), by, Object.fromEntries(wanted), {
    method: endpoint.method,
    ...asked,
  });
  const body = new TextDecoder().decode(bytes);
  const files = [...body.matchAll(/"base64":"([^"]+)"/g)].map(([, base64 = ""]) =>
    Buffer.from(base64, "base64").toString(),
  );
  return [body, ...files, decodeURIComponent([...headers.values()].join(" "))].join("\n");
}

function expectNothingTold(answer: string, each: Planted, who: string): void {
  const found = each.words.filter((word) => answer.toLowerCase().includes(word.toLowerCase()));
  const at = found[0] ? answer.toLowerCase().indexOf(found[0].toLowerCase()) : 0;
  expect(found, `${who} (${each.kept.tier}): …${answer.slice(Math.max(0, at - 200), at + 80)}…`).toEqual([]);
}

test("the work board names those who are called to whoever may know it by the terms of the call, too", async () => {
  const work = endpoints.find(({ name }) => name === "readWork") as Endpoint;
  const source = sourceBody({ kind: "person", title: "Nora Nightshift" });
  await aCall(keeper, story.article, [story.other.id], { source, terms: "off_record" });
  const asked = { query: "?list=open&limit=200" };
  const board = (who: Actor) => told(work, who, { deskId: story.deskId }, asked);
  expect(await board(keeper)).toContain("Nora Nightshift");
  expect(await board(named)).not.toContain("Nora Nightshift");
});

// The certificate comes last: for it the article is signed, and then nothing is to be done on it any more.
const read = endpoints
  .filter(({ method, name }) => method === "GET" && !skipped.includes(name))
  .sort((a, b) => Number(a.name === "readCertificate") - Number(b.name === "readCertificate"));

describe.each(read.map((each) => [each.name, each] as const))("%s", (name, endpoint) => {
  test("tells nobody what is kept from them", async () => {
    const sent = await requests[name]?.(story);
    for (const each of planted) {
      const { sourceId, evidenceId, fileId, threadId, claimId } = each;
      const ids = { sourceId, evidenceId, fileId, threadId, claimId, memberId: keeper.memberId };
      const usual = { deskId: story.deskId, articleId: story.article.id, versionId: story.article.versionId };
      const asked = queries[name]?.(each) ?? [];
      for (const [who, actor, parts] of everybody) {
        for (const query of asked.length > 0 ? asked : [sent?.query ?? ""]) {
          const leavesTheDesk = name === "exportArticle" && !query.includes("json");
          const looker = leavesTheDesk ? null : { memberId: actor.memberId, role: actor.role, parts };
          const answer = await told(endpoint, actor, { ...sent?.params, ...usual, ...ids }, { query });
          if (!maySee(each.kept, looker, actor.at)) expectNothingTold(answer, each, `${who} ${name}${query}`);
        }
      }
    }
    // Made to be asked about, and open: with it the article could not be signed for the certificate.
    const made = name === "listSecondCheckers" ? sent?.params?.claimId : undefined;
    if (made) await retireClaim(cast.owner, story.article.id, made, { ...command(), reason: "Made to be asked about" });
  }, 120_000);
});

test("those who may see it do: nothing is kept from everybody", async () => {
  const claims = endpoints.find(({ name }) => name === "readClaim") as Endpoint;
  for (const each of planted) {
    const params = { deskId: story.deskId, articleId: story.article.id, claimId: each.claimId };
    expect(await told(claims, keeper, params, {})).toContain(`${each.name} counted them`);
  }
  const source = endpoints.find(({ name }) => name === "readSource") as Endpoint;
  const only = planted.find((each) => each.kept.tier === "named_persons_only") as Planted;
  const params = { deskId: story.deskId, sourceId: only.sourceId };
  expect(await told(source, named, params, {})).toContain(only.name);
});

test.each(["findNamed", "previewErasure"])("%s finds a name only where whoever asks may see it", async (name) => {
  const endpoint = endpoints.find((each) => each.name === name) as Endpoint;
  for (const each of planted) {
    for (const [who, actor, parts] of everybody) {
      const route = await routeOf(endpoint);
      const { status, answer } = await ask(route, actor, { deskId: story.deskId }, { json: { names: [each.name] } });
      if (status !== 200) continue;
      const found = name === "findNamed" ? answer : answer.named;
      const sees = maySee(each.kept, { memberId: actor.memberId, role: actor.role, parts }, actor.at);
      expect([who, found.places.length > 0, Object.keys(found.counts).length > 0]).toEqual([who, sees, sees]);
    }
  }
});

test("what one can’t see one can’t change, and a refusal tells nothing of it", async () => {
  const each = planted.find(({ kept }) => kept.tier === "named_persons_only") as Planted;
  const { claimId, evidenceId, sourceId, threadId } = each;
  const edits: [string, object][] = [
    ["editEvidence", { fields: { passage: { base: "", value: "Guess" } } }],
    ["editEvidence", { fields: { tier: { base: "named_persons_only", value: "on_record" } } }],
    ["withdrawEvidence", { withdrawn: true, reason: "Guess" }],
    ["keepCopy", { fileId: story.fileId }],
    ["editSource", { fields: { title: { base: "A guess", value: "Guess" } } }],
    ["retractSource", { retracted: true, reason: "Guess" }],
    ["replyInThread", { post: { id: story.fileId, words: "Guess" } }],
    ["editThread", { fields: { tier: { base: "named_persons_only", value: "on_record" } } }],
  ];
  for (const [name, body] of edits) {
    const endpoint = endpoints.find((one) => one.name === name) as Endpoint;
    const params = { deskId: story.deskId, articleId: story.article.id, claimId, evidenceId, sourceId, threadId };
    const { status, answer } = await ask(await routeOf(endpoint), cast.owner, params, {
      method: endpoint.method,
      json: { ...command(), ...body },
    });
    expect([name, status]).toEqual([name, 404]);
    expectNothingTold(JSON.stringify(answer), { ...each, words: [each.name] }, name);
  }
});

test("a part given later takes sight away: whoever becomes the writer sees none of it any more", async () => {
  const checker = await aMember(cast.desk, "checker", "Wim Writer");
  const each = planted[1] as Planted;
  const claims = endpoints.find(({ name }) => name === "readClaim") as Endpoint;
  const params = { deskId: story.deskId, articleId: story.article.id, claimId: each.claimId };
  expect(await told(claims, checker, params, {})).toContain(each.name);
  const part = { memberId: checker.memberId, part: "writer" as const, assigned: true };
  await assignPart(cast.owner, story.article.id, { ...command(), ...part });
  expectNothingTold(await told(claims, checker, params, {}), each, "a writer");
});
