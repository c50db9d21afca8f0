import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { addPlacement } from "@/lib/usecases/claims/add-placement";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";

test("a claim gets more places; its first is the primary one; no place twice", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, []);
  const add = (words: string) =>
    addPlacement(ana, article.id, claim.id, {
      ...command(),
      versionId: article.versionId,
      placement: { id: newId(), range: rangeOf(article, words) },
    });
  expect(await add("3,900 containers")).toMatchObject({ revision: 2 });
  expect(await add("4,200 containers")).toMatchObject({ revision: 3 });
  await expect(add(" 4,200 containers ")).rejects.toMatchObject({ code: "place_taken" });
  const { placements } = await readClaim(ana, article.id, claim.id);
  expect(placements.map(({ exact, primary }) => [exact, primary])).toEqual([
    ["3,900 containers", true],
    ["4,200 containers", false],
  ]);
});
