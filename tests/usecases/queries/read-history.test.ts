import { expect, test } from "vitest";
import { readArticleHistory, readClaimHistory } from "@/lib/queries/read-history";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { historySentence } from "@/lib/words/history";
import { asPurge } from "@/tests/support/database";
import { brought, exported } from "@/tests/support/exchange";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana Koll");
  const article = await anArticle(ana);
  const [one, two] = [await aClaim(ana, article, ["4,200"]), await aClaim(ana, article, ["never been busier"])];
  const link = { linkId: newId(), type: "about" as const, toId: two.id, linked: true };
  await linkClaims(ana, article.id, one.id, { ...command(), ...link });
  await retireClaim(ana, article.id, one.id, { ...command(), reason: "Not a claim." });
  return { ana, article, one, two };
}

test("the history of an article, newest first, a page at a time, in sentences", async () => {
  const { ana, article } = await aStory();
  const first = await readArticleHistory(ana, article.id, { limit: 3 });
  const second = await readArticleHistory(ana, article.id, { limit: 3, cursor: first.next ?? "" });
  expect([first.next, second.next]).toEqual(["3", null]);
  const sentences = [...first.items, ...second.items].map((entry) =>
    historySentence(
      entry,
      (id) => (id === ana.memberId ? ana.name : undefined),
      () => undefined,
    ),
  );
  expect(sentences).toEqual([
    "Ana Koll retired claim 1: Not a claim.",
    "Ana Koll linked claim 1 to claim 2 (about).",
    "Ana Koll recorded claim 2 on “never been busier”.",
    "Ana Koll recorded claim 1 on “4,200”.",
    "Ana Koll took the article in: “Port moves more”.",
  ]);
  await expect(readArticleHistory(ana, article.id, { limit: 3, cursor: "x" })).rejects.toMatchObject({
    code: "cursor_invalid",
  });
});

test("the history of a claim tells what was done on it and what touched it", async () => {
  const { ana, article, two } = await aStory();
  const { items, next } = await readClaimHistory(ana, article.id, two.id, { limit: 50 });
  expect([items.map((entry) => entry.type), next]).toEqual([["claims_linked", "claim_recorded"], null]);
});

test("a purged payload is null, and its sentence says so", async () => {
  const { ana, article } = await aStory();
  await asPurge("DELETE FROM event_payload WHERE stream_id = $1 AND seq = 2", [article.id]);
  const { items } = await readArticleHistory(ana, article.id, { limit: 1, cursor: "3" });
  expect(items[0]).toMatchObject({ seq: 2, type: "claim_recorded", payload: null });
  expect(
    items[0] &&
      historySentence(
        items[0],
        () => undefined,
        () => undefined,
      ),
  ).toBe("Somebody did something here; what it was has been removed.");
});

test("an article that arrived tells ours first, then what happened elsewhere, marked, over any pages", async () => {
  const ana = await aMember(await aDesk("Harbour Review"), "checker", "Ana");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const cem = await aMember(await aDesk("Elsewhere"), "checker", "Cem");
  await brought(cem, await exported(ana, article.id));
  await aClaim(cem, article, ["May"]);
  const told: unknown[] = [];
  for (const limit of [1, 2, 50]) {
    let cursor: string | null | undefined;
    const items: string[] = [];
    do {
      const page = await readArticleHistory(cem, article.id, { limit, ...(cursor ? { cursor } : {}) });
      items.push(...page.items.map(({ seq, type, foreign }) => `${foreign?.desk ?? "here"} ${seq} ${type}`));
      cursor = page.next;
    } while (cursor);
    told.push(items);
  }
  const all = ["here 1 claim_recorded", "Harbour Review 2 claim_recorded", "Harbour Review 1 article_created"];
  expect(told).toEqual([all, all, all]);
  const { items } = await readClaimHistory(cem, article.id, claim.id, { limit: 50 });
  expect(items.map(({ foreign }) => foreign?.desk)).toEqual(["Harbour Review"]);
});
