import type { BroughtWith } from "../articles/brought-with";
import type { Tier } from "../confidential/tier";
import { type CodePointIndex, codePointIndex } from "../text/code-points";
import type { Claimdesk1 } from "./claimdesk-schema";

type Utf16 = { start: number; end: number };
type Claim = Claimdesk1["claims"][number];
type Version = Claimdesk1["versions"][number];
type Evidence = Claim["evidence"][number];
type Place = Claim["places"][number];
type Link = Claim["links"][number];

/** What a view does not say of a place. */
type ToldOfPlace = "score" | "confirmedById" | "createdAt" | "fromId" | "wordsBefore";

/** A claim as its view has it: offsets in UTF-16 units, links from both ends, sources and files inside the evidence. */
export interface ExportedClaim extends Omit<Claim, "places" | "links" | "evidence" | "assessments"> {
  placements: (Omit<Place, "range" | ToldOfPlace> & { range: Utf16 })[];
  links: { id: string; type: Link["type"]; claimId: string; direction: "in" | "out" }[];
  evidence: (Omit<Evidence, "sourceId" | "reliesOnId" | "fileIds" | keyof Kept> &
    SeenKept & {
      noteTier: Tier;
      source: { id: string; redacted?: true | undefined };
      reliesOn: { id: string; redacted?: true | undefined } | null;
      files: { id: string }[];
    })[];
  assessments: (Omit<Claim["assessments"][number], keyof Kept | "tier"> & { tier: Tier; redacted: boolean })[];
}

type Kept = Pick<Evidence, "readerIds" | "embargoUntil" | "redacted" | "noteTier">;

/** How close something is kept, as views say it. */
interface SeenKept {
  tier: Tier;
  readerIds: string[];
  embargoUntil: string | null;
  redacted: boolean;
}

/** Says only what is not as it mostly is. */
function keptParts({ readerIds, embargoUntil, redacted }: Omit<SeenKept, "tier">): Omit<Kept, "noteTier"> {
  return {
    ...(readerIds.length > 0 ? { readerIds } : {}),
    ...(embargoUntil === null ? {} : { embargoUntil }),
    ...(redacted ? { redacted } : {}),
  };
}

/** What views leave out of places and links, by their ids. What is missing here is not said. */
export interface ExportedFacts {
  places: ReadonlyMap<string, Pick<Place, ToldOfPlace>>;
  links: ReadonlyMap<string, Pick<Link, "createdById" | "createdAt">>;
  /** Where the claim stood when it was answered, by the id of the answer: start, end, start, end … */
  edges: ReadonlyMap<string, number[]>;
  /** Ids in the order in which they are told, by the id of the claim or evidence they hang on; by id otherwise. */
  orders: Readonly<Record<string, readonly string[]>>;
}

export interface ExchangeInput extends Omit<Claimdesk1, "format" | "versions" | "claims" | "files"> {
  versions: (Omit<Version, "sentences"> & { sentences: number[] })[];
  claims: ExportedClaim[];
}

/** Everything of an article as claimdesk/1 but its files, whose bytes are added one by one. Offsets become code points. */
export function makeExchange(input: ExchangeInput, facts: ExportedFacts): Omit<Claimdesk1, "files"> {
  const indexes = new Map(input.versions.map(({ id, text }) => [id, codePointIndex(text)]));
  const { exportedAt, exportedById, desk, article, people, scales, sources, foreign, events } = input;
  return {
    ...{ format: "claimdesk/1", exportedAt, exportedById, desk, article },
    versions: input.versions.map(({ broughtWith, ...version }) => {
      const index = indexes.get(version.id);
      return {
        ...{ ...version, sentences: rangesOf(version.sentences, index) },
        ...(broughtWith ? { broughtWith: convertBrought(broughtWith, (range) => convert(index, range)) } : {}),
      };
    }),
    ...{ people, scales, sources },
    claims: input.claims.map((claim) => exchangedClaim(claim, indexes, facts)),
    ...(foreign ? { foreign } : {}),
    events,
  };
}

/** What came beside a text, with the ranges of its places converted. */
export function convertBrought(brought: BroughtWith, range: (range: Utf16) => Utf16): BroughtWith {
  const placed = <T extends { place: (Utf16 & { prefix: string; suffix: string }) | null }>(each: T): T => ({
    ...each,
    place: each.place && { ...each.place, ...range(each.place) },
  });
  return {
    comments: brought.comments.map(placed),
    notes: brought.notes.map(placed),
    changes: brought.changes.map(placed),
  };
}

