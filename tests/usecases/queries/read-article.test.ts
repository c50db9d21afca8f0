import { expect, test } from "vitest";
import { readArticle } from "@/lib/queries/read-article";
import { readVersion } from "@/lib/queries/read-version";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, newId } from "@/tests/support/newsroom";

test("says where the reader stands in the article's stream, and what they may do", async () => {
  const desk = await aDesk();
  const [ana, sam, viewer] = [
    await aMember(desk, "checker"),
    await aMember(desk, "contributor"),
    await aMember(desk, "viewer"),
  ];
  const article = await anArticle(ana, { parts: [[sam, "writer"]] });
  const [instance] = await asOwner<{ epoch: string }>("SELECT epoch FROM instance");
  expect((await readArticle(ana, article.id)).cursor).toEqual({ seq: 1, epoch: instance?.epoch });
  await aClaim(ana, article, ["4,200 containers"]);
  expect((await readArticle(ana, article.id)).cursor.seq).toBe(2);
  const can = async (who: typeof ana) =>
    Object.entries((await readArticle(who, article.id)).can)
      .filter(([, allowed]) => allowed)
      .map(([action]) => action);
  expect(await can(viewer)).toEqual(["export_article"]);
  expect(await can(sam)).toEqual([
    ...["edit_article", "record_claim", "edit_claim", "attach_evidence", "export_article", "wave_words", "propose_fix"],
    ...["bring_version", "answer_query", "pin_source", "discuss"],
  ]);
});

test("is absent for whoever may not read it, and on another desk", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  const other = await anArticle(ana);
  const absent = { code: "not_found" };
  for (const who of [await aMember(desk, "contributor"), await aMember(await aDesk(), "owner")]) {
    await expect(readArticle(who, article.id)).rejects.toMatchObject(absent);
    await expect(readVersion(who, article.id, article.versionId)).rejects.toMatchObject(absent);
  }
  await expect(readArticle(ana, newId())).rejects.toMatchObject(absent);
  await expect(readVersion(ana, article.id, other.versionId)).rejects.toMatchObject(absent);
});
