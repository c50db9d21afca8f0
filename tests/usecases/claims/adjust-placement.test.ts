import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { adjustPlacement } from "@/lib/usecases/claims/adjust-placement";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, rangeOf } from "@/tests/support/newsroom";
import { answer } from "@/tests/support/signing";

async function aStory() {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers", "3,900 containers"]);
  const [first = "", second = ""] = claim.placementIds;
  const adjust = (placementId: string, body: object) =>
    adjustPlacement(ana, article.id, claim.id, placementId, { ...command(), ...body });
  return { ana, article, claimId: claim.id, first, second, adjust, read: () => readClaim(ana, article.id, claim.id) };
}

test("edges move on the base the person saw", async () => {
  const { article, first, adjust, read } = await aStory();
  const base = rangeOf(article, "4,200 containers");
  const value = rangeOf(article, "4,200 containers in May");
  await adjust(first, { range: { base, value } });
  expect((await read()).placements[0]).toMatchObject({ exact: "4,200 containers in May", range: value, primary: true });
  const shorter = rangeOf(article, "4,200");
  await expect(adjust(first, { range: { base, value: shorter } })).rejects.toMatchObject({
    code: "field_conflict",
    params: { conflicts: { range: { yours: shorter, theirs: value } } },
  });
  await expect(adjust(first, { range: { base, value } })).resolves.toMatchObject({ seq: 0, revision: 2 });
});

test("another place becomes the primary one, and only one is", async () => {
  const { second, adjust, read } = await aStory();
  await adjust(second, { primary: true });
  const { placements } = await read();
  expect(placements.map(({ exact, primary }) => [exact, primary])).toEqual([
    ["3,900 containers", true],
    ["4,200 containers", false],
  ]);
  await expect(adjust(second, { primary: true })).resolves.toMatchObject({ seq: 0 });
});

test("a place does not move onto another of the claim, nor one that is not there", async () => {
  const { article, first, adjust } = await aStory();
  const range = { base: rangeOf(article, "4,200 containers"), value: rangeOf(article, "3,900 containers") };
  await expect(adjust(first, { range })).rejects.toMatchObject({ code: "place_taken" });
  await expect(adjust(newId(), { range })).rejects.toMatchObject({ code: "not_found", params: { what: "placement" } });
});

test("the edges of any place, moved after the answer, open the claim again; moved back it is settled as before", async () => {
  const { ana, article, claimId, first, second, adjust, read } = await aStory();
  await answer(ana, article, claimId);
  expect((await read()).stage).toBe("settled");
  const judged = rangeOf(article, "3,900 containers");
  const wider = rangeOf(article, "3,900 containers. The quay was built in 1974");
  await adjust(second, { range: { base: judged, value: wider } });
  expect(await read()).toMatchObject({ stage: "re_check", outdatedBy: ["words"] });
  await adjust(second, { range: { base: wider, value: judged } });
  expect((await read()).stage).toBe("settled");
  await adjust(first, { range: { base: rangeOf(article, "4,200 containers"), value: rangeOf(article, "4,200") } });
  expect((await read()).stage).toBe("re_check");
});
