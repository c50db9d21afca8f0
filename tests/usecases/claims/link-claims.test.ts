import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";

test("claims are linked once in each way, and unlinked", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const [quote, fact] = [await aClaim(ana, article, ["never been busier"]), await aClaim(ana, article, ["4,200"])];
  const linkId = newId();
  const link = (linked: boolean, id = linkId) =>
    linkClaims(ana, article.id, fact.id, { ...command(), linkId: id, type: "about", toId: quote.id, linked });
  expect(await link(true)).toMatchObject({ revision: 2 });
  expect((await readClaim(ana, article.id, quote.id)).links).toEqual([
    { id: linkId, type: "about", claimId: fact.id, direction: "in" },
  ]);
  await expect(link(true, newId())).rejects.toMatchObject({ code: "link_exists" });
  await link(false);
  expect((await readClaim(ana, article.id, fact.id)).links).toEqual([]);
  expect(await link(false)).toMatchObject({ seq: 0 });
});

test("no claim is linked to itself or across articles", async () => {
  const ana = await aMember(await aDesk(), "checker");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["May"]);
  const elsewhere = await aClaim(ana, await anArticle(ana), ["May"]);
  const link = (toId: string) =>
    linkClaims(ana, article.id, claim.id, { ...command(), linkId: newId(), type: "same_claim", toId, linked: true });
  await expect(link(claim.id)).rejects.toMatchObject({ code: "link_to_itself" });
  await expect(link(elsewhere.id)).rejects.toMatchObject({ code: "not_found" });
});
