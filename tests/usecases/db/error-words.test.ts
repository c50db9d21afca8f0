import { expect, test } from "vitest";
import { transact } from "@/lib/db/transact";
import { errorFacts } from "@/lib/runtime/log";
import "@/tests/support/database";
import { aDesk, aMember, anArticle } from "@/tests/support/newsroom";

test("an error of the database is logged without the words that were to be written", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const { id } = await anArticle(ana);
  const where = { deskId_id: { deskId: ana.deskId, id } };
  const byline = "By a secret source";
  const wrong: [Parameters<typeof transact>[0], string][] = [
    [(tx) => tx.article.update({ where, data: { title: "", byline } }), "article_title_filled"],
    [(tx) => tx.article.update({ where, data: { title: 3 as unknown as string, byline } }), "Argument `title`"],
    [(tx) => tx.$queryRaw`SELECT ${byline}::timestamptz`, "invalid input syntax"],
  ];
  for (const [work, said] of wrong) {
    const facts = JSON.stringify(errorFacts(await transact(work).catch((error: unknown) => error)));
    expect(facts).toContain(said);
    expect(facts).not.toContain("secret source");
  }
});
