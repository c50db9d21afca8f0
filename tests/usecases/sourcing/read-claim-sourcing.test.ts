import { expect, test } from "vitest";
import { readClaimSourcing } from "@/lib/queries/read-claim-sourcing";
import { readClaim } from "@/lib/queries/read-claims";
import { nameSecondChecker } from "@/lib/usecases/assessments/name-second-checker";
import { requestSecondCheck } from "@/lib/usecases/assessments/request-second-check";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command, newId } from "@/tests/support/newsroom";
import { confirmed } from "./confirmed";

test("whoever is to answer blind is told nothing of it, whatever was answered", async () => {
  const desk = await aDesk();
  const [ana, bo, editor, head] = [
    await aMember(desk, "checker"),
    await aMember(desk, "checker"),
    await aMember(desk, "editor"),
    await aMember(desk, "research_head"),
  ];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"], { kind: "number" });
  expect(await readClaimSourcing(bo, article.id, claim.id)).toMatchObject({ verdict: { blocked: true } });

  const checkId = newId();
  await requestSecondCheck(head, article.id, claim.id, { ...command(), id: checkId, reason: "It names a person" });
  const place = { articleId: article.id, claimId: claim.id, checkId };
  const named = async (memberId: string) => nameSecondChecker(head, place, { ...command(), memberId });
  await named(bo.memberId);
  const hidden = { code: "sourcing_hidden", params: {} };
  await expect(readClaimSourcing(bo, article.id, claim.id)).rejects.toMatchObject(hidden);
  await confirmed(ana, article, claim.id, "4,200 containers");
  await expect(readClaimSourcing(bo, article.id, claim.id)).rejects.toMatchObject(hidden);
  expect((await readClaim(bo, article.id, claim.id)).sourcing).toBe(null);
  expect((await readClaim(ana, article.id, claim.id)).sourcing).not.toBe(null);

  await named(editor.memberId);
  const risk = { ...command(), id: newId(), ruleKeys: ["facts"], reason: "Nobody else has it" };
  await expect(acceptRisk(editor, article.id, claim.id, risk)).rejects.toMatchObject(hidden);
});

test("a reader who may not know a source reads that it is confidential, and is told the same", async () => {
  const desk = await aDesk();
  const [ana, viewer] = [await aMember(desk, "checker"), await aMember(desk, "viewer")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"], { kind: "number" });
  const { id } = await aSource(ana, "The harbour master’s cousin");
  await attachEvidence(
    ana,
    article.id,
    evidenceBody([claim.id], { id }, { basis: "primary_person", reliesOnId: null, tier: "background" }),
  );
  await attachEvidence(
    ana,
    article.id,
    evidenceBody([claim.id], { id: (await aSource(ana)).id }, { basis: "secondary", reliesOnId: null }),
  );
  const [known, kept] = [
    await readClaimSourcing(ana, article.id, claim.id),
    await readClaimSourcing(viewer, article.id, claim.id),
  ];
  expect(known.verdict.rules[0]?.reasons[0]).toEqual({ code: "has_primary", params: { sourceIds: [id] } });
  expect(kept.verdict.rules[0]?.reasons[0]).toEqual({ code: "has_primary", params: { sourceIds: [""] } });
  expect(JSON.stringify(kept)).not.toContain(id);
  expect(kept.verdict.met).toBe(known.verdict.met);
});
