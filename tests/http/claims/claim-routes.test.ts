import { describe, expect, test } from "vitest";
import * as assessments from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/assessments/route";
import * as draft from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/draft/route";
import * as claimHistory from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/history/route";
import * as links from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/links/route";
import * as merge from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/merge/route";
import * as removal from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/placements/[placementId]/removal/route";
import * as placement from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/placements/[placementId]/route";
import * as placements from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/placements/route";
import * as restoration from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/restoration/route";
import * as retirement from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/retirement/route";
import * as claim from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/route";
import * as split from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/split/route";
import * as claims from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/route";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const viewer = await aMember(desk, "viewer");
  const stranger = await aMember(await aDesk(), "owner");
  const article = await anArticle(ana);
  const one = await aClaim(ana, article, ["4,200 containers"]);
  const two = await aClaim(ana, article, ["3,900 containers"]);
  const placementId = one.placementIds[0] ?? "";
  const params = { deskId: desk.id, articleId: article.id, claimId: one.id, placementId };
  const events = async () => (await asOwner("SELECT FROM event WHERE stream_id = $1", [article.id])).length;
  return { desk, ana, viewer, stranger, article, one, two, params, events };
}

type Story = Awaited<ReturnType<typeof aStory>>;

const newClaim = ({ article }: Story) => ({
  id: newId(),
  versionId: article.versionId,
  placements: [{ id: newId(), range: rangeOf(article, "May") }],
});
const answer = { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" };

/** Every change of a claim: its route, its body, what it answers. */
const changes: [string, (typeof claims)["POST"], string, (story: Story) => object, number][] = [
  ["record", claims.POST, "POST", (story) => ({ claim: newClaim(story) }), 201],
  ["edit", claim.PATCH, "PATCH", () => ({ fields: { speaker: { base: "", value: "Lund" } } }), 200],
  [
    "place",
    placements.POST,
    "POST",
    (story) => ({ versionId: story.article.versionId, placement: newClaim(story).placements[0] }),
    201,
  ],
  [
    "adjust",
    placement.PATCH,
    "PATCH",
    ({ article }) => ({ range: { base: rangeOf(article, "4,200 containers"), value: rangeOf(article, "4,200") } }),
    200,
  ],
  ["take a place away from", removal.POST, "POST", () => ({}), 200],
  ["retire", retirement.POST, "POST", () => ({ reason: "no claim" }), 200],
  ["split", split.POST, "POST", (story) => ({ claim: newClaim(story) }), 201],
  ["merge", merge.POST, "POST", ({ two }) => ({ fromIds: [two.id] }), 200],
  ["link", links.POST, "POST", ({ two }) => ({ linkId: newId(), type: "about", toId: two.id, linked: true }), 200],
  [
    "assess",
    assessments.POST,
    "POST",
    ({ article }) => ({
      id: newId(),
      answer,
      judged: { versionId: article.versionId, statement: "", placementText: "4,200 containers" },
    }),
    201,
  ],
];

describe.each(changes)("to %s a claim over HTTP", (_, route, method, bodyOf, status) => {
  test("writes once and answers the same command the same", async () => {
    const story = await aStory();
    const json = { ...command(), ...bodyOf(story) };
    const first = await ask(route, story.ana, story.params, { method, json });
    expect([first.status, first.answer.seq]).toEqual([status, 4]);
    const again = await ask(route, story.ana, story.params, { method, json });
    expect([again.status, again.answer]).toEqual([status, first.answer]);
    expect(await story.events()).toBe(4);
  });

  test("refuses who may not and who is nobody here, and changes nothing", async () => {
    const story = await aStory();
    const json = { ...command(), ...bodyOf(story) };
    const statusFor = async (who: Story["ana"] | null, params: Record<string, string> = story.params) =>
      (await ask(route, who, params, { method, json })).status;
    expect(await statusFor(story.viewer)).toBe(403);
    expect(await statusFor(story.stranger)).toBe(404);
    expect(await statusFor(null)).toBe(401);
    // On their own desk, the ids of another desk name nothing.
    expect(await statusFor(story.stranger, { ...story.params, deskId: story.stranger.deskId })).toBe(404);
    expect(await statusFor(story.ana, { ...story.params, articleId: newId() })).toBe(404);
    const foreign = await ask(route, story.ana, story.params, {
      method,
      json,
      headers: { origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    expect(await story.events()).toBe(3);
  });
});

test("the same command id for something else is refused", async () => {
  const story = await aStory();
  const once = command();
  await ask(retirement.POST, story.ana, story.params, { json: { ...once, reason: "no claim" } });
  const other = await ask(restoration.POST, story.ana, story.params, { json: once });
  expect([other.status, other.answer.code]).toEqual([422, "command_reused"]);
  const restored = await ask(restoration.POST, story.ana, story.params, { json: command() });
  expect(restored.status).toBe(200);
});

test("a conflict is told with both values, as problem details", async () => {
  const { ana, params } = await aStory();
  const edit = (value: string) =>
    ask(claim.PATCH, ana, params, {
      method: "PATCH",
      json: { ...command(), fields: { statement: { base: "", value } } },
    });
  expect((await edit("first")).headers.get("etag")).toBe('"2"');
  const { status, headers, answer: problem } = await edit("second");
  expect([status, headers.get("content-type")]).toEqual([409, "application/problem+json"]);
  expect(problem).toMatchObject({
    code: "field_conflict",
    params: { conflicts: { statement: { yours: "second", theirs: "first" } } },
  });
});

test("what nobody could mean is refused before anything is read", async () => {
  const { ana, params, events } = await aStory();
  const bad = [
    ask(claim.PATCH, ana, params, { method: "PATCH", json: { ...command(), fields: {} } }),
    ask(placement.PATCH, ana, params, { method: "PATCH", json: command() }),
    ask(retirement.POST, ana, params, { json: { ...command(), reason: "  " } }),
    ask(retirement.POST, ana, params, { json: { ...command(), reason: "nul \u0000" } }),
    ask(retirement.POST, ana, params, { json: { commandId: "1", reason: "x" } }),
  ];
  expect((await Promise.all(bad)).map((each) => [each.status, each.answer.code])).toEqual(
    bad.map(() => [400, "request_malformed"]),
  );
  expect(await events()).toBe(3);
});

test("a draft is kept without a command and read by its person alone", async () => {
  const { ana, viewer, params } = await aStory();
  const json = { draft: { labelKey: null, finding: null, disposition: null, qualifiers: [], rationale: "so far" } };
  expect((await ask(draft.PUT, ana, params, { method: "PUT", json })).status).toBe(200);
  expect((await ask(claim.GET, ana, params)).answer.draft).toMatchObject({ rationale: "so far" });
  expect((await ask(claim.GET, viewer, params)).answer.draft).toBeNull();
  expect((await ask(draft.PUT, viewer, params, { method: "PUT", json })).status).toBe(403);
  expect((await ask(claimHistory.GET, viewer, params)).answer.items).toHaveLength(1);
});
