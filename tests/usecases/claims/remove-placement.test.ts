import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { removePlacement } from "@/lib/usecases/claims/remove-placement";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

test("without its primary place the first place left is primary; a claim may be left with none", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers", "built in 1974", "3,900 containers"]);
  const remove = (index: number) =>
    removePlacement(ana, article.id, claim.id, claim.placementIds[index] ?? "", command());
  const places = async () =>
    (await readClaim(ana, article.id, claim.id)).placements.map(({ exact, primary }) => [exact, primary]);
  await remove(0);
  expect(await places()).toEqual([
    ["3,900 containers", true],
    ["built in 1974", false],
  ]);
  await remove(1);
  await remove(2);
  expect(await places()).toEqual([]);
  await expect(remove(2)).rejects.toMatchObject({ code: "not_found" });
});

test("the same removal sent twice at once answers the same twice", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const once = command();
  const remove = () => removePlacement(ana, article.id, claim.id, claim.placementIds[0] ?? "", once);
  const [one, two] = await Promise.all([remove(), remove()]);
  expect(one).toEqual(two);
});
