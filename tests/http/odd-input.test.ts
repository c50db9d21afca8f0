import { describe, expect, test } from "vitest";
import * as draft from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/draft/route";
import * as claimHistory from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/history/route";
import * as claim from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/[claimId]/route";
import * as claims from "@/app/api/v1/desks/[deskId]/articles/[articleId]/claims/route";
import * as article from "@/app/api/v1/desks/[deskId]/articles/[articleId]/route";
import * as articles from "@/app/api/v1/desks/[deskId]/articles/route";
import * as sources from "@/app/api/v1/desks/[deskId]/sources/route";
import { reading } from "@/lib/db/client";
import { verifyChain } from "@/lib/db/verify-chain";
import { toCursor } from "@/lib/queries/page-cursor";
import { articleBody } from "@/tests/support/article-body";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { ask } from "@/tests/support/requests";
import { sourceBody } from "@/tests/support/source-body";

/* What a program may send and no screen does: each is a refusal that says so, never an error of ours, and never a change in silence. */

async function aStory() {
  const ana = await aMember(await aDesk(), "checker", "Ana");
  return { ana, deskId: ana.deskId };
}

describe("characters PostgreSQL does not keep are refused", () => {
  const ODD = ["\u0000", "\ud800"];

  test("in web addresses", async () => {
    const { ana, deskId } = await aStory();
    for (const odd of ODD) {
      const url = `https://example.org/${odd}`;
      const source = await ask(sources.POST, ana, { deskId }, { json: { ...command(), source: sourceBody({ url }) } });
      expect([source.status, source.answer.code]).toEqual([400, "request_malformed"]);
      const taken = await ask(articles.POST, ana, { deskId }, { json: articleBody({ canonicalUrl: url }) });
      expect([taken.status, taken.answer.code]).toEqual([400, "request_malformed"]);
    }
  });

  test("in searches", async () => {
    const { ana, deskId } = await aStory();
    for (const route of [articles.GET, sources.GET]) {
      expect((await ask(route, ana, { deskId }, { query: "?q=a%00b" })).status).toBe(400);
    }
  });

  test("in the label of a draft", async () => {
    const { ana, deskId } = await aStory();
    const story = await anArticle(ana);
    const { id: claimId } = await aClaim(ana, story, ["May"]);
    for (const odd of ODD) {
      const json = { draft: { labelKey: odd, finding: null, disposition: null, qualifiers: [], rationale: "" } };
      const kept = await ask(draft.PUT, ana, { deskId, articleId: story.id, claimId }, { method: "PUT", json });
      expect(kept.status).toBe(400);
    }
  });
});

describe("moments no calendar of ours has are refused", () => {
  test.each(["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])(
    "%s",
    async (deadlineAt) => {
      const { ana, deskId } = await aStory();
      const made = await ask(articles.POST, ana, { deskId }, { json: articleBody({ deadlineAt }) });
      const story = await anArticle(ana);
      const { id: claimId } = await aClaim(ana, story, ["May"]);
      const json = { ...command(), fields: { dueAt: { base: null, value: deadlineAt } } };
      const edited = await ask(claim.PATCH, ana, { deskId, articleId: story.id, claimId }, { method: "PATCH", json });
      const board = await ask(articles.GET, ana, { deskId }, {});
      expect([made.status, edited.status, board.status]).toEqual([400, 400, 200]);
    },
  );
});

test("a page marker that somebody made is refused", async () => {
  const { ana, deskId } = await aStory();
  const forged = (sort: string, key: string) => `?sort=${sort}&cursor=${toCursor({ sort, key, id: newId() })}`;
  for (const query of [forged("activity", "yesterday-ish"), forged("deadline", "x"), forged("title", "\u0000")]) {
    const { status, answer } = await ask(articles.GET, ana, { deskId }, { query });
    expect([query, status, answer.code]).toEqual([query, 400, "cursor_invalid"]);
  }
  const made = await ask(
    sources.GET,
    ana,
    { deskId },
    {
      query: `?cursor=${toCursor({ sort: "created", key: "x", id: newId() })}`,
    },
  );
  expect([made.status, made.answer.code]).toEqual([400, "cursor_invalid"]);
});

describe("an id in capital letters is the same id", () => {
  test("in the chain, the subjects and the history", async () => {
    const { ana, deskId } = await aStory();
    const json = articleBody();
    const id = json.id;
    const made = await ask(articles.POST, ana, { deskId }, { json: { ...json, id: id.toUpperCase() } });
    expect(made.answer).toMatchObject({ id });
    const { answer: found } = await ask(article.GET, ana, { deskId, articleId: id.toUpperCase() });
    const claimId = newId();
    const body = {
      ...command(),
      claim: { id: claimId.toUpperCase(), versionId: found.versionId.toUpperCase(), placements: [] },
    };
    const recorded = await ask(
      claims.POST,
      ana,
      { deskId: deskId.toUpperCase(), articleId: id.toUpperCase() },
      { json: body },
    );
    expect([recorded.status, recorded.answer.id]).toEqual([201, claimId]);
    const history = await ask(claimHistory.GET, ana, { deskId, articleId: id, claimId }, {});
    expect(history.answer.items).toHaveLength(1);
    const report = await verifyChain(reading(), { deskId, streamType: "article", streamId: id });
    expect(report).toEqual({ events: 2, purged: [], broken: null });
  });

  test("in what is counted against a member", async () => {
    const { ana, deskId } = await aStory();
    for (const desk of [deskId, deskId.toUpperCase()]) {
      await ask(sources.POST, ana, { deskId: desk }, { json: { ...command(), source: sourceBody() } });
    }
    const rows = await asOwner("SELECT key FROM rate_limit WHERE key ILIKE $1", [`commands ${deskId} %`]);
    expect(rows).toHaveLength(1);
  });
});
