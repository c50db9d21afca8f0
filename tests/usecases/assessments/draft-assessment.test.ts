import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle } from "@/tests/support/newsroom";

test("a draft is its person's alone, replaced as they go on, thrown away, and told to nobody", async () => {
  const desk = await aDesk();
  const [ana, bo] = [await aMember(desk, "checker"), await aMember(desk, "checker")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["May"]);
  const nothing = { labelKey: null, finding: null, disposition: null, qualifiers: [], rationale: "" };
  const draft = (given: object | null) =>
    draftAssessment(ana, article.id, claim.id, { draft: given && { ...nothing, ...given } });
  await draft({ rationale: "so far" });
  expect(await draft({ labelKey: "mixed", finding: "mixed" })).toEqual({ updatedAt: ana.at.toISOString() });
  expect((await readClaim(ana, article.id, claim.id)).draft).toMatchObject({ labelKey: "mixed", rationale: "" });
  expect((await readClaim(bo, article.id, claim.id)).draft).toBeNull();
  expect(await draft(null)).toEqual({ updatedAt: null });
  expect((await readClaim(ana, article.id, claim.id)).draft).toBeNull();
  const [count] = await asOwner("SELECT count(*)::int AS events FROM event WHERE stream_id = $1", [article.id]);
  expect(count).toEqual({ events: 2 });
});
