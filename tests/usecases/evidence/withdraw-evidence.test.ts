import { expect, test } from "vitest";
import { readClaim } from "@/lib/queries/read-claims";
import { readSource } from "@/lib/queries/read-source";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command } from "@/tests/support/newsroom";

test("withdraws with a reason and brings back; it stays on the claim and does not count as a use", async () => {
  const desk = await aDesk();
  const ana = await aMember(desk, "checker", "Ana");
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const source = await aSource(ana);
  const { evidenceIds } = await attachEvidence(ana, article.id, evidenceBody([claim.id], { id: source.id }));
  const place = { articleId: article.id, claimId: claim.id, evidenceId: evidenceIds[0] ?? "" };
  const withdraw = (reason?: string) =>
    withdrawEvidence(ana, place, { ...command(), withdrawn: true, ...(reason ? { reason } : {}) });
  const bringBack = () => withdrawEvidence(ana, place, { ...command(), withdrawn: false });

  await expect(withdraw()).rejects.toMatchObject({ code: "reason_missing" });
  await expect(bringBack()).rejects.toMatchObject({ code: "evidence_not_withdrawn" });
  expect(await withdraw("An old edition")).toEqual({ revision: 2, seq: 4 });
  const seen = async () => (await readClaim(ana, article.id, claim.id)).evidence[0]?.withdrawn;
  expect(await seen()).toMatchObject({ byId: ana.memberId, reason: "An old edition" });
  expect((await readSource(ana, source.id)).uses).toBe(0);
  await expect(withdraw("Again")).rejects.toMatchObject({ code: "evidence_withdrawn" });
  expect(await bringBack()).toEqual({ revision: 3, seq: 5 });
  expect(await seen()).toBeNull();

  const viewer = await aMember(desk, "viewer");
  const body = { ...command(), withdrawn: true, reason: "No" };
  await expect(withdrawEvidence(viewer, place, body)).rejects.toMatchObject({ code: "not_allowed" });
});
