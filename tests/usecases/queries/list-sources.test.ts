import { expect, test } from "vitest";
import type { QueryOf } from "@/lib/contract/endpoint";
import type { listSources as endpoint } from "@/lib/contract/sources";
import { listSources } from "@/lib/queries/list-sources";
import { createSource } from "@/lib/usecases/sources/create-source";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, someEvidence } from "@/tests/support/newsroom";
import { sourceBody } from "@/tests/support/source-body";

const query = (given: Partial<QueryOf<typeof endpoint>> = {}): QueryOf<typeof endpoint> => ({ limit: 50, ...given });

async function aShelf(titles: string[]) {
  const ana = await aMember(await aDesk(), "checker");
  for (const title of titles) await createSource(ana, { ...command(), source: sourceBody({ title }) });
  const list = async (given: Partial<QueryOf<typeof endpoint>> = {}) =>
    (await listSources(ana, query(given))).items.map((source) => source.title);
  return { ana, list };
}

test("comes page by page, each source once, even those of one moment", async () => {
  const titles = Array.from({ length: 23 }, (_, n) => `Source ${n}`);
  const { ana } = await aShelf(titles); // all made by one actor, at one moment
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSources(ana, query({ limit: 5, ...(cursor ? { cursor } : {}) }));
    seen.push(...page.items.map((source) => source.title));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(seen.sort()).toEqual(titles.sort());
  await expect(listSources(ana, query({ cursor: "bm90IG91cnM" }))).rejects.toMatchObject({ code: "cursor_invalid" });
});

test("searches the very words, and filters by kind", async () => {
  const { ana, list } = await aShelf(["Port statistics", "100% sure", "1000 sure"]);
  await createSource(ana, { ...command(), source: sourceBody({ title: "A call", kind: "person", author: "M. Lund" }) });
  expect(await list({ q: "100%" })).toEqual(["100% sure"]);
  expect(await list({ q: "lund" })).toEqual(["A call"]);
  expect(await list({ kind: "person" })).toEqual(["A call"]);
  expect(await list({ kind: "person", q: "port statistics" })).toEqual([]);
});

test("counts uses, and shows nothing of another desk", async () => {
  const { ana } = await aShelf(["Port statistics"]);
  const [source] = (await listSources(ana, query())).items;
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  await someEvidence(ana, article, claim.id, { sourceId: source?.id ?? "" });
  expect((await listSources(ana, query())).items[0]?.uses).toBe(1);
  const stranger = await aMember(await aDesk(), "owner");
  expect((await listSources(stranger, query())).items).toEqual([]);
});
