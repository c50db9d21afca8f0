import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { findArticle } from "@/lib/db/find-article";
import { listAsking } from "@/lib/queries/list-asking";
import { readArticle } from "@/lib/queries/read-article";
import { readClaim, readClaims } from "@/lib/queries/read-claims";
import { coverageOf } from "@/lib/queries/read-coverage";
import { readSigning } from "@/lib/queries/read-signing";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { answerQuery } from "@/lib/usecases/asking/answer-query";
import { answerReply } from "@/lib/usecases/asking/answer-reply";
import { askForReply } from "@/lib/usecases/asking/ask-for-reply";
import { askWriter } from "@/lib/usecases/asking/ask-writer";
import { planCall } from "@/lib/usecases/asking/plan-call";
import { adjudicateClaim } from "@/lib/usecases/assessments/adjudicate-claim";
import { nameSecondChecker } from "@/lib/usecases/assessments/name-second-checker";
import { requestSecondCheck } from "@/lib/usecases/assessments/request-second-check";
import { waveWords } from "@/lib/usecases/coverage/wave-words";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { initialPass } from "@/lib/usecases/signing/initial-pass";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { openThread } from "@/lib/usecases/threads/open-thread";
import { judgedBy, labelKeyOf } from "./assessment-step";
import type { Cast } from "./cast";
import type { SeedArticle, SeedDeed } from "./newsroom/newsroom";
import type { Stage } from "./stage";
import { hoursAfter, type Step } from "./step";

/** Deeds of an hour come after its claims and answers, in the order in which they are told. */
const AFTER_ANSWERS = 20;

/** Somebody does what the method asks for: waves, asks, decides, signs. */
export function deedStep(deed: SeedDeed, index: number, article: SeedArticle, stage: Stage, cast: Cast): Step {
  const doing: Doing = { article, stage, cast };
  return {
    hoursAgo: deed.hoursAgo,
    rank: AFTER_ANSWERS + index,
    by: deed.by,
    run: (actor) => (deeds[deed.did] as Deed<SeedDeed["did"]>)(actor, deed, doing),
  };
}

interface Doing {
  article: SeedArticle;
  stage: Stage;
  cast: Cast;
}

type Deed<Did extends SeedDeed["did"]> = (
  actor: Actor,
  deed: Extract<SeedDeed, { did: Did }>,
  doing: Doing,
) => Promise<unknown>;

const command = () => ({ commandId: randomUUID() });

