import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { readHandOver, readWork } from "@/lib/queries/read-work";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { assignClaims } from "@/lib/usecases/claims/assign-claims";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

const list = (who: Actor, name: "mine" | "unassigned" | "waiting" | "overdue" | "open") =>
  readWork(who, { list: name, limit: 50 });
const numbers = async (who: Actor, name: Parameters<typeof list>[1]) =>
  (await list(who, name)).items.map((item) => item.number);

async function aStory() {
  const desk = await aDesk();
  const [ana, ben] = [await aMember(desk, "checker", "Ana"), await aMember(desk, "checker", "Ben")];
  const article = await anArticle(ana);
  await moveArticle(ana, article.id, { ...command(), to: "in_check" });
  const claims = [];
  for (const words of ["4,200 containers", "3,900 containers", "1974"])
    claims.push(await aClaim(ana, article, [words]));
  const ids = claims.map((claim) => claim.id);
  return { desk, ana, ben, article, ids };
}

test("shows what is to do in articles in check, each claim on the lists it belongs to", async () => {
  const { ana, ben, article, ids } = await aStory();
  expect(await numbers(ana, "unassigned")).toEqual([1, 2, 3]);
  const dueAt = "2020-01-01T00:00:00.000Z";
  await assignClaims(ana, article.id, { ...command(), claimIds: ids.slice(2), assigneeId: ben.memberId, dueAt });
  const waiting = { whom: "the embassy", since: "2026-01-01T00:00:00.000Z", until: null };
  await editClaim(ana, article.id, ids[1] ?? "", {
    ...command(),
    fields: { waitingOn: { base: null, value: waiting } },
  });
  await retireClaim(ana, article.id, ids[0] ?? "", { ...command(), reason: "Said twice" });
  expect(await numbers(ben, "mine")).toEqual([3]);
  expect(await numbers(ana, "mine")).toEqual([]);
  expect(await numbers(ana, "overdue")).toEqual([3]);
  expect(await numbers(ana, "unassigned")).toEqual([2]);
  const { items, counts } = await list(ana, "waiting");
  expect(items).toMatchObject([
    { number: 2, words: "3,900 containers", waits: [{ kind: "note", whom: "the embassy" }] },
  ]);
  // The most urgent first.
  expect(await numbers(ana, "open")).toEqual([3, 2]);
  expect(counts).toMatchObject({ open: 2, mine: 0, unassigned: 1, waiting: 1, overdue: 1, disputed: 0 });
});

test("comes page by page, each claim once", async () => {
  const { ana } = await aStory();
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await readWork(ana, { list: "open", limit: 2, ...(cursor ? { cursor } : {}) });
    seen.push(...page.items.map((item) => item.number));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen).toEqual([1, 2, 3]);
  await expect(readWork(ana, { list: "open", limit: 2, cursor: "x" })).rejects.toMatchObject({
    code: "cursor_invalid",
  });
});

test("shows nothing of articles that a member may not read, nor of what is not in check", async () => {
  const { desk, ana } = await aStory();
  expect(await numbers(await aMember(desk, "contributor"), "open")).toEqual([]);
  expect(await numbers(await aMember(await aDesk(), "owner"), "open")).toEqual([]);
  const draft = await anArticle(ana);
  await aClaim(ana, draft, ["1974"]);
  expect(await numbers(ana, "open")).toEqual([1, 2, 3]);
});

test("the hand-over counts what was settled since the shift began, and whom one waits for", async () => {
  const { desk, ana, article, ids } = await aStory();
  const waiting = { whom: "the embassy", since: "2026-01-01T00:00:00.000Z", until: "2026-12-01T17:00:00.000Z" };
  await editClaim(ana, article.id, ids[1] ?? "", {
    ...command(),
    fields: { waitingOn: { base: null, value: waiting } },
  });
  await submitAssessment(ana, article.id, ids[0] ?? "", {
    ...command(),
    id: newId(),
    answer: { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "Seen." },
    judged: { versionId: article.versionId, statement: "", placementText: "4,200 containers" },
  });
  const left = await readHandOver(ana, { since: new Date(ana.at.getTime() - 1000).toISOString() });
  expect(left.articles).toMatchObject([
    { articleId: article.id, settled: 1, open: 2, waits: [{ whom: "the embassy", claims: 1 }] },
  ]);
  const later = await readHandOver(ana, { since: new Date(ana.at.getTime() + 1000).toISOString() });
  expect(later.articles).toMatchObject([{ settled: 0, open: 2 }]);
  expect((await readHandOver(await aMember(desk, "contributor"), { since: ana.at.toISOString() })).articles).toEqual(
    [],
  );
});
