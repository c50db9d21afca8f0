import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { listArticles as endpoint } from "@/lib/contract/articles";
import type { QueryOf } from "@/lib/contract/endpoint";
import { listArticles } from "@/lib/queries/list-articles";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { asOwner } from "@/tests/support/database";
import { fill } from "@/tests/support/fill-desk";
import { aClaim, aDesk, aMember, anArticle, command, newId, type TestArticle } from "@/tests/support/newsroom";
import { aNaming, anAnswer, aSecondCheck, wrong } from "@/tests/support/second-check";

const query = (given: Partial<QueryOf<typeof endpoint>> = {}): QueryOf<typeof endpoint> => ({
  limit: 50,
  sort: "activity",
  archived: "false",
  ...given,
});

const titles = async (actor: Actor, given: Partial<QueryOf<typeof endpoint>> = {}) =>
  (await listArticles(actor, query(given))).items.map((row) => row.title);

async function assess(by: Actor, article: TestArticle, claimId: string, placementText: string, key: "true" | "false") {
  await submitAssessment(by, article.id, claimId, {
    ...command(),
    id: newId(),
    answer: {
      labelKey: key,
      finding: key === "true" ? "supported" : "refuted",
      disposition: null,
      qualifiers: [],
      rationale: "",
    },
    judged: { versionId: article.versionId, statement: "", placementText },
  });
}

describe("a row of the board", () => {
  test("says who is on it, how far it has come, and what happened last", async () => {
    const desk = await aDesk();
    const [ana, sam] = [await aMember(desk, "checker"), await aMember(desk, "contributor")];
    const article = await anArticle(ana, { purpose: "published", parts: [[sam, "writer"]] });
    const words = ["4,200 containers", "3,900 containers", "never been busier", "built in 1974"];
    const claims = [];
    for (const each of words) claims.push((await aClaim(ana, article, [each])).id);
    const [first = "", second = "", third = ""] = claims;
    await assess(ana, article, first, "4,200 containers", "false");
    await assess(ana, article, first, "4,200 containers", "true");
    await assess(ana, article, second, "3,900 containers", "false");
    await retireClaim(ana, article.id, third, { ...command(), reason: "a quote, not a claim" });
    const { items, next } = await listArticles(ana, query());
    expect(next).toBeNull();
    expect(items).toEqual([
      {
        id: article.id,
        title: "Port moves more",
        purpose: "published",
        state: "draft",
        language: "en",
        deadlineAt: null,
        archived: false,
        parts: [{ memberId: sam.memberId, part: "writer" }],
        progress: { open: 1, findings: { supported: 1, refuted: 1 }, total: 3 },
        lastActivity: { at: ana.at.toISOString(), type: "claim_retired", actorId: ana.memberId },
      },
    ]);
  });
});

describe("how far an article has come while a claim is checked a second time", () => {
  test("is told each person by what they may see, and never as fewer claims", async () => {
    const desk = await aDesk();
    const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "checker")];
    const dov = await aMember(desk, "research_head");
    const article = await anArticle(ana);
    await moveArticle(ana, article.id, { ...command(), to: "in_check" });
    const [checked, other] = [
      await aClaim(ana, article, ["4,200 containers"]),
      await aClaim(ana, article, ["3,900 containers"]),
    ];
    await aClaim(ana, article, ["never been busier"]);
    const where = { articleId: article.id, claimId: checked.id };
    await anAnswer(ana, { ...where, claimId: other.id }, wrong);
    const { id: checkId } = await aSecondCheck(dov, where);
    const told = async (by: Actor) => (await listArticles(by, query())).items[0];
    const progress = async (by: Actor) => (await told(by))?.progress;
    const before = { open: 2, findings: { refuted: 1 }, total: 3 };
    const after = { open: 1, findings: { refuted: 2 }, total: 3 };
    expect(await Promise.all([ana, bo, dov].map(progress))).toEqual([before, before, before]);

    await anAnswer(ana, where, wrong);
    expect(await Promise.all([ana, bo, dov].map(progress))).toEqual([after, before, before]);
    expect((await told(bo))?.lastActivity.type).toBe("kept_back");
    await aNaming(dov, { ...where, checkId }, bo);
    expect(await Promise.all([ana, bo, dov].map(progress))).toEqual([after, before, after]);
    await retireClaim(dov, article.id, other.id, { ...command(), reason: "the same" });
    const fewer = { open: 2, findings: {}, total: 2 };
    expect(await Promise.all([ana, bo].map(progress))).toEqual([
      { open: 1, findings: { refuted: 1 }, total: 2 },
      fewer,
    ]);
    await anAnswer(bo, where);
    expect((await progress(bo))?.open).toBe(1);
  });
});

