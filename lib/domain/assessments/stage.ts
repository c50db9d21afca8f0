import { z } from "zod";
import type { Stage } from "../claims/claim";
import type { Stance } from "../evidence/evidence";
import { type Compared, differencesOf } from "./agree";
import { type Cycle, currentCycle, restsOn } from "./cycle";
import { type JudgedPlace, standsAsJudged } from "./judged-words";

/** An answer as the stage needs it. Moments are milliseconds. */
export interface StageAnswer extends Compared {
  memberId: string;
  round: number;
  at: number;
  judged: {
    versionId: string;
    statement: string;
    placementText: string;
    edges: readonly number[];
    evidenceIds: readonly string[];
    /** In the same order; empty for answers from before this was kept. */
    evidenceStances: readonly Stance[];
  };
}

/** What the stage of a claim is computed from. `waitingOn` is not among it: it stands beside the stage. */
export interface StageFacts {
  /** Somebody works on it: it has evidence, an assignee, or waits on somebody. */
  worked: boolean;
  statement: string;
  /** The article's current version. */
  versionId: string;
  /** Its places in every version. */
  places: readonly JudgedPlace[];
  /** Oldest first. */
  answers: readonly StageAnswer[];
  evidence: readonly {
    id: string;
    stance: Stance;
    withdrawn: boolean;
    /** When its source, and when the origin it goes back to, was taken back; null: it was not. */
    retractedAt: number | null;
    originRetractedAt: number | null;
  }[];
  /** When a person opened it again; null: nobody did. */
  reopenedAt: number | null;
  /** A second check is open, or the policy sends the claim to one. */
  secondDemanded: boolean;
}

/** Why answers no longer settle a claim. */
export const outdated = z.enum(["words", "statement", "source_retracted", "reopened", "contradicted"]);
export type Outdated = z.infer<typeof outdated>;

/**
 * What changed since an answer that everybody may know: it looks only at what was judged, never at what was answered, so that the stage tells
 * a second checker nothing while the first answer stands alone.
 */
export function changedSince(facts: StageFacts, answer: StageAnswer): Outdated[] {
  const { judged, at } = answer;
  const known = new Set(judged.evidenceIds);
  const changed: Outdated[] = [];
  if (!standsAsJudged(facts.places, facts.versionId, judged)) changed.push("words");
  if (judged.statement !== facts.statement) changed.push("statement");
  if (facts.evidence.some(({ id, retractedAt }) => known.has(id) && isAfter(retractedAt, at))) {
    changed.push("source_retracted");
  }
  if (isAfter(facts.reopenedAt, at)) changed.push("reopened");
  return changed;
}

/** What changed in the evidence that only those may know who see the answers. */
function weakenedSince(facts: StageFacts, { judged, at }: StageAnswer): Outdated[] {
  const stanceThen = new Map(judged.evidenceIds.map((id, index) => [id, judged.evidenceStances[index]]));
  const knew = (id: string) => stanceThen.has(id) && (stanceThen.get(id) ?? "contradicts") === "contradicts";
  const weakened: Outdated[] = [];
  if (facts.evidence.some(({ id, originRetractedAt }) => stanceThen.has(id) && isAfter(originRetractedAt, at))) {
    weakened.push("source_retracted");
  }
  if (facts.evidence.some(({ id, stance, withdrawn }) => stance === "contradicts" && !withdrawn && !knew(id))) {
    weakened.push("contradicted");
  }
  return weakened;
}

const isAfter = (moment: number | null, than: number): boolean => moment !== null && moment > than;

/** What a rule of the stage asks; a cycle is there from the third rule on. */
interface Question {
  facts: StageFacts;
  cycle: Cycle<StageAnswer> | null;
}

/** Of the answers the claim rests on, whether one was given on something else than what stands now. */
function isOutdated({ facts, cycle }: Question): boolean {
  return cycle !== null && restsOn(cycle).some((answer) => changedSince(facts, answer).length > 0);
}

function isDisputed({ cycle }: Question): boolean {
  return cycle?.second != null && !cycle.decision && differencesOf(cycle.first, cycle.second).length > 0;
}

function isWeakened({ facts, cycle }: Question): boolean {
  const last = cycle && restsOn(cycle).at(-1);
  return last != null && weakenedSince(facts, last).length > 0;
}

/** The claim machine: the first rule that holds names the stage. */
export const stageRules: readonly { stage: Stage; when: string; holds: (question: Question) => boolean }[] = [
  {
    stage: "marked",
    when: "nobody has answered, and nobody works on it: no evidence, no assignee, waiting on nobody",
    holds: ({ facts, cycle }) => !cycle && !facts.worked,
  },
  { stage: "in_check", when: "nobody has answered", holds: ({ cycle }) => !cycle },
  {
    stage: "re_check",
    when: "the words or edges of a place or the statement are no longer those that were judged, a place was added, a source was retracted since, or somebody opened the claim again",
    holds: isOutdated,
  },
  {
    stage: "needs_second",
    when: "a second check is open or the policy asks for one, and the second answer is not in",
    holds: ({ facts, cycle }) => facts.secondDemanded && !cycle?.second,
  },
  {
    stage: "disputed",
    when: "the two answers differ in disposition, side of the finding or fix, and nobody has decided between them",
    holds: isDisputed,
  },
  {
    stage: "re_check",
    when: "evidence contradicts that did not when it was judged, or the origin of a source was retracted since",
    holds: isWeakened,
  },
  { stage: "settled", when: "otherwise", holds: () => true },
];

/** The stage of a claim. */
export function stageOf(facts: StageFacts): Stage {
  const question = { facts, cycle: currentCycle(facts.answers) };
  return stageRules.find((rule) => rule.holds(question))?.stage ?? "settled";
}

/** Why a claim is to be checked again; empty unless its stage is re_check. */
export function outdatedBy(facts: StageFacts): Outdated[] {
  const cycle = currentCycle(facts.answers);
  if (!cycle || stageOf(facts) !== "re_check") return [];
  const resting = restsOn(cycle);
  const found = resting.flatMap((answer) => changedSince(facts, answer));
  // While the first answer waits for the second, nothing is told that goes by the evidence.
  const last = facts.secondDemanded && !cycle.second ? undefined : resting.at(-1);
  return [...new Set([...found, ...(last ? weakenedSince(facts, last) : [])])];
}

/** What can happen to a claim. */
export type StageCause =
  | "work_begins"
  | "work_ends"
  | "first_answer"
  | "second_asked"
  | "second_called_off"
  | "second_answer"
  | "decision"
  | "changed"
  | "contradicted"
  | "put_back"
  | "fix_decided";

const answered: readonly Stage[] = ["settled", "needs_second"];

/** Where each cause can lead from each stage; a cause without an entry leaves it where it is, or is refused. */
export const stageSteps: Readonly<Record<Stage, Readonly<Partial<Record<StageCause, readonly Stage[]>>>>> = {
  marked: { work_begins: ["in_check"], first_answer: answered },
  in_check: { work_ends: ["marked"], first_answer: answered },
  needs_second: {
    second_answer: ["settled", "disputed"],
    second_called_off: ["settled", "re_check"],
    changed: ["re_check"],
  },
  disputed: { decision: ["settled"], fix_decided: ["settled", "re_check"], changed: ["re_check"] },
  settled: {
    first_answer: answered,
    second_asked: ["needs_second"],
    changed: ["re_check"],
    contradicted: ["re_check"],
  },
  re_check: {
    first_answer: answered,
    second_asked: ["needs_second"],
    put_back: ["settled", "needs_second", "disputed"],
  },
};
