import { expect, test } from "vitest";
import { reading } from "@/lib/db/client";
import { findArticle } from "@/lib/db/find-article";
import { readClaimSourcing } from "@/lib/queries/read-claim-sourcing";
import { readClaim } from "@/lib/queries/read-claims";
import { sourcingOf } from "@/lib/queries/sourcing-of";
import { editArticle } from "@/lib/usecases/articles/edit-article";
import { attachEvidence } from "@/lib/usecases/evidence/attach-evidence";
import { retractSource } from "@/lib/usecases/sources/retract-source";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { withdrawRisk } from "@/lib/usecases/sourcing/withdraw-risk";
import "@/tests/support/database";
import { evidenceBody } from "@/tests/support/evidence-body";
import { aClaim, aDesk, aMember, anArticle, aSource, command, newId } from "@/tests/support/newsroom";
import { confirmed } from "./confirmed";

async function aStory() {
  const desk = await aDesk();
  const [ana, editor] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"], { kind: "number" });
  const [tass, kyodo, times, wire] = await Promise.all(
    ["TASS interview", "Kyodo", "The Straits Times", "Wire report"].map((title) => aSource(ana, title)),
  );
  const rely = (source: { id: string } | undefined, reliesOnId: string | null, basis = "secondary") =>
    attachEvidence(
      ana,
      article.id,
      evidenceBody([claim.id], { id: source?.id ?? "" }, { basis: basis as "secondary", reliesOnId }),
    );
  const codes = async (actor = editor) =>
    (await readClaimSourcing(actor, article.id, claim.id)).verdict.rules[0]?.reasons.map(({ code }) => code);
  return { desk, ana, editor, article, claim, tass, kyodo, times, wire, rely, codes };
}

test("two copies of one wire are refused with the reason, and the article’s own origin with them", async () => {
  const { ana, editor, article, claim, tass, kyodo, times, wire, rely, codes } = await aStory();
  expect((await readClaim(ana, article.id, claim.id)).sourcing).toBe(null);
  await rely(kyodo, tass?.id ?? null);
  await rely(times, tass?.id ?? null);
  await confirmed(ana, article, claim.id, "4,200 containers");
  expect(await codes()).toEqual(["needs_primary", "needs_independent", "needs_acceptance", "one_origin"]);

  const { sourcing } = await readClaim(ana, article.id, claim.id);
  expect(sourcing).toMatchObject({ policyVersion: 1, verdict: { met: false, blocked: true } });
  const { assessments } = await readClaim(ana, article.id, claim.id);
  expect(assessments[0]?.policyId).toBe(sourcing?.policyId);
  expect(sourcing?.verdict.rules[0]?.reasons.at(-1)).toEqual({
    code: "one_origin",
    params: { sourceIds: [kyodo?.id, times?.id].sort(), originIds: [tass?.id], articlesToo: false },
  });

  await rely(wire, tass?.id ?? null);
  await editArticle(editor, article.id, {
    ...command(),
    fields: { derivedFromId: { base: null, value: wire?.id ?? null } },
  });
  const reasons = (await readClaim(ana, article.id, claim.id)).sourcing?.verdict.rules[0]?.reasons;
  expect(reasons?.slice(3)).toEqual([
    { code: "articles_own", params: { sourceIds: [wire?.id] } },
    {
      code: "one_origin",
      params: { sourceIds: [kyodo?.id, times?.id].sort(), originIds: [tass?.id], articlesToo: true },
    },
  ]);
  const found = await findArticle(reading(), editor, article.id);
  expect(await sourcingOf(reading(), editor, found)).toMatchObject([
    { number: 1, unanswered: false, verdict: { met: false, blocked: true } },
  ]);
});

test("a risk is accepted by name for the answer that stands, and falls away with the next", async () => {
  const { ana, editor, article, claim } = await aStory();
  const risk = () => ({ ...command(), id: newId(), ruleKeys: ["facts"], reason: "The harbour office closed for good" });
  await expect(acceptRisk(editor, article.id, claim.id, risk())).rejects.toMatchObject({ code: "risk_needs_answer" });
  await confirmed(ana, article, claim.id, "4,200 containers");
  await expect(acceptRisk(ana, article.id, claim.id, risk())).rejects.toMatchObject({ code: "not_allowed" });
  const wrong = { ...risk(), ruleKeys: ["titles_fresh"] };
  await expect(acceptRisk(editor, article.id, claim.id, wrong)).rejects.toMatchObject({ code: "risk_not_acceptable" });

  const body = risk();
  const done = await acceptRisk(editor, article.id, claim.id, body);
  expect(await acceptRisk(editor, article.id, claim.id, body)).toEqual(done);
  const accepted = await readClaim(ana, article.id, claim.id);
  expect(accepted.sourcing).toMatchObject({
    verdict: { met: true, blocked: false, rules: [{ ruleKey: "facts", state: "accepted" }] },
    accepted: [{ id: body.id, byId: editor.memberId, reason: body.reason, ruleKeys: ["facts"] }],
  });
  await expect(acceptRisk(editor, article.id, claim.id, risk())).rejects.toMatchObject({ code: "risk_not_acceptable" });

  await confirmed(ana, article, claim.id, "4,200 containers");
  const anew = await readClaim(ana, article.id, claim.id);
  expect(anew.sourcing).toMatchObject({ verdict: { blocked: true }, accepted: [] });
});

test("a risk can be taken back, once", async () => {
  const { ana, editor, article, claim } = await aStory();
  await confirmed(ana, article, claim.id, "4,200 containers");
  const id = newId();
  await acceptRisk(editor, article.id, claim.id, { ...command(), id, ruleKeys: ["facts"], reason: "For now" });
  const place = { articleId: article.id, claimId: claim.id, riskId: id };
  await expect(withdrawRisk(ana, place, command())).rejects.toMatchObject({ code: "not_allowed" });
  await expect(withdrawRisk(editor, { ...place, riskId: newId() }, command())).rejects.toMatchObject({
    code: "not_found",
  });
  await withdrawRisk(editor, place, command());
  expect((await readClaim(ana, article.id, claim.id)).sourcing).toMatchObject({ verdict: { blocked: true } });
  await expect(withdrawRisk(editor, place, command())).rejects.toMatchObject({ code: "risk_withdrawn" });
});

test("what rests on a retracted source rests on nothing", async () => {
  const { ana, editor, article, claim, tass, kyodo, rely, codes } = await aStory();
  await rely(tass, null, "recording");
  await rely(kyodo, tass?.id ?? null);
  expect((await readClaimSourcing(ana, article.id, claim.id)).verdict.met).toBe(true);
  const retract = (retracted: boolean) => ({ ...command(), retracted, reason: "The agency took it back" });
  const id = tass?.id ?? "";
  await expect(retractSource(ana, id, retract(true))).rejects.toMatchObject({ code: "not_allowed" });
  await expect(retractSource(editor, id, retract(false))).rejects.toMatchObject({ code: "source_not_retracted" });
  const before = (await readClaim(ana, article.id, claim.id)).revision;
  await retractSource(editor, id, retract(true));
  expect((await codes())?.slice(3)).toEqual(["retracted", "rests_on_retracted"]);
  expect((await readClaim(ana, article.id, claim.id)).revision).toBe(before + 1);
  await expect(retractSource(editor, id, retract(true))).rejects.toMatchObject({ code: "source_retracted" });
  await retractSource(editor, id, retract(false));
  expect((await readClaimSourcing(ana, article.id, claim.id)).verdict.met).toBe(true);
});