const deeds: { [Did in SeedDeed["did"]]: Deed<Did> } = {
  wave_the_rest: async (actor, _deed, { stage }) => {
    const article = await findArticle(reading(), actor, stage.articleId);
    const { untouched, versionId } = await coverageOf(reading(), actor, article);
    const waves = untouched.map((range) => ({ id: randomUUID(), range: { unit: "utf16" as const, ...range } }));
    if (waves.length > 0) await waveWords(actor, stage.articleId, { ...command(), versionId, waves });
  },

  ask_for_second: (actor, { claim, reason }, { stage, cast }) =>
    requestSecondCheck(actor, stage.articleId, cast.claimId(claim), { ...command(), id: randomUUID(), reason }),

  name_second: async (actor, { claim, person }, { stage, cast }) => {
    const claimId = cast.claimId(claim);
    const { secondCheck } = await readClaim(actor, stage.articleId, claimId);
    const place = { articleId: stage.articleId, claimId, checkId: secondCheck?.id ?? "" };
    await nameSecondChecker(actor, place, { ...command(), memberId: cast.memberId(person) });
  },

  decide: async (actor, { claim, finding, disposition = null, rationale }, { article, stage, cast }) => {
    const claimId = cast.claimId(claim);
    const labelKey = labelKeyOf(article.purpose, finding, disposition);
    await adjudicateClaim(actor, stage.articleId, claimId, {
      ...command(),
      id: randomUUID(),
      answer: { labelKey, finding, disposition, qualifiers: [], rationale },
      judged: await judgedBy(actor, claimId, stage),
    });
  },

  propose_fix: async (actor, { claim, words, replacement, errorKind, reason }, { stage, cast }) => {
    const claimId = cast.claimId(claim);
    const { placements } = await readClaim(actor, stage.articleId, claimId);
    const place = placements.find((each) => each.primary);
    const at = place?.exact.indexOf(words) ?? -1;
    if (!place || at < 0) throw new Error(`the claim “${claim}” does not say “${words}”`);
    const start = place.range.start + at;
    const fix = { placementId: place.id, start, end: start + words.length, replacement, reason, errorKind };
    const { versionId } = stage;
    await proposeFix(actor, stage.articleId, claimId, { ...command(), versionId, fix: { id: randomUUID(), ...fix } });
  },

  accept_fixes: async (actor, { claims }, { stage, cast }) => {
    for (const claim of claims) await decideOn(actor, stage, cast.claimId(claim), "accepted", "");
  },

  refuse_fix: (actor, { claim, reason }, { stage, cast }) =>
    decideOn(actor, stage, cast.claimId(claim), "refused", reason),

  apply_fixes: async (actor, _deed, { stage }) => {
    const { items } = await readClaims(actor, stage.articleId, { limit: 1000, retired: "true" });
    const accepted = items.flatMap((claim) => claim.fixes).filter((fix) => fix.state === "accepted");
    const { versionId } = await applyAcceptedFixes(actor, stage.articleId, {
      ...command(),
      versionId: randomUUID(),
      baseVersionId: stage.versionId,
      fixIds: accepted.map((fix) => fix.id),
    });
    stage.versionId = versionId;
  },

  accept_risk: async (actor, { claim, reason }, { stage, cast }) => {
    const claimId = cast.claimId(claim);
    const { sourcing } = await readClaim(actor, stage.articleId, claimId);
    const unmet = (sourcing?.verdict.rules ?? []).filter((rule) => rule.state === "unmet");
    const ruleKeys = unmet.map((rule) => rule.ruleKey);
    await acceptRisk(actor, stage.articleId, claimId, { ...command(), id: randomUUID(), ruleKeys, reason });
  },

  ask_writer: async (actor, { claim, question, dueInHours }, { stage, cast }) => {
    const claimId = cast.claimId(claim);
    const { placements } = await readClaim(actor, stage.articleId, claimId);
    const quoted = placements.find((place) => place.primary)?.exact ?? "";
    const about = { id: randomUUID(), claimId, question, quoted, evidenceIds: [], toMemberId: null };
    const dueAt = hoursAfter(cast.now, dueInHours);
    await askWriter(actor, stage.articleId, { ...command(), query: { ...about, dueAt } });
  },

  answer_query: async (actor, { claim, answer }, { stage, cast }) => {
    const { queries } = await listAsking(actor, stage.articleId);
    const query = queries.find((each) => each.claimId === cast.claimId(claim));
    await answerQuery(actor, stage.articleId, query?.id ?? "", { ...command(), answer });
  },

  plan_call: (actor, { source, questions, bestTime, dueInHours }, { stage, cast }) => {
    const dueAt = hoursAfter(cast.now, dueInHours);
    const asked = questions.map(({ claim, question }) => ({
      id: randomUUID(),
      claimId: cast.claimId(claim),
      question,
    }));
    const agreed = { number: "", terms: "on_record" as const, termsNote: "", callerId: actor.memberId };
    const call = { id: randomUUID(), source: { id: cast.sourceId(source) }, bestTime, dueAt, ...agreed };
    return planCall(actor, stage.articleId, { ...command(), call: { ...call, questions: asked } });
  },

  ask_for_reply: (actor, { who, channel, put, claims, untilInHours }, { stage, cast }) => {
    const until = hoursAfter(cast.now, untilInHours);
    const claimIds = claims.map((claim) => cast.claimId(claim));
    const reply = { id: randomUUID(), who, channel, put, claimIds, until };
    return askForReply(actor, stage.articleId, { ...command(), reply });
  },

  answer_reply: async (actor, { who, answer }, { stage }) => {
    const { replies } = await listAsking(actor, stage.articleId);
    const reply = replies.find((each) => each.who === who);
    await answerReply(actor, stage.articleId, reply?.id ?? "", { ...command(), outcome: "answer", answer });
  },

  open_thread: (actor, { claim, words }, { stage, cast }) => {
    const claimId = claim === undefined ? null : cast.claimId(claim);
    const thread = { id: randomUUID(), claimId, tier: "on_record" as const, readerIds: [], embargoUntil: null };
    return openThread(actor, stage.articleId, { ...command(), thread, post: { id: randomUUID(), words } });
  },

  initial_all: async (actor, _deed, { stage }) => {
    const { passes, now } = await readSigning(actor, stage.articleId);
    for (const pass of passes.filter((each) => !each.initialled)) {
      const initial = { ...command(), id: randomUUID(), versionId: now.versionId, initialled: true };
      await initialPass(actor, stage.articleId, pass.key, initial);
    }
  },

  sign: async (actor, _deed, { stage, article }) => {
    const { now, missing } = await readSigning(actor, stage.articleId);
    if (missing.length > 0) throw new Error(`“${article.key}” is not ready: ${JSON.stringify(missing)}`);
    const signature = { ...command(), id: randomUUID(), role: "editor" as const, digest: now.digest };
    await signOff(actor, stage.articleId, signature);
  },

  move: async (actor, { to, reason }, { stage }) => {
    const { state } = await readArticle(actor, stage.articleId);
    if (state !== to) await moveArticle(actor, stage.articleId, { ...command(), to, ...(reason ? { reason } : {}) });
  },
};

async function decideOn(actor: Actor, stage: Stage, claimId: string, state: "accepted" | "refused", reason: string) {
  const { fixes } = await readClaim(actor, stage.articleId, claimId);
  for (const { id } of fixes.filter((each) => each.state === "proposed")) {
    await decideFix(actor, stage.articleId, claimId, id, { ...command(), state, reason });
  }
}
