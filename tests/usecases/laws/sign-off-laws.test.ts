import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { Refusal } from "@/lib/domain/refusal";
import { readClaims } from "@/lib/queries/read-claims";
import { readCoverage } from "@/lib/queries/read-coverage";
import { readSigning } from "@/lib/queries/read-signing";
import { assignPart } from "@/lib/usecases/articles/assign-part";
import { moveArticle } from "@/lib/usecases/articles/move-article";
import { askWriter } from "@/lib/usecases/asking/ask-writer";
import { dismissQuery } from "@/lib/usecases/asking/dismiss-query";
import { editClaim } from "@/lib/usecases/claims/edit-claim";
import { restoreClaim } from "@/lib/usecases/claims/restore-claim";
import { retireClaim } from "@/lib/usecases/claims/retire-claim";
import { unwaveWords } from "@/lib/usecases/coverage/unwave-words";
import { withdrawEvidence } from "@/lib/usecases/evidence/withdraw-evidence";
import { applyAcceptedFixes } from "@/lib/usecases/fixes/apply-accepted-fixes";
import { decideFix } from "@/lib/usecases/fixes/decide-fix";
import { proposeFix } from "@/lib/usecases/fixes/propose-fix";
import { overrideDuties } from "@/lib/usecases/signing/override-duties";
import { signOff } from "@/lib/usecases/signing/sign-off";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { queryBody } from "@/tests/support/asking";
import { type Chance, chanceFrom } from "@/tests/support/chance";
import { asOwner } from "@/tests/support/database";
import {
  aClaim,
  aDesk,
  aMember,
  anArticle,
  command,
  newId,
  someEvidence,
  type TestArticle,
  type TestDesk,
} from "@/tests/support/newsroom";
import { answer, fresh, initialAll, makeReady, waveAll } from "@/tests/support/signing";

/* Random people do random things to an article, and try to sign it all the while: however they go about it, nobody gets there around the book. */

const SEED = Number(process.env.SIGN_OFF_SEED ?? 20_261_123);
const RUNS = 8;
const STEPS = 28;

let desk: TestDesk;
let people: Actor[];
beforeAll(async () => {
  desk = await aDesk();
  people = await Promise.all([
    aMember(desk, "owner"),
    aMember(desk, "editor"),
    aMember(desk, "editor"),
    aMember(desk, "research_head"),
    aMember(desk, "checker"),
    aMember(desk, "checker"),
  ]);
});

interface Play {
  article: TestArticle;
  chance: Chance;
  by: Actor;
}

const current = async ({ article }: Play): Promise<TestArticle> => {
  const [row] = await asOwner<{ versionId: string; text: string }>(
    `SELECT v.id AS "versionId", v.text FROM article a JOIN version v ON v.id = a.current_version_id WHERE a.id = $1`,
    [article.id],
  );
  return { ...article, ...row };
};

async function aClaimOf({ article, chance, by }: Play) {
  const { items } = await readClaims(by, article.id, { limit: 100, retired: "true" });
  return chance.one(items);
}

type Step = (play: Play) => Promise<unknown>;

