import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { ANSWERS_PER_CLAIM, type Answer } from "@/lib/domain/assessments/assessment";
import { readClaim } from "@/lib/queries/read-claims";
import { draftAssessment } from "@/lib/usecases/assessments/draft-assessment";
import { submitAssessment } from "@/lib/usecases/assessments/submit-assessment";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId, someEvidence } from "@/tests/support/newsroom";

const confirmed: Answer = {
  labelKey: "confirmed",
  finding: "supported",
  disposition: "stet",
  qualifiers: [],
  rationale: "",
};

async function aStory(purpose: "own_copy" | "published" = "own_copy") {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana, { purpose });
  const claim = await aClaim(ana, article, ["4,200 containers"], { statement: "4,200 in May" });
  const judged = { versionId: article.versionId, statement: "4,200 in May", placementText: "4,200 containers" };
  const submit = (by: Actor, answer: Partial<Answer> = {}, seen: Partial<typeof judged> = {}) =>
    submitAssessment(by, article.id, claim.id, {
      ...command(),
      id: newId(),
      answer: { ...confirmed, ...answer },
      judged: { ...judged, ...seen },
    });
  return { desk, ana, article, claim, submit, read: (by: Actor = ana) => readClaim(by, article.id, claim.id) };
}

describe("submitting an assessment", () => {
  test("names what it judged, ends the draft, settles the claim, and adds to the one before", async () => {
    const { desk, ana, article, claim, submit, read } = await aStory();
    const evidence = await someEvidence(ana, article, claim.id);
    await draftAssessment(ana, article.id, claim.id, { draft: { ...confirmed, rationale: "not yet" } });
    await submit(ana);
    const view = await read();
    expect(view).toMatchObject({ stage: "settled", finding: "supported", draft: null });
    expect(view.assessments[0]).toMatchObject({
      number: 1,
      memberId: ana.memberId,
      scaleId: desk.scales.own_copy,
      judged: { versionId: article.versionId, statement: "4,200 in May", evidenceIds: [evidence.id] },
    });
    const bo = await aMember(desk, "editor", "Bo");
    await submit(bo, { labelKey: "fix", finding: "refuted", disposition: "fix", qualifiers: ["number"] });
    const after = await read();
    expect(after.assessments.map(({ number, finding }) => [number, finding])).toEqual([
      [1, "supported"],
      [2, "refuted"],
    ]);
    expect(after.finding).toBe("refuted");
  });

  test("is refused when the claim is no longer what was judged, and opens again when it changes later", async () => {
    const { ana, article, claim, submit, read } = await aStory();
    await expect(submit(ana, {}, { placementText: "4,200" })).rejects.toMatchObject({
      code: "judged_changed",
      params: { now: { placementText: "4,200 containers" } },
    });
    await submit(ana);
    await editClaim(ana, article.id, claim.id, {
      ...command(),
      fields: { statement: { base: "4,200 in May", value: "4,200 in June" } },
    });
    expect((await read()).stage).toBe("re_check");
    await expect(submit(ana)).rejects.toMatchObject({ code: "judged_changed" });
    await submit(ana, {}, { statement: "4,200 in June" });
    await someEvidence(ana, article, claim.id, { stance: "contradicts" });
    expect((await read()).stage).toBe("re_check");
  });

  test("never comes from the writer of the article, whatever their role", async () => {
    const desk = await aDesk();
    const owner = await aMember(desk, "owner");
    const article = await anArticle(owner, { parts: [[owner, "writer"]] });
    const claim = await aClaim(owner, article, ["May"]);
    const judged = { versionId: article.versionId, statement: "", placementText: "May" };
    await expect(
      submitAssessment(owner, article.id, claim.id, { ...command(), id: newId(), answer: confirmed, judged }),
    ).rejects.toMatchObject({ code: "not_allowed" });
    await expect(draftAssessment(owner, article.id, claim.id, { draft: confirmed })).rejects.toMatchObject({
      code: "not_allowed",
    });
  });

  test("takes only labels of the desk's scale for the purpose that say the same", async () => {
    const { ana, submit } = await aStory();
    await expect(submit(ana, { labelKey: "true" })).rejects.toMatchObject({ code: "label_unknown" });
    await expect(submit(ana, { finding: "refuted" })).rejects.toMatchObject({ code: "scale_has_no_label" });
    await expect(submit(ana, { disposition: "cut" })).rejects.toMatchObject({ code: "scale_has_no_label" });
    await submit(ana, { labelKey: "cannot_confirm", finding: "unproven", disposition: "accept_risk" });
  });

  test("says nothing of the words of what others published", async () => {
    const { ana, submit } = await aStory("published");
    await expect(submit(ana, { labelKey: "true" })).rejects.toMatchObject({ code: "disposition_not_here" });
    await submit(ana, { labelKey: "true", disposition: null });
  });

  test("ends where a claim has more answers than anybody reads", async () => {
    const { claim, ana, submit } = await aStory();
    await submit(ana);
    await asOwner(
      `INSERT INTO assessment (desk_id, id, article_id, claim_id, number, member_id, round, blind, finding, disposition, qualifiers,
                               rationale, version_id, placement_text, statement, evidence_ids, scale_id, label_key, submitted_at)
       SELECT desk_id, gen_random_uuid(), article_id, claim_id, n, member_id, round, blind, finding, disposition, qualifiers,
              rationale, version_id, placement_text, statement, evidence_ids, scale_id, label_key, submitted_at
       FROM assessment, generate_series(2, $2) AS n WHERE claim_id = $1`,
      [claim.id, ANSWERS_PER_CLAIM - 1],
    );
    await submit(ana);
    await expect(submit(ana)).rejects.toMatchObject({ code: "answers_too_many" });
  });

  test("has one effect when it is sent many times at once, and numbers stay whole among many people", async () => {
    const { desk, ana, article, claim, read } = await aStory();
    const judged = { versionId: article.versionId, statement: "4,200 in May", placementText: "4,200 containers" };
    const body = () => ({ ...command(), id: newId(), answer: confirmed, judged });
    const once = body();
    const answers = await Promise.all([1, 2, 3, 4].map(() => submitAssessment(ana, article.id, claim.id, once)));
    expect(new Set(answers.map((each) => each.seq)).size).toBe(1);
    const people = await Promise.all([1, 2, 3].map(() => aMember(desk, "checker")));
    await Promise.all(people.map((each) => submitAssessment(each, article.id, claim.id, body())));
    expect((await read()).assessments.map((each) => each.number)).toEqual([1, 2, 3, 4]);
  });
});
