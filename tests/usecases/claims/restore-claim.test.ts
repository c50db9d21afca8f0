import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { restoreClaim } from "@/lib/usecases/claims/restore-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, someEvidence } from "@/tests/support/newsroom";

test("a retired claim comes back as it was; one that is not retired can't", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["May"]);
  const restore = () => restoreClaim(ana, article.id, claim.id, command());
  await expect(restore()).rejects.toMatchObject({ code: "claim_not_retired" });
  const before = await readClaim(ana, article.id, claim.id);
  await retireClaim(ana, article.id, claim.id, { ...command(), reason: "no claim" });
  await restore();
  expect(await readClaim(ana, article.id, claim.id)).toEqual({ ...before, revision: 3 });
});

test("a merged claim comes back whole, and the other keeps what it got", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const kept = await aClaim(ana, article, ["4,200 containers"]);
  const merged = await aClaim(ana, article, ["3,900 containers"]);
  const evidence = await someEvidence(ana, article, merged.id);
  const merge = () => mergeClaims(ana, article.id, kept.id, { ...command(), fromIds: [merged.id] });
  await merge();
  await restoreClaim(ana, article.id, merged.id, command());
  const back = await readClaim(ana, article.id, merged.id);
  expect(back).toMatchObject({ retired: null, mergedIntoId: null });
  expect(back.placements.map((place) => place.exact)).toEqual(["3,900 containers"]);
  expect(back.evidence.map((each) => each.id)).toEqual([evidence.id]);
  // Merged once more, nothing is doubled.
  await merge();
  const whole = await readClaim(ana, article.id, kept.id);
  expect(whole.placements.map((place) => place.exact)).toEqual(["4,200 containers", "3,900 containers"]);
  expect(whole.evidence).toHaveLength(1);
});