describe("the board", () => {
  test("shows contributors only where they have a part, and nobody another desk's", async () => {
    const desk = await aDesk();
    const [ana, sam] = [await aMember(desk, "checker"), await aMember(desk, "contributor")];
    await anArticle(ana, { title: "With Sam", parts: [[sam, "checker"]] });
    await anArticle(ana, { title: "Without Sam", parts: [[ana, "checker"]] });
    expect(await titles(sam)).toEqual(["With Sam"]);
    expect((await titles(ana)).sort()).toEqual(["With Sam", "Without Sam"]);
    expect(await titles(ana, { who: "me" })).toEqual(["Without Sam"]);
    expect(await titles(await aMember(await aDesk(), "owner"))).toEqual([]);
  });

  test("searches title, byline and publisher for the very words, whatever they are", async () => {
    const ana = await aMember(await aDesk(), "checker");
    for (const title of ["100% of_it", "100 per cent of it", "a\\b", "Größe", "plain"]) await anArticle(ana, { title });
    await asOwner("UPDATE article SET publisher = 'The Signal' WHERE desk_id = $1 AND title = 'plain'", [ana.deskId]);
    expect(await titles(ana, { q: "%" })).toEqual(["100% of_it"]);
    expect(await titles(ana, { q: "of_i" })).toEqual(["100% of_it"]);
    expect(await titles(ana, { q: "\\" })).toEqual(["a\\b"]);
    expect(await titles(ana, { q: "GRÖßE" })).toEqual(["Größe"]);
    expect(await titles(ana, { q: " signal " })).toEqual(["plain"]);
    expect(await titles(ana, { q: "'; DROP TABLE article; --" })).toEqual([]);
  });

  test("filters by purpose and state", async () => {
    const ana = await aMember(await aDesk(), "checker");
    await anArticle(ana, { title: "Ours" });
    await anArticle(ana, { title: "Theirs", purpose: "published" });
    expect(await titles(ana, { purpose: "published" })).toEqual(["Theirs"]);
    expect(await titles(ana, { state: "in_check" })).toEqual([]);
  });

  test("refuses a marker that is not its own, or another sort's", async () => {
    const ana = await aMember(await aDesk(), "checker");
    for (const title of ["a", "b"]) await anArticle(ana, { title });
    const { next } = await listArticles(ana, query({ limit: 1 }));
    const cursor = next ?? "";
    expect((await listArticles(ana, query({ limit: 1, cursor }))).items).toHaveLength(1);
    for (const given of [{ cursor, sort: "title" as const }, { cursor: "bm90" }, { cursor: "%%%" }]) {
      await expect(listArticles(ana, query(given))).rejects.toMatchObject({ code: "cursor_invalid" });
    }
  });
});

describe("5,000 articles", () => {
  let ana: Actor;
  beforeAll(async () => {
    ana = await aMember(await aDesk(), "checker");
    await fill(ana, 5_000);
  });

  test.each(["activity", "deadline", "title"] as const)("sorted by %s come page by page, each once", async (sort) => {
    const seen: { id: string; deadline: string; title: string; activity: string }[] = [];
    let cursor: string | undefined;
    let slowest = 0;
    do {
      const started = performance.now();
      const page = await listArticles(ana, query({ sort, limit: 200, ...(cursor ? { cursor } : {}) }));
      slowest = Math.max(slowest, performance.now() - started);
      cursor = page.next ?? undefined;
      for (const { id, title, deadlineAt, lastActivity } of page.items) {
        seen.push({ id, title, deadline: deadlineAt ?? "~", activity: lastActivity.at });
      }
    } while (cursor);
    expect(new Set(seen.map((row) => row.id)).size).toBe(5_000);
    const keys = seen.map((row) => row[sort]);
    const inOrder = [...keys].sort();
    expect(keys).toEqual(sort === "activity" ? inOrder.reverse() : inOrder);
    expect(slowest).toBeLessThan(1_000);
  });
});