function rangesOf(edges: number[], index: CodePointIndex | undefined): Utf16[] {
  const ranges: Utf16[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    ranges.push(convert(index, { start: edges[at] ?? 0, end: edges[at + 1] ?? 0 }));
  }
  return ranges;
}

function convert(index: CodePointIndex | undefined, { start, end }: Utf16): Utf16 {
  if (!index) throw new Error("a place in a version that is not exported");
  return index.toCodePoints({ start, end });
}

/** Field by field, so that what views get later is not exported before the format says what it is. */
function exchangedClaim(
  claim: ExportedClaim,
  indexes: ReadonlyMap<string, CodePointIndex>,
  { places, links, edges, orders }: ExportedFacts,
): Claim {
  const { id, number, statement, kind, speaker, claimDate, priority, assigneeId, dueAt, waitingOn } = claim;
  const { createdById, createdAt, retired, mergedIntoId, stage, finding } = claim;
  const outgoing = claim.links.flatMap(({ id, type, claimId, direction }) =>
    direction === "out" ? { id, type, toId: claimId, ...links.get(id) } : [],
  );
  return {
    ...{ id, number, statement, kind, speaker, claimDate, priority, assigneeId, dueAt, waitingOn },
    ...{ createdById, createdAt, retired, mergedIntoId, stage, finding },
    places: claim.placements.map(({ id, versionId, range, exact, prefix, suffix, state, primary }) => ({
      ...{ id, versionId, range: convert(indexes.get(versionId), range) },
      ...{ exact, prefix, suffix, state, primary, ...places.get(id) },
    })),
    links: inOrder(outgoing, ({ id }) => id, orders[id]),
    evidence: claim.evidence.map((each) => exchangedEvidence(each, orders)),
    assessments: claim.assessments.map((answer) => {
      const ranges = rangesOf(edges.get(answer.id) ?? [], indexes.get(answer.judged.versionId));
      return exchangedAssessment(answer, claim.evidence, ranges);
    }),
  };
}

/** Evidence that is kept from the exporter is not in the file, so no answer in it names that. */
function exchangedAssessment(
  answer: ExportedClaim["assessments"][number],
  evidence: ExportedClaim["evidence"],
  ranges: Utf16[],
): Claim["assessments"][number] {
  const { id, number, memberId, round, blind, finding, disposition, qualifiers, rationale } = answer;
  const { scaleId, labelKey, submittedAt, judged } = answer;
  const { versionId, placementText, statement } = judged;
  const told = new Set(evidence.map(({ id }) => id));
  const evidenceIds = judged.evidenceIds.filter((id) => told.has(id));
  return {
    ...{ id, number, memberId, round, blind, finding, disposition, qualifiers, rationale },
    ...{ scaleId, labelKey, submittedAt },
    judged: { versionId, placementText, ...(ranges.length > 0 ? { ranges } : {}), statement, evidenceIds },
    ...(answer.tier === "on_record" ? {} : { tier: answer.tier }),
    ...(answer.redacted ? { redacted: true as const } : {}),
  };
}

function exchangedEvidence(
  evidence: ExportedClaim["evidence"][number],
  orders: Readonly<Record<string, readonly string[]>>,
): Evidence {
  const { id, source, stance, basis, reliesOn, passage, passageLanguage, translation, translationLanguage } = evidence;
  const { translator, locator, eventDate, accessedDate, obtained, note, tier, files } = evidence;
  const { createdById, createdAt, withdrawn } = evidence;
  const fileIds = inOrder(
    files.map((file) => file.id),
    (id) => id,
    orders[id],
  );
  return {
    ...{ id, sourceId: source.id, stance, basis, reliesOnId: originOf(reliesOn), passage, passageLanguage },
    ...{ translation, translationLanguage, translator, locator, eventDate, accessedDate, obtained, note, tier },
    ...{ fileIds, createdById, createdAt, withdrawn },
    ...keptParts(evidence),
    ...(evidence.noteTier === "on_record" ? {} : { noteTier: evidence.noteTier }),
  };
}

/** An origin the exporter may not know is none. */
function originOf(origin: ExportedClaim["evidence"][number]["reliesOn"]): string | null {
  return origin && !origin.redacted ? origin.id : null;
}

/** By the order told, what it does not know after that, by id. */
function inOrder<T>(items: readonly T[], idOf: (item: T) => string, told: readonly string[] = []): T[] {
  const rank = (item: T) => {
    const at = told.indexOf(idOf(item));
    return at === -1 ? told.length : at;
  };
  return items.toSorted((a, b) => rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1));
}
