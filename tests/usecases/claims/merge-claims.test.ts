import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { linkClaims } from "@/lib/usecases/claims/link-claims";
import { mergeClaims } from "@/lib/usecases/claims/merge-claims";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, aSource, command, newId, someEvidence } from "@/tests/support/newsroom";

async function aStory() {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker");
  const article = await anArticle(ana);
  const kept = await aClaim(ana, article, ["4,200 containers"]);
  const other = await aClaim(ana, article, ["3,900 containers", "4,200 containers"]);
  const third = await aClaim(ana, article, ["built in 1974"]);
  return { desk, ana, article, kept, other, third };
}

test("places and evidence come over, none doubled; the others are retired and keep their answers", async () => {
  const { ana, article, kept, other, third } = await aStory();
  const source = await aSource(ana);
  await someEvidence(ana, article, kept.id, { sourceId: source.id, passage: "4,200" });
  await someEvidence(ana, article, other.id, { sourceId: source.id, passage: "4,200" });
  await someEvidence(ana, article, other.id, { sourceId: source.id, passage: "3,900" });
  await submitAssessment(ana, article.id, other.id, {
    ...command(),
    id: newId(),
    answer: { labelKey: "confirmed", finding: "supported", disposition: "stet", qualifiers: [], rationale: "" },
    judged: { versionId: article.versionId, statement: "", placementText: "3,900 containers" },
  });
  await mergeClaims(ana, article.id, kept.id, { ...command(), fromIds: [other.id, third.id] });
  const whole = await readClaim(ana, article.id, kept.id);
  expect(whole.placements.map(({ exact, primary }) => [exact, primary])).toEqual([
    ["4,200 containers", true],
    ["3,900 containers", false],
    ["built in 1974", false],
  ]);
  expect(whole.evidence.map((each) => each.passage).sort()).toEqual(["3,900", "4,200"]);
  expect(whole.assessments).toEqual([]);
  const gone = await readClaim(ana, article.id, other.id);
  expect(gone).toMatchObject({ mergedIntoId: kept.id, retired: { reason: "Merged into claim 1" } });
  expect(gone.assessments).toHaveLength(1);
  expect(gone.evidence).toHaveLength(2);
});

test("links point to the claim that is left; those between the merged ones end", async () => {
  const { ana, article, kept, other, third } = await aStory();
  const outside = await aClaim(ana, article, ["May"]);
  const link = (fromId: string, toId: string, type: "about" | "part_of") =>
    linkClaims(ana, article.id, fromId, { ...command(), linkId: newId(), type, toId, linked: true });
  await link(other.id, kept.id, "part_of");
  await link(outside.id, other.id, "about");
  await link(outside.id, third.id, "about");
  await mergeClaims(ana, article.id, kept.id, { ...command(), fromIds: [other.id, third.id] });
  const links = await asOwner(
    'SELECT from_id AS "from", to_id AS "to", type::text FROM claim_link WHERE article_id = $1',
    [article.id],
  );
  expect(links).toEqual([{ from: outside.id, to: kept.id, type: "about" }]);
  const [told] = await asOwner<{ subjects: string[] }>(
    "SELECT subjects FROM event WHERE stream_id = $1 AND type = 'claims_merged'",
    [article.id],
  );
  expect(told?.subjects).toEqual([kept, other, third, outside].map(({ id }) => `claim:${id}`));
});

test("a claim is not merged with itself, with a retired one, or with one of another article", async () => {
  const { ana, article, kept, other } = await aStory();
  const merge = (...fromIds: string[]) => mergeClaims(ana, article.id, kept.id, { ...command(), fromIds });
  await expect(merge(kept.id)).rejects.toMatchObject({ code: "link_to_itself" });
  await merge(other.id);
  await expect(merge(other.id)).rejects.toMatchObject({ code: "claim_is_retired" });
  const elsewhere = await aClaim(ana, await anArticle(ana), ["May"]);
  await expect(merge(elsewhere.id)).rejects.toMatchObject({ code: "not_found" });
});