const steps: Record<string, Step> = {
  claim: async (play) =>
    aClaim(play.by, await current(play), [play.chance.one(["1974", "in May", "3,900 containers"])]),
  answer: async (play) => answer(play.by, play.article, (await aClaimOf(play)).id),
  answerFix: async (play) =>
    answer(play.by, play.article, (await aClaimOf(play)).id, {
      ...{ labelKey: "fix", finding: "refuted", disposition: "fix" },
    }),
  evidence: async (play) => someEvidence(play.by, play.article, (await aClaimOf(play)).id),
  withdraw: async (play) => {
    const claim = await aClaimOf(play);
    const evidenceId = claim.evidence[0]?.id ?? newId();
    const given = { ...command(), withdrawn: true, reason: "An old edition" };
    return withdrawEvidence(play.by, { articleId: play.article.id, claimId: claim.id, evidenceId }, given);
  },
  edit: async (play) => {
    const { id, statement: base } = await aClaimOf(play);
    const value = `${base.slice(0, 40)} again`;
    return editClaim(play.by, play.article.id, id, { ...command(), fields: { statement: { base, value } } });
  },
  retire: async (play) =>
    retireClaim(play.by, play.article.id, (await aClaimOf(play)).id, { ...command(), reason: "Said twice" }),
  restore: async (play) => restoreClaim(play.by, play.article.id, (await aClaimOf(play)).id, command()),
  wave: async (play) => waveAll(play.by, await current(play)),
  unwave: async ({ article, by, chance }) => {
    const waves = await asOwner<{ id: string }>("SELECT id FROM wave WHERE article_id = $1 ORDER BY id", [article.id]);
    return waves.length && unwaveWords(by, article.id, { ...command(), waveIds: [chance.one(waves).id] });
  },
  fix: async (play) => {
    const { id, placements } = await aClaimOf(play);
    const place = placements[0];
    if (!place) return null;
    const { start, end } = place.range;
    const words = { replacement: `some ${play.chance.below(90)}`, reason: "", errorKind: "number" as const };
    const fix = { id: newId(), placementId: place.id, start, end, ...words };
    return proposeFix(play.by, play.article.id, id, { ...command(), versionId: place.versionId, fix });
  },
  decide: async (play) => {
    const claim = await aClaimOf(play);
    const fix = claim.fixes.find(({ state }) => state === "proposed");
    if (!fix) return null;
    const state = play.chance.one(["accepted", "refused"] as const);
    return decideFix(play.by, play.article.id, claim.id, fix.id, { ...command(), state, reason: "So it is" });
  },
  apply: async (play) => {
    const { versionId: baseVersionId } = await current(play);
    const { items } = await readClaims(play.by, play.article.id, { limit: 100, retired: "true" });
    const accepted = items.flatMap(({ fixes }) => fixes.filter(({ state }) => state === "accepted"));
    const fixIds = accepted.map(({ id }) => id);
    return applyAcceptedFixes(play.by, play.article.id, { ...command(), versionId: newId(), baseVersionId, fixIds });
  },
  initial: async ({ article, by }) => initialAll(by, article.id),
  query: async ({ article, by }) => askWriter(by, article.id, queryBody()),
  dismiss: async ({ article, by }) => {
    const sql = "SELECT id FROM query WHERE article_id = $1 AND dismissed_at IS NULL";
    for (const { id } of await asOwner<{ id: string }>(sql, [article.id])) {
      await dismissQuery(by, article.id, id, { ...command(), reason: "Found it" });
    }
  },
  override: async ({ article, by, chance }) => {
    const { memberId } = chance.one(people);
    return overrideDuties(by, article.id, { ...command(), id: newId(), memberId, reason: "One editor is on duty" });
  },
  part: async ({ article, by, chance }) => {
    const { memberId } = chance.one(people);
    const part = chance.one(["writer", "checker", "approver"] as const);
    return assignPart(by, article.id, { ...command(), memberId, part, assigned: chance.below(3) > 0 });
  },
  risk: async (play) => {
    const { id } = await aClaimOf(play);
    const risk = { id: newId(), ruleKeys: ["facts"], reason: "I was there" };
    return acceptRisk(play.by, play.article.id, id, { ...command(), ...risk });
  },
  move: async ({ article, by, chance }) =>
    moveArticle(by, article.id, {
      ...command(),
      to: chance.one(["draft", "in_check", "signed_off", "published", "correcting", "corrected"]),
      reason: "It has to",
    }),
};

/** What brings an article on is done more often than what sets it back, or nobody would ever sign. */
const often = ["answer", "answer", "evidence", "wave", "initial", "dismiss", "decide", "apply"];
const names = [...Object.keys(steps), ...often];

/** Tries to sign as it stands; whether it was let. */
async function tries({ article, by }: Play): Promise<boolean> {
  const { now } = await readSigning(by, article.id);
  return refusedOrDone(() => signOff(fresh(by), article.id, { ...command(), id: newId(), digest: now.digest }));
}

async function refusedOrDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

interface Facts {
  state: string;
  stands: boolean;
  openFixes: number;
  acceptedFixes: number;
  running: number;
  unanswered: number;
}

/** Asked of the database in words of its own, not by what the use cases ask. */
async function factsOf(articleId: string): Promise<Facts> {
  const sql = `
    SELECT a.state::text,
      EXISTS (SELECT 1 FROM sign_off s WHERE s.article_id = a.id AND s.voided_at IS NULL AND s.completed_at IS NOT NULL) AS stands,
      (SELECT count(*)::int FROM fix f JOIN claim c ON c.id = f.claim_id
        WHERE f.article_id = a.id AND c.retired_at IS NULL AND f.state IN ('proposed', 'accepted')) AS "openFixes",
      (SELECT count(*)::int FROM fix f JOIN claim c ON c.id = f.claim_id
        WHERE f.article_id = a.id AND c.retired_at IS NULL AND f.state = 'accepted') AS "acceptedFixes",
      (SELECT count(*)::int FROM query q WHERE q.article_id = a.id AND q.answered_at IS NULL AND q.dismissed_at IS NULL) AS running,
      (SELECT count(*)::int FROM claim c WHERE c.article_id = a.id AND c.retired_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM assessment x WHERE x.claim_id = c.id AND x.statement = c.statement)) AS unanswered
    FROM article a WHERE a.id = $1`;
  return (await asOwner<Facts>(sql, [articleId]))[0] as Facts;
}

