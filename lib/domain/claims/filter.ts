import { type Finding, finding } from "../assessments/assessment";
import { type ClaimKind, claimKind, type PlacementState, type Stage } from "./claim";
import { stands } from "./place";

/** What of an article's claims is shown, in list and text together. Empty fields let everything through. */
export interface ClaimFilter {
  words: string;
  /** Assigned to or last assessed by the reader. */
  mine: boolean;
  /** Not settled. */
  open: boolean;
  withoutEvidence: boolean;
  retired: boolean;
  finding: Finding | "none" | null;
  kind: ClaimKind | null;
  speaker: string | null;
}

export const noFilter: ClaimFilter = {
  words: "",
  mine: false,
  open: false,
  withoutEvidence: false,
  retired: false,
  finding: null,
  kind: null,
  speaker: null,
};

/** What a filter looks at in a claim. */
export interface FilterableClaim {
  number: number;
  statement: string;
  speaker: string;
  kind: ClaimKind;
  stage: Stage;
  finding: Finding | null;
  assigneeId: string | null;
  createdById: string;
  retired: object | null;
  placements: readonly { exact: string }[];
  evidence: readonly { withdrawn: object | null; passage: string; source: { title: string } }[];
}

/** Whether a claim passes. Words are looked for, each of them, in number, statement, speaker, places, passages and sources, without regard to case. */
export function passes(claim: FilterableClaim, filter: ClaimFilter, memberId: string): boolean {
  if ((claim.retired !== null) !== filter.retired) return false;
  if (filter.mine && (claim.assigneeId ?? claim.createdById) !== memberId) return false;
  if (filter.open && claim.stage === "settled") return false;
  if (filter.withoutEvidence && claim.evidence.some((each) => !each.withdrawn)) return false;
  if (filter.finding !== null && (claim.finding ?? "none") !== filter.finding) return false;
  if (filter.kind !== null && claim.kind !== filter.kind) return false;
  if (filter.speaker !== null && claim.speaker !== filter.speaker) return false;
  const words = filter.words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const hay = [
    `#${claim.number}`,
    claim.statement,
    claim.speaker,
    ...claim.placements.map((place) => place.exact),
    ...claim.evidence.flatMap((each) => [each.passage, each.source.title]),
  ]
    .join("\n")
    .toLocaleLowerCase();
  return words.every((word) => hay.includes(word));
}

/** The filter as query parameters: only what differs from none. */
export function filterToParams(filter: ClaimFilter): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(filter)) {
    if (value === true) params[name] = "1";
    else if (typeof value === "string" && value !== "") params[name] = value;
  }
  return params;
}

/** The filter that query parameters say; what makes no sense is ignored. */
export function filterFromParams(get: (name: string) => string | null): ClaimFilter {
  const flag = (name: string) => get(name) === "1";
  const wanted = get("finding");
  const parsed = finding.safeParse(wanted);
  return {
    words: get("words") ?? "",
    mine: flag("mine"),
    open: flag("open"),
    withoutEvidence: flag("withoutEvidence"),
    retired: flag("retired"),
    finding: parsed.success ? parsed.data : wanted === "none" ? "none" : null,
    kind: claimKind.safeParse(get("kind")).data ?? null,
    speaker: get("speaker"),
  };
}

interface PlacedClaim {
  number: number;
  placements: readonly { range: { start: number; end: number }; state: PlacementState }[];
}

/** In the order of the text: by the start of the first place in it; what stands on no words comes last, by number. */
export function byPlace(a: PlacedClaim, b: PlacedClaim): number {
  const first = (claim: PlacedClaim) =>
    claim.placements
      .filter(stands)
      .reduce((least, { range }) => Math.min(least, range.start), Number.POSITIVE_INFINITY);
  const end = (claim: PlacedClaim) =>
    claim.placements.filter(stands).reduce((most, { range }) => Math.max(most, range.end), 0);
  const [left, right] = [first(a), first(b)];
  if (left !== right) return left < right ? -1 : 1;
  return end(b) - end(a) || a.number - b.number;
}
