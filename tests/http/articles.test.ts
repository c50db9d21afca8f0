import { describe, expect, test } from "vitest";
import * as article from "@/app/api/v1/desks/[deskId]/articles/[articleId]/route";
import * as version from "@/app/api/v1/desks/[deskId]/articles/[articleId]/versions/[versionId]/route";
import * as articles from "@/app/api/v1/desks/[deskId]/articles/route";
import * as desk from "@/app/api/v1/desks/[deskId]/route";
import * as desks from "@/app/api/v1/desks/route";
import { articleBody } from "@/tests/support/article-body";
import { asOwner } from "@/tests/support/database";
import { aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";
import { ask, tokenOf } from "@/tests/support/requests";

async function aStory() {
  const place = await aDesk();
  const ana = await aMember(place, "checker", "Ana");
  return { place, ana, deskId: place.id };
}

describe("the doors of desks and articles", () => {
  test("take an article in and show it on the board", async () => {
    const { ana, deskId } = await aStory();
    const json = articleBody();
    const made = await ask(articles.POST, ana, { deskId }, { json });
    expect(made.status).toBe(201);
    expect(made.answer).toMatchObject({ id: json.id, seq: 1 });
    const again = await ask(articles.POST, ana, { deskId }, { json });
    expect([again.status, again.answer]).toEqual([201, made.answer]);
    const board = await ask(articles.GET, ana, { deskId }, { query: "?limit=10" });
    expect(board.answer.items.map((row: { id: string }) => row.id)).toEqual([json.id]);
    const shown = await ask(article.GET, ana, { deskId, articleId: json.id });
    expect([shown.status, shown.headers.get("etag"), shown.headers.get("cache-control")]).toEqual([
      200,
      '"1"',
      "no-store",
    ]);
  });

  test("let a version be kept for ever, by the person who asked", async () => {
    const { ana, deskId } = await aStory();
    const { id, versionId } = await anArticle(ana);
    const { headers, answer } = await ask(version.GET, ana, { deskId, articleId: id, versionId });
    expect(headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect(headers.get("etag")).toBe(`"${answer.docSha256}"`);
    expect(headers.get("vary")).toContain("Cookie");
  });

  test("tell who is here", async () => {
    const { ana, deskId } = await aStory();
    const mine = await ask(desks.GET, ana, {});
    expect(mine.answer).toMatchObject({ user: { id: ana.userId }, items: [{ id: deskId, role: "checker" }] });
    expect((await ask(desk.GET, ana, { deskId })).answer.me.name).toBe("Ana");
    expect((await ask(desks.GET, null, {})).status).toBe(401);
  });

  test("open to a script that brings its token, without an origin", async () => {
    const { ana, deskId } = await aStory();
    const headers = { authorization: `Bearer ${await tokenOf(ana)}`, origin: "https://elsewhere.example" };
    expect((await ask(articles.POST, null, { deskId }, { json: articleBody(), headers })).status).toBe(201);
  });

  test("stay shut to pages of others", async () => {
    const { ana, deskId } = await aStory();
    const headers = { origin: "https://elsewhere.example" };
    const { status, answer } = await ask(articles.POST, ana, { deskId }, { json: articleBody(), headers });
    expect([status, answer.code]).toEqual([403, "origin_refused"]);
  });
});

describe("an article one may not read", () => {
  test("is as absent as one that is not there, whatever is asked of it", async () => {
    const { place, ana, deskId } = await aStory();
    const { id: articleId } = await anArticle(ana);
    const elsewhere = await aMember(await aDesk(), "owner");
    const partless = await aMember(place, "contributor");
    const json = { ...command(), fields: { title: { base: "Port moves more", value: "Mine" } } };
    const told = [];
    for (const [who, params] of [
      [elsewhere, { deskId, articleId }],
      [elsewhere, { deskId: elsewhere.deskId, articleId }],
      [partless, { deskId, articleId }],
      [ana, { deskId, articleId: crypto.randomUUID() }],
      [ana, { deskId, articleId: "1' OR '1'='1" }],
    ] as const) {
      const seen = await ask(article.GET, who, params);
      const changed = await ask(article.PATCH, who, params, { method: "PATCH", json });
      told.push([seen.status, changed.status]);
    }
    expect(told).toEqual(Array(5).fill([404, 404]));
  });

  test("answers 403 to one who may read it and not do this", async () => {
    const { place, ana, deskId } = await aStory();
    const { id: articleId } = await anArticle(ana);
    const viewer = await aMember(place, "viewer");
    expect((await ask(article.GET, viewer, { deskId, articleId })).status).toBe(200);
    const json = { ...command(), fields: { title: { base: "Port moves more", value: "Mine" } } };
    const { status, answer } = await ask(article.PATCH, viewer, { deskId, articleId }, { method: "PATCH", json });
    expect([status, answer.code]).toEqual([403, "not_allowed"]);
    expect((await ask(articles.POST, viewer, { deskId }, { json: articleBody() })).status).toBe(403);
  });
});

describe("an edit", () => {
  test("on a base that changed gets 409 with both values", async () => {
    const { ana, deskId } = await aStory();
    const { id: articleId } = await anArticle(ana);
    const edit = (value: string) => ({ ...command(), fields: { title: { base: "Port moves more", value } } });
    const first = edit("One");
    const done = await ask(article.PATCH, ana, { deskId, articleId }, { method: "PATCH", json: first });
    expect([done.status, done.answer.revision, done.headers.get("etag")]).toEqual([200, 2, '"2"']);
    const refused = await ask(article.PATCH, ana, { deskId, articleId }, { method: "PATCH", json: edit("Two") });
    expect(refused.status).toBe(409);
    expect(refused.answer.params).toEqual({ conflicts: { title: { yours: "Two", theirs: "One" } } });
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    const again = await ask(article.PATCH, ana, { deskId, articleId }, { method: "PATCH", json: first });
    expect([again.status, again.answer]).toEqual([200, done.answer]);
    const reused = { ...edit("Three"), commandId: first.commandId };
    expect((await ask(article.PATCH, ana, { deskId, articleId }, { method: "PATCH", json: reused })).status).toBe(422);
  });

  test("of nothing, of what is no field, and of no text is not understood", async () => {
    const { ana, deskId } = await aStory();
    const { id: articleId } = await anArticle(ana);
    const bodies = [{}, { state: { base: "draft", value: "corrected" } }, { title: { base: "x", value: "a\u0000b" } }];
    for (const fields of [...bodies, { title: { base: "x", value: "\ud800" } }, { title: { base: "x", value: " " } }]) {
      const json = { ...command(), fields };
      const { status } = await ask(article.PATCH, ana, { deskId, articleId }, { method: "PATCH", json });
      expect(status, JSON.stringify(fields)).toBe(400);
    }
  });
});

test("what a page asks for is checked: limits, sorts and markers", async () => {
  const { ana, deskId } = await aStory();
  for (const query of ["?limit=0", "?limit=10000", "?sort=secret", "?state=gone", "?archived=maybe", "?cursor=%00"]) {
    expect((await ask(articles.GET, ana, { deskId }, { query })).status, query).toBe(400);
  }
  const before = await asOwner("SELECT FROM article WHERE desk_id = $1", [deskId]);
  expect(before).toEqual([]);
});
