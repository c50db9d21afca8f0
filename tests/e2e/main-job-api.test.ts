import { createHash } from "node:crypto";
import type { readClaim } from "@/lib/contract/claims";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { type ApiUser, command, deskNamed, newId, Refused } from "./support/api";
import { openArticle, takeIn } from "./support/claims-by-api";
import { CHECKER, COLLEAGUE, DESK, expect, test } from "./support/desk-test";
import { HEADLINE, nightFerryPage } from "./support/night-ferry";
import { tinyPdf } from "./support/pdf";

type Claim = AnswerOf<typeof readClaim>;

async function refused(asked: Promise<unknown>): Promise<Refused> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refused) return error;
  throw error ?? new Error("it was not refused");
}

const takeNightFerryIn = (lena: ApiUser, deskId: string) =>
  takeIn(lena, deskId, { title: HEADLINE, format: "html", content: nightFerryPage });

test("the main job is done through the API alone, from sign-in to both exports", async ({ withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const desk = await deskNamed(lena, DESK);
  const articleId = await takeNightFerryIn(lena, desk.id);
  const { params, article, version, place, claimOn } = await openArticle(lena, desk.id, articleId);
  expect(article.can).toMatchObject({ record_claim: true, attach_evidence: true, assess_claim: true });
  expect(version.text).not.toContain("\r");

  // Seventeen claims: overlapping, nested, across paragraphs and cells, the headline, the picture, nothing at all.
  const headline = await claimOn([place(HEADLINE)], { kind: "event", statement: HEADLINE });
  const vote = await claimOn([place("voted 31 to 12 on Tuesday", "the outer islands")], { kind: "event" });
  const stopped = await claimOn([place("the night ferry between Brevik", "in 2013")], { kind: "date_place" });
  const count = await claimOn([place("31 to 12")], { kind: "number" });
  const nobody = await claimOn([place("Since then people who work late", "Nobody has counted them.")]);
  const quote = await claimOn([place("We lost 240 residents when the boat went.")], {
    kind: "quote",
    speaker: "Ragna Moe",
  });
  const residents = await claimOn([place("240 residents")], {
    kind: "number",
    speaker: "Ragna Moe",
    statement: "The islands lost 240 residents after the night ferry stopped.",
    aboutId: quote.id,
  });
  const picture = await claimOn([place("\uFFFC")], { kind: "other", statement: "The picture shows the Solbris." });
  const omission = await claimOn([], { kind: "omission", statement: "The article does not say who runs the boat." });
  const more: Awaited<ReturnType<typeof claimOn>>[] = [];
  for (const words of [
    "take 54 minutes",
    "on 4 January 2013",
    "its night staff from the islands at 86",
    "18.6 million kroner a year",
    "The first boat leaves on 2 March.",
    "62 kroner, half of that for under-18s",
    "Bicycles go free until 2028.",
    "cheapest",
  ]) {
    more.push(await claimOn([place(words)], { kind: "number" }));
  }
  const cells = await claimOn([place("41,300", "38,900")], { kind: "number" });
  const all = [headline, vote, stopped, count, nobody, quote, residents, picture, omission, ...more, cells];
  expect(all.map((claim) => claim.number)).toEqual(all.map((_, index) => index + 1));

  // One source on six claims at once, a document with its bytes on another, a page on a third.
  const fileId = newId();
  const bytes = new Uint8Array(tinyPdf("31 for, 12 against"));
  const file = { name: "minutes.pdf", type: "application/pdf", bytes };
  const kept = await lena.call("addFile", { params: { ...params, fileId }, file });
  expect(kept).toMatchObject({ mediaType: "application/pdf", size: bytes.byteLength });
  expect(kept.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const budget = { id: newId(), kind: "document", title: "Transport budget of the county", language: "en" };
  const six = [headline, vote, stopped, count, ...more.slice(0, 2)];
  const attached = await lena.call("attachEvidence", {
    params,
    body: {
      ...command(),
      to: six.map((claim) => ({ claimId: claim.id, evidenceId: newId() })),
      source: budget,
      evidence: { stance: "supports", basis: "primary_document", passage: "Night service Brevik", locator: "p. 12" },
    },
  });
  expect(attached.evidenceIds).toHaveLength(6);
  const attach = (claimId: string, source: object, evidence: object) =>
    lena.call("attachEvidence", {
      params,
      body: { ...command(), to: [{ claimId, evidenceId: newId() }], source, evidence },
    });
  await attach(
    nobody.id,
    { id: newId(), kind: "document", title: "Minutes of the meeting" },
    { stance: "context", basis: "primary_document", fileIds: [fileId] },
  );
  await attach(
    residents.id,
    { id: newId(), kind: "url", title: "Population register", url: "https://example.org/register" },
    { stance: "contradicts", basis: "data", passage: "Residents 2013: 1,912; 2024: 1,704" },
  );
  const stored = await lena.ask("readFile", { params: { ...params, fileId } });
  expect(new Uint8Array(await stored.arrayBuffer())).toEqual(bytes);

  // Every claim is answered; the answer says what it judged.
  const scale = desk.scales.find((each) => each.purpose === "own_copy" && each.current);
  const read = (claimId: string) => lena.call("readClaim", { params: { ...params, claimId } });
  const answerOn = async (claimId: string, labelKey: string) => {
    const label = scale?.labels.find((each) => each.key === labelKey);
    const claim = await read(claimId);
    const judged = {
      versionId: version.id,
      statement: claim.statement,
      placementText: claim.placements.find((each) => each.primary)?.exact ?? "",
    };
    const { finding, disposition } = label ?? {};
    const answer = { labelKey, finding, disposition, qualifiers: [], rationale: "Read in the minutes." };
    const body = { ...command(), id: newId(), answer, judged };
    return lena.call("submitAssessment", { params: { ...params, claimId }, body });
  };
  for (const claim of all) await answerOn(claim.id, claim === residents ? "fix" : "confirmed");
  await lena.call("draftAssessment", {
    params: { ...params, claimId: residents.id },
    body: { draft: { labelKey: "mixed", finding: "mixed", disposition: "fix", qualifiers: ["number"], rationale: "" } },
  });
  const again = await answerOn(residents.id, "mixed");
  expect(again.number).toBe(2);
  expect((await read(residents.id)).assessments.map((each) => each.finding)).toEqual(["refuted", "mixed"]);

  // Split, merge, retire and restore keep evidence and history.
  const part = { id: newId(), versionId: version.id, placements: [place("the outer islands")], statement: "Where to" };
  const split = await lena.call("splitClaim", {
    params: { ...params, claimId: vote.id },
    body: { ...command(), claim: part, copyEvidence: [] },
  });
  expect(split.number).toBe(all.length + 1);
  await lena.call("mergeClaims", {
    params: { ...params, claimId: vote.id },
    body: { ...command(), fromIds: [part.id] },
  });
  expect(await read(part.id)).toMatchObject({ mergedIntoId: vote.id, retired: { byId: desk.me.memberId } });
  const inCheapest = { ...params, claimId: more.at(-1)?.id ?? "" };
  await lena.call("retireClaim", { params: inCheapest, body: { ...command(), reason: "An opinion" } });
  await lena.call("restoreClaim", { params: inCheapest, body: command() });
  const { items: history } = await lena.call("listClaimHistory", { params: inCheapest });
  expect(history.map((entry) => entry.type)).toEqual([
    "claim_restored",
    "claim_retired",
    "assessment_submitted",
    "claim_recorded",
  ]);

  // Out again, for people and for machines.
  const page = await lena.ask("exportArticle", { params, query: { format: "html" } });
  expect(page.headers.get("content-type")).toContain("text/html");
  expect(await page.text()).toContain("Transport budget of the county");
  const data = await lena.ask("exportArticle", { params, query: { format: "json" } });
  const exported = claimdesk1.parse(await data.json());
  expect(exported.claims).toHaveLength(all.length + 1);
  expect(exported.files.map((each) => each.sha256)).toEqual([kept.sha256]);
});

test("what is sent twice is done once, and one id never means two things", async ({ withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const desk = await deskNamed(lena, DESK);
  const { params, version, place } = await openArticle(lena, desk.id, await takeNightFerryIn(lena, desk.id));
  const claim = { id: newId(), versionId: version.id, placements: [place("31 to 12")], kind: "number" };
  const body = { ...command(), claim };
  const answers = await Promise.all([1, 2, 3].map(() => lena.call("recordClaim", { params, body })));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await lena.call("listClaims", { params })).items).toHaveLength(1);
  const other = { ...body, claim: { ...claim, kind: "event" } };
  const { problem } = await refused(lena.call("recordClaim", { params, body: other }));
  expect([problem.status, problem.code]).toEqual([422, "command_reused"]);
  await expect(lena.call("recordClaim", { params, body: { ...body, claim: { id: 1 } } })).rejects.toThrow(/claim/);
});

test("two people who change one field learn of each other, and of two fields nobody needs to", async ({
  withoutScreen,
}) => {
  const lena = await withoutScreen(CHECKER);
  const kofi = await withoutScreen(COLLEAGUE);
  const desk = await deskNamed(lena, DESK);
  const { params, place, claimOn } = await openArticle(lena, desk.id, await takeNightFerryIn(lena, desk.id));
  const { id: claimId } = await claimOn([place("31 to 12")], { statement: "31 voted for it" });
  const edit = (who: ApiUser, fields: object) =>
    who.call("editClaim", { params: { ...params, claimId }, body: { ...command(), fields } });
  const base = "31 voted for it";
  await edit(lena, { statement: { base, value: "31 of 43 voted for it" } });
  await edit(kofi, { kind: { base: "other", value: "number" } });
  const { problem } = await refused(edit(kofi, { statement: { base, value: "31 councillors voted for it" } }));
  expect([problem.status, problem.code]).toEqual([409, "field_conflict"]);
  expect(JSON.stringify(problem.params)).toContain("31 of 43 voted for it");
  const now = await lena.call("readClaim", { params: { ...params, claimId } });
  expect(now).toMatchObject({ statement: "31 of 43 voted for it", kind: "number", revision: 3 });
});

test("since tells what others did, and nothing twice", async ({ withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const kofi = await withoutScreen(COLLEAGUE);
  const desk = await deskNamed(lena, DESK);
  const { params, article, place, claimOn } = await openArticle(lena, desk.id, await takeNightFerryIn(lena, desk.id));
  const since = (cursor: { seq: number; epoch: string }) =>
    kofi.call("readChanges", { params, query: { since: cursor.seq, epoch: cursor.epoch } });
  expect(await since(article.cursor)).toMatchObject({ upserts: [], gone: [], resync: false });
  const recorded = [await claimOn([place("31 to 12")]), await claimOn([place("54 minutes")])];
  const told = await since(article.cursor);
  expect(told.upserts.map((claim: Claim) => claim.id).sort()).toEqual(recorded.map((claim) => claim.id).sort());
  expect(told.cursor.seq).toBe(article.cursor.seq + 2);
  expect((await since(told.cursor)).upserts).toEqual([]);
  expect(await since({ ...told.cursor, epoch: "another" })).toMatchObject({ resync: true });
  expect(await since({ ...told.cursor, seq: told.cursor.seq + 1 })).toMatchObject({ resync: true });
});

test("pages follow each other without a gap, in the order asked for", async ({ withoutScreen }) => {
  const lena = await withoutScreen(CHECKER);
  const desk = await deskNamed(lena, DESK);
  const params = { deskId: desk.id };
  const whole = await lena.call("listArticles", { params, query: { sort: "title", limit: 200 } });
  expect(whole.items.length).toBeGreaterThan(8);
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { sort: "title", limit: 3, ...(cursor ? { cursor } : {}) };
    const page: { items: { id: string }[]; next: string | null } = await lena.call("listArticles", { params, query });
    paged.push(...page.items.map((row) => row.id));
    cursor = page.next;
  } while (cursor);
  // Others take articles in meanwhile: what was there at the beginning is there, once and in order.
  const before = new Set(whole.items.map((row) => row.id));
  expect(paged.filter((id) => before.has(id))).toEqual(whole.items.map((row) => row.id));
  expect(new Set(paged).size).toBe(paged.length);
});