async function excluded(articleId: string, memberId: string): Promise<boolean> {
  const sql = `
    SELECT EXISTS (SELECT 1 FROM part p WHERE p.article_id = $1 AND p.member_id = $2 AND p.part IN ('writer', 'checker', 'second_checker'))
        OR EXISTS (SELECT 1 FROM assessment x WHERE x.article_id = $1 AND x.member_id = $2 AND x.round < 3) AS worked,
      EXISTS (SELECT 1 FROM duty_override o WHERE o.article_id = $1 AND o.member_id = $2) AS lifted`;
  const [row] = await asOwner<{ worked: boolean; lifted: boolean }>(sql, [articleId, memberId]);
  return row?.worked === true && !row.lifted;
}

/** Decisions on words and risks that were made by whoever was the writer then, without an exemption from an owner before. */
async function decidedByWriters(articleId: string): Promise<unknown[]> {
  const sql = `
    WITH told AS (
      SELECT e.seq, e.type, e.actor_id::text AS by, p.payload::jsonb AS payload
        FROM event e JOIN event_payload p USING (desk_id, stream_type, stream_id, seq) WHERE e.stream_id = $1)
    SELECT d.seq, d.type FROM told d
     WHERE d.type IN ('fix_decided', 'risk_accepted', 'risk_withdrawn')
       AND (SELECT w.type FROM told w WHERE w.seq < d.seq AND w.type IN ('part_assigned', 'part_taken')
               AND w.payload->>'memberId' = d.by AND w.payload->>'part' = 'writer' ORDER BY w.seq DESC LIMIT 1) = 'part_assigned'
       AND NOT EXISTS (SELECT FROM told o WHERE o.seq < d.seq AND o.type = 'duties_overridden' AND o.payload->>'memberId' = d.by)`;
  return asOwner(sql, [articleId]);
}

/** What has to hold while a sign-off stands; `anew`: it was given just now. */
async function hold({ article, by }: Play, anew: boolean, trace: string): Promise<void> {
  const facts = await factsOf(article.id);
  expect(facts.stands, trace).toBe(true);
  const { coverage } = await readCoverage(by, article.id);
  expect(coverage?.untouched, trace).toEqual([]);
  expect(coverage?.openFacts, trace).toEqual([]);
  const { items } = await readClaims(people[0] as Actor, article.id, { limit: 100, retired: "false" });
  expect(
    items.map(({ stage }) => stage).filter((stage) => stage !== "settled"),
    trace,
  ).toEqual([]);
  expect([facts.unanswered, facts.acceptedFixes], trace).toEqual([0, 0]);
  if (!anew) return;
  expect([facts.openFixes, facts.running], trace).toEqual([0, 0]);
  expect(
    items.filter(({ sourcing }) => sourcing?.verdict.blocked).map(({ number }) => number),
    trace,
  ).toEqual([]);
  expect(await excluded(article.id, by.memberId), trace).toBe(false);
  expect(["owner", "editor"], trace).toContain(by.role);
}

test("nobody gets to signed_off around the book, whatever is done in whatever order", {
  timeout: 180_000,
}, async () => {
  let signatures = 0;
  let voided = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const chance = chanceFrom(SEED + run);
    const [, , , head, checker] = people as [Actor, Actor, Actor, Actor, Actor];
    const article = await anArticle(checker);
    const { id: claimId } = await aClaim(checker, article, ["4,200 containers"]);
    await makeReady({ checker, head }, article, [claimId]);
    const done: string[] = [];
    for (let at = 0; at < STEPS; at += 1) {
      const play = { article, chance, by: chance.one(people) };
      const name = chance.one(names);
      const went = await refusedOrDone(async () => steps[name]?.(play));
      done.push(`${play.by.role} ${name}${went ? "" : " (refused)"}`);
      const trace = `SIGN_OFF_SEED=${SEED + run}: ${done.join(", ")}`;
      const { state, stands } = await factsOf(article.id);
      if (["signed_off", "published", "corrected"].includes(state)) await hold(play, false, trace);
      else if (!stands && done.some((each) => each.endsWith(" signs"))) voided += 1;
      const signer = { ...play, by: chance.one(people) };
      if (!(await tries(signer))) continue;
      signatures += 1;
      done.push(`${signer.by.role} signs`);
      await hold(signer, true, `SIGN_OFF_SEED=${SEED + run}: ${done.join(", ")}`);
    }
    expect(await decidedByWriters(article.id), `SIGN_OFF_SEED=${SEED + run}: ${done.join(", ")}`).toEqual([]);
  }
  // The walk is no proof of anything unless it comes where it matters.
  expect(signatures).toBeGreaterThanOrEqual(RUNS / 2);
  expect(voided).toBeGreaterThan(0);
});
