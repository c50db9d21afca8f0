import type { Stage } from "../claims/claim";

/** What a hand-over note needs to know of a claim. */
export interface HandedOver {
  stage: Stage;
  /** When its last answer came (ISO 8601); null while there is none. */
  answeredAt: string | null;
  dueAt: string | null;
  /** Whom it waits for, and until when (ISO 8601; null: nothing was said). */
  waitsFor: readonly { whom: string; until: string | null }[];
}

/** A shift as one article leaves it: numbers and whom one waits for. It names nobody of the desk and ranks nobody. */
export interface HandOver {
  /** Settled since the shift began. */
  settled: number;
  open: number;
  needsSecond: number;
  disputed: number;
  reCheck: number;
  overdue: number;
  /** Grouped by whom and until when, the earliest first. */
  waits: { whom: string; until: string | null; claims: number }[];
}

/** What the claims of an article amount to at the end of a shift that began at `since` (both ms). Order of the claims is irrelevant. */
export function handOverOf(claims: readonly HandedOver[], since: number, now: number): HandOver {
  const at = (stage: Stage) => claims.filter((claim) => claim.stage === stage).length;
  const open = claims.filter((claim) => claim.stage !== "settled");
  return {
    settled: claims.filter((claim) => claim.stage === "settled" && isWithin(claim.answeredAt, since, now)).length,
    open: open.length,
    needsSecond: at("needs_second"),
    disputed: at("disputed"),
    reCheck: at("re_check"),
    overdue: open.filter((claim) => claim.dueAt !== null && Date.parse(claim.dueAt) < now).length,
    waits: waitsOf(open),
  };
}

function isWithin(moment: string | null, since: number, now: number): boolean {
  return moment !== null && Date.parse(moment) >= since && Date.parse(moment) <= now;
}

function waitsOf(claims: readonly HandedOver[]): HandOver["waits"] {
  const groups = new Map<string, HandOver["waits"][number]>();
  for (const { waitsFor } of claims) {
    // A claim that waits for the same person twice is one claim that waits.
    const seen = new Set<string>();
    for (const { whom, until } of waitsFor) {
      const key = JSON.stringify([whom, until]);
      if (seen.has(key)) continue;
      seen.add(key);
      const group = groups.get(key) ?? { whom, until, claims: 0 };
      groups.set(key, { ...group, claims: group.claims + 1 });
    }
  }
  const due = ({ until }: { until: string | null }) => (until === null ? Number.POSITIVE_INFINITY : Date.parse(until));
  return [...groups.values()].sort((a, b) => due(a) - due(b) || (due(a) === due(b) && a.whom < b.whom ? -1 : 1));
}
