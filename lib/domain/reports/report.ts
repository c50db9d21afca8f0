import { stands } from "@/lib/domain/claims/place";
import type { Disposition, Finding } from "../assessments/assessment";
import type { Qualifier } from "../assessments/qualifier";
import { flatten, type Segment } from "../claims/segments";
import type { Tier } from "../confidential/tier";
import type { TextRange } from "../text/ranges";
import type { ReportClaim, ReportEvidence, ReportInput, ReportSource } from "./report-input";

/** What an answer says: the label as its scale has it, and who gave it when. */
export interface Verdict {
  /** The label's name; null when the scale has it no more, then the finding speaks. */
  name: string | null;
  glyph: string;
  appearance: Finding;
  finding: Finding;
  disposition: Disposition | null;
  qualifiers: Qualifier[];
  rationale: string;
  /** Set when the rationale is confidential: how close it is kept. */
  kept: Tier | null;
  by: string | null;
  at: string;
}

export interface NoteEvidence extends Omit<ReportEvidence, "source" | "reliesOn" | "withdrawn"> {
  /** Numbers in the list of sources; 0 for what is redacted, which no list names. */
  source: number;
  reliesOn: number | null;
}

/** A claim as a report tells it. Claims on words come first, in text order; then those on none. */
export interface Note {
  number: number;
  claim: Omit<ReportClaim, "placements" | "links" | "evidence" | "assessments">;
  /** Where it stands, in text order; empty: it hangs on no words. */
  places: (TextRange & { exact: string })[];
  words: string;
  /** The last answer; null while there is none. */
  verdict: Verdict | null;
  /** Answers before it, newest first. */
  earlier: Verdict[];
  evidence: NoteEvidence[];
  links: { type: ReportClaim["links"][number]["type"]; direction: "in" | "out"; number: number }[];
}

export interface RetiredClaim {
  claim: Note["claim"];
  words: string;
  by: string | null;
  /** Number, on the desk, of the claim it was merged into. */
  mergedInto: number | null;
}

export interface Count {
  /** Null: not assessed. */
  verdict: Pick<Verdict, "name" | "glyph" | "appearance" | "finding"> | null;
  count: number;
}

/** A checked article as every format tells it. */
export interface Report extends Pick<ReportInput, "desk" | "article" | "version" | "exportedAt"> {
  notes: Note[];
  /** Disjoint stretches of claimed text, in text order; claimIds name claims of `notes`. */
  segments: Segment[];
  sources: (ReportSource & { number: number; usedIn: number[] })[];
  retired: RetiredClaim[];
  /** By label, in the order of findings, then by name; what is not assessed comes last. */
  counts: Count[];
}

/** Makes the report of one version of an article from its claims. Withdrawn evidence stays out of it. */
export function makeReport(input: ReportInput): Report {
  const { desk, article, version, exportedAt } = input;
  const live = inTextOrder(
    input.claims.filter((claim) => !claim.retired),
    version.id,
  );
  const numberOf = new Map(live.map(({ claim }, index) => [claim.id, index + 1]));
  const sources = new Sources();
  const notes = live.map(({ claim, places }, index) => note(input, claim, places, index + 1, numberOf, sources));
  const placements = live.flatMap(({ claim, places }) => places.map((range) => ({ claimId: claim.id, range })));
  return {
    desk,
    article,
    version,
    exportedAt,
    notes,
    segments: flatten(placements),
    sources: sources.listed,
    retired: retiredClaims(input),
    counts: counts(notes),
  };
}

type Placed = { claim: ReportClaim; places: Note["places"] };

function inTextOrder(claims: ReportClaim[], versionId: string): Placed[] {
  const placed = claims.map((claim) => ({ claim, places: placesOf(claim, versionId) }));
  const at = ({ places }: Placed) => places[0] ?? { start: Number.POSITIVE_INFINITY, end: 0 };
  return placed.sort((a, b) => {
    const [left, right] = [at(a), at(b)];
    if (left.start !== right.start) return left.start < right.start ? -1 : 1;
    return right.end - left.end || a.claim.number - b.claim.number;
  });
}

