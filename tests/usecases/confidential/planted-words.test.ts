import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import type { Tier } from "@/lib/domain/confidential/tier";
import { exportFormat } from "@/lib/domain/reports/export-format";
import { exportArticle } from "@/lib/queries/export-article";
import { listSources } from "@/lib/queries/list-sources";
import { listThreads } from "@/lib/queries/list-threads";
import { readArticle } from "@/lib/queries/read-article";
import { readChanges } from "@/lib/queries/read-changes";
import { readClaims } from "@/lib/queries/read-claims";
import { readArticleHistory } from "@/lib/queries/read-history";
import { aDesk, aMember, anArticle, type TestArticle } from "@/tests/support/newsroom";
import { plant } from "@/tests/support/planted";

/* Whatever the words and the tier: planted in every field that people type in, they reach nobody from whom they are kept, by any reading path, nor the log of the process. */

const letters = fc.string({ unit: fc.constantFrom(..."bcdfghklmnprstvz"), minLength: 10, maxLength: 16 });
const name = letters.map((rest) => `Q${rest}`);
const kept = fc.constantFrom<Exclude<Tier, "on_record">>("background", "off_record", "named_persons_only", "embargoed");

async function everythingRead(by: Actor, article: TestArticle, name: string): Promise<string> {
  const { cursor } = await readArticle(by, article.id);
  const told: unknown[] = [
    await readClaims(by, article.id, { limit: 500, retired: "true" }),
    await readArticleHistory(by, article.id, { limit: 200 }),
    await readChanges(by, article.id, { since: 0, epoch: cursor.epoch }),
    await listThreads(by, article.id),
    await listSources(by, { limit: 200 }),
    await listSources(by, { limit: 200, q: name }),
  ];
  for (const format of exportFormat.options) {
    const { bytes } = await exportArticle(by, article.id, format);
    told.push(typeof bytes === "string" ? bytes : await new Response(bytes).text());
  }
  return JSON.stringify(told).toLowerCase();
}

test("planted words reach nobody from whom they are kept", async () => {
  const desk = await aDesk();
  const keeper = await aMember(desk, "checker");
  const [owner, viewer] = [await aMember(desk, "owner"), await aMember(desk, "viewer")];
  const writer = await aMember(desk, "checker");
  await fc.assert(
    fc.asyncProperty(name, kept, async (word, tier) => {
      const article = await anArticle(keeper, { parts: [[writer, "writer"]] });
      const embargoUntil = new Date("2100-01-01");
      await plant(keeper, article, "1974", word, { tier, readerIds: [viewer.memberId, writer.memberId], embargoUntil });
      const sees = { [keeper.memberId]: true, [owner.memberId]: tier !== "named_persons_only" };
      for (const by of [keeper, owner, writer, ...(tier === "named_persons_only" ? [] : [viewer])]) {
        const told = await everythingRead(by, article, word);
        expect([by.role, tier, told.includes(word.toLowerCase())]).toEqual([by.role, tier, sees[by.memberId] ?? false]);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
