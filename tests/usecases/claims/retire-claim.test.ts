import { expect, test } from "vitest";
import { readClaim, readClaims } from "@/lib/queries/read-claims";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command } from "@/tests/support/newsroom";

test("a claim is retired with a reason, once, and its number stays taken", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["May"]);
  const retirement = { ...command(), reason: "a month is no claim" };
  const [one, two] = await Promise.all([1, 2].map(() => retireClaim(ana, article.id, claim.id, retirement)));
  expect(one).toEqual(two);
  expect((await readClaim(ana, article.id, claim.id)).retired).toEqual({
    at: ana.at.toISOString(),
    byId: ana.memberId,
    reason: "a month is no claim",
  });
  await expect(retireClaim(ana, article.id, claim.id, { ...command(), reason: "again" })).rejects.toMatchObject({
    code: "claim_is_retired",
  });
  expect((await aClaim(ana, article, ["May"])).number).toBe(2);
  expect((await readClaims(ana, article.id, { limit: 10, retired: "false" })).items).toHaveLength(1);
});

test("the writer, as a contributor, records and edits claims but retires none", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const writer = await aMember(desk, "contributor");
  const article = await anArticle(ana, { parts: [[writer, "writer"]] });
  const claim = await aClaim(writer, article, ["May"]);
  await expect(retireClaim(writer, article.id, claim.id, { ...command(), reason: "mine" })).rejects.toMatchObject({
    code: "not_allowed",
  });
});
