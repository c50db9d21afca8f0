import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { splitClaim } from "@/lib/usecases/claims/split-claim";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf, someEvidence } from "@/tests/support/newsroom";

async function aStory() {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers in May", "3,900 containers"]);
  const split = (given: { placements?: string[]; move?: string[]; copy?: { from: string; id: string }[] }) =>
    splitClaim(ana, article.id, claim.id, {
      ...command(),
      claim: {
        ...{ id: newId(), versionId: article.versionId, statement: "A year earlier", kind: "number" as const },
        ...{ speaker: "", claimDate: "", priority: "must" as const },
        placements: (given.placements ?? []).map((words) => ({ id: newId(), range: rangeOf(article, words) })),
      },
      movePlacementIds: given.move ?? [],
      copyEvidence: given.copy ?? [],
    });
  return { ana, article, claim, split };
}

test("the new claim takes places over and gets copies of the evidence; both keep a primary place", async () => {
  const { ana, article, claim, split } = await aStory();
  const evidence = await someEvidence(ana, article, claim.id);
  const copyId = newId();
  const fresh = await split({ move: claim.placementIds.slice(0, 1), copy: [{ from: evidence.id, id: copyId }] });
  expect(fresh.number).toBe(2);
  const [old, made] = [await readClaim(ana, article.id, claim.id), await readClaim(ana, article.id, fresh.id)];
  expect(old.placements.map(({ exact, primary }) => [exact, primary])).toEqual([["3,900 containers", true]]);
  expect(made.placements.map(({ exact, primary }) => [exact, primary])).toEqual([["4,200 containers in May", true]]);
  expect(old.evidence.map((each) => each.id)).toEqual([evidence.id]);
  expect(made.evidence.map((each) => [each.id, each.passage])).toEqual([[copyId, "4,200 containers"]]);
});

test("it may stand on words of its own, which come first", async () => {
  const { ana, article, claim, split } = await aStory();
  const fresh = await split({ placements: ["May"], move: claim.placementIds.slice(1) });
  const made = await readClaim(ana, article.id, fresh.id);
  expect(made.placements.map(({ exact, primary }) => [exact, primary])).toEqual([
    ["May", true],
    ["3,900 containers", false],
  ]);
});

test("places and evidence of other claims are not there; the same place is not taken twice", async () => {
  const { ana, article, claim, split } = await aStory();
  const other = await aClaim(ana, article, ["1974"]);
  const evidence = await someEvidence(ana, article, other.id);
  await expect(split({ move: other.placementIds })).rejects.toMatchObject({ params: { what: "placement" } });
  await expect(split({ copy: [{ from: evidence.id, id: newId() }] })).rejects.toMatchObject({
    params: { what: "evidence" },
  });
  await expect(split({ placements: ["3,900 containers"], move: claim.placementIds })).rejects.toMatchObject({
    code: "place_taken",
  });
  expect((await split({ placements: ["May"] })).number).toBe(3);
});
