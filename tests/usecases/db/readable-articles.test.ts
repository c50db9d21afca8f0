import { expect, test } from "vitest";
import { mintActor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { findArticle, readableArticles } from "@/lib/db/find-article";
import { partName } from "@/lib/domain/articles/article";
import { role } from "@/lib/domain/desk/member";
import { may } from "@/lib/domain/policy";
import "@/tests/support/database";
import { aDesk, aMember, anArticle } from "@/tests/support/newsroom";

/** One rule in two forms: what the database lists is what the policy allows, for every role and every set of parts. */
test("the articles one may read are the same in SQL and in the policy", async () => {
  const desk = await aDesk();
  const somebody = await aMember(desk, "contributor");
  const [editor, stranger] = [await aMember(desk, "editor"), await aMember(await aDesk(), "editor")];
  const foreign = await anArticle(stranger);
  const sets = [...Array(2 ** partName.options.length).keys()].map((bits) =>
    partName.options.filter((_, index) => bits & (1 << index)),
  );
  const articles = [];
  for (const parts of sets) {
    articles.push({ parts, ...(await anArticle(editor, { parts: parts.map((part) => [somebody, part]) })) });
  }
  for (const asRole of role.options) {
    const actor = mintActor({ ...somebody, role: asRole });
    const rows = await reading().$queryRaw<
      { id: string }[]
    >`SELECT a.id FROM article a WHERE ${readableArticles(actor)}`;
    const listed = new Set(rows.map((row) => row.id));
    const allowed = articles.filter(({ parts }) => may("read_article", { role: asRole, parts }));
    expect(listed, asRole).toEqual(new Set(allowed.map((article) => article.id)));
    for (const { id, parts } of articles.slice(0, 4)) {
      const found = findArticle(reading(), actor, id).then((article) => [...article.standing.parts]);
      if (listed.has(id)) expect(await found).toEqual(parts);
      else await expect(found).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(findArticle(reading(), actor, foreign.id)).rejects.toMatchObject({ code: "not_found" });
  }
});