function placesOf(claim: ReportClaim, versionId: string): Note["places"] {
  return claim.placements
    .filter((place) => place.versionId === versionId && stands(place))
    .map(({ range, exact }) => ({ start: range.start, end: range.end, exact }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function note(
  input: ReportInput,
  claim: ReportClaim,
  places: Note["places"],
  number: number,
  numberOf: ReadonlyMap<string, number>,
  sources: Sources,
): Note {
  const { evidence, assessments, links, placements: _, ...rest } = claim;
  const answers = assessments.map((each) => verdict(input, each)).reverse();
  return {
    number,
    claim: rest,
    places,
    words: primaryWords(claim, input.version.id),
    verdict: answers[0] ?? null,
    earlier: answers.slice(1),
    evidence: evidence
      .filter((each) => !each.withdrawn)
      .map(({ source, reliesOn, withdrawn: __, ...use }) => ({
        ...use,
        source: use.redacted || source.redacted ? 0 : sources.numberOf(source, number),
        reliesOn: reliesOn && !reliesOn.redacted ? sources.numberOf(reliesOn, number) : null,
      })),
    links: links.flatMap(({ type, direction, claimId }) => {
      const other = numberOf.get(claimId);
      return other === undefined ? [] : [{ type, direction, number: other }];
    }),
  };
}

function primaryWords(claim: ReportClaim, versionId: string): string {
  const there = claim.placements.filter((place) => place.versionId === versionId && stands(place));
  return (there.find((place) => place.primary) ?? there[0])?.exact ?? "";
}

function verdict(input: ReportInput, answer: ReportClaim["assessments"][number]): Verdict {
  const { scaleId, labelKey, finding, disposition, qualifiers, rationale } = answer;
  const scale = input.scales.find((each) => each.id === scaleId);
  const label = scale?.labels.find((each) => each.key === labelKey);
  return {
    name: label?.name ?? null,
    glyph: label?.glyph ?? "",
    appearance: label?.appearance ?? finding,
    finding,
    disposition,
    qualifiers,
    rationale,
    kept: answer.redacted ? answer.tier : null,
    by: nameOf(input, answer.memberId),
    at: answer.submittedAt,
  };
}

function nameOf(input: ReportInput, memberId: string): string | null {
  return input.people.find((each) => each.id === memberId)?.name ?? null;
}

function retiredClaims(input: ReportInput): RetiredClaim[] {
  const numbers = new Map(input.claims.map((claim) => [claim.id, claim.number]));
  return input.claims.flatMap((each) => {
    if (!each.retired) return [];
    const { evidence: _, assessments: __, links: ___, placements: ____, ...claim } = each;
    return {
      claim,
      words: primaryWords(each, input.version.id),
      by: nameOf(input, each.retired.byId),
      mergedInto: each.mergedIntoId === null ? null : (numbers.get(each.mergedIntoId) ?? null),
    };
  });
}

/** Numbers sources as they are first used. */
class Sources {
  readonly listed: Report["sources"] = [];
  readonly #byId = new Map<string, Report["sources"][number]>();

  numberOf(source: ReportSource, usedIn: number): number {
    const known = this.#byId.get(source.id) ?? { ...source, number: this.listed.length + 1, usedIn: [] };
    if (!this.#byId.has(source.id)) {
      this.#byId.set(source.id, known);
      this.listed.push(known);
    }
    if (known.usedIn.at(-1) !== usedIn) known.usedIn.push(usedIn);
    return known.number;
  }
}

const FINDINGS: readonly Finding[] = [
  "supported",
  "mostly_supported",
  "mixed",
  "mostly_refuted",
  "refuted",
  "unproven",
  "not_checkable",
  "superseded",
];

function counts(notes: Note[]): Count[] {
  const groups = Map.groupBy(notes, ({ verdict: v }) => (v ? `${v.finding} ${v.appearance} ${v.name}` : ""));
  const rank = ({ verdict: v }: Count) => (v ? FINDINGS.indexOf(v.finding) : FINDINGS.length);
  return [...groups.values()]
    .map((group) => ({ verdict: group[0]?.verdict ?? null, count: group.length }))
    .sort((a, b) => rank(a) - rank(b) || (a.verdict?.name ?? "").localeCompare(b.verdict?.name ?? "", "en"));
}
