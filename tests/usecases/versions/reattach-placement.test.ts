import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { reattachPlacement } from "@/lib/usecases/versions/reattach-placement";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, rangeOf } from "@/tests/support/newsroom";
import { BUILT, BUSY, broughtNext } from "./a-second-text";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers", "1974"]);
  const next = await broughtNext(ana, article, [BUSY, BUILT]);
  const read = () => readClaim(ana, article.id, claim.id);
  const [stands, lost] = (await read()).placements.toSorted((a, b) => a.state.localeCompare(b.state)).toReversed();
  const attach = (words: string, placementId = lost?.id ?? "") =>
    reattachPlacement(
      ana,
      { articleId: article.id, claimId: claim.id, placementId },
      { ...command(), versionId: next.versionId, range: rangeOf(next, words) },
    );
  return { ana, claim, read, attach, stands };
}

test("a lost place goes where a person puts it: reworded when the words are others", async () => {
  const { ana, read, attach } = await aStory();
  await expect(attach("3,900 containers")).resolves.toMatchObject({ state: "reworded" });
  expect((await read()).placements).toContainEqual(
    expect.objectContaining({ exact: "3,900 containers", state: "reworded", guess: null, confirmedById: ana.memberId }),
  );
});

test("a place that stands is not lost, and no two places stand on the same words", async () => {
  const { attach, stands } = await aStory();
  await expect(attach("3,900 containers", stands?.id)).rejects.toMatchObject({ code: "place_not_lost" });
  await expect(attach("1974")).rejects.toMatchObject({ code: "place_taken" });
});
