import { type CodePointIndex, codePointIndex } from "../text/code-points";
import type { Claimdesk1 } from "./claimdesk-schema";

type Utf16 = { start: number; end: number };
type Claim = Claimdesk1["claims"][number];
type Version = Claimdesk1["versions"][number];
type Evidence = Claim["evidence"][number];

/** A claim as its view has it: offsets in UTF-16 units, links from both ends, sources and files inside the evidence. */
export interface ExportedClaim extends Omit<Claim, "places" | "links" | "evidence"> {
  placements: (Omit<Claim["places"][number], "range"> & { range: Utf16 })[];
  links: { id: string; type: Claim["links"][number]["type"]; claimId: string; direction: "in" | "out" }[];
  evidence: (Omit<Evidence, "sourceId" | "reliesOnId" | "fileIds"> & {
    source: { id: string };
    reliesOn: { id: string } | null;
    files: { id: string }[];
  })[];
}

export interface ExchangeInput extends Omit<Claimdesk1, "format" | "versions" | "claims" | "files"> {
  versions: (Omit<Version, "sentences"> & { sentences: number[] })[];
  claims: ExportedClaim[];
}

/** Everything of an article as claimdesk/1 but its files, whose bytes are added one by one. Offsets become code points. */
export function makeExchange(input: ExchangeInput): Omit<Claimdesk1, "files"> {
  const indexes = new Map(input.versions.map(({ id, text }) => [id, codePointIndex(text)]));
  const { exportedAt, exportedById, desk, article, people, scales, sources, events } = input;
  return {
    ...{ format: "claimdesk/1", exportedAt, exportedById, desk, article },
    versions: input.versions.map((version) => ({
      ...version,
      sentences: sentencesOf(version.sentences, indexes.get(version.id)),
    })),
    ...{ people, scales, sources },
    claims: input.claims.map((claim) => exchangedClaim(claim, indexes)),
    events,
  };
}

function sentencesOf(edges: number[], index: CodePointIndex | undefined): Utf16[] {
  const ranges: Utf16[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) ranges.push(convert(index, edges[at] ?? 0, edges[at + 1] ?? 0));
  return ranges;
}

function convert(index: CodePointIndex | undefined, start: number, end: number): Utf16 {
  if (!index) throw new Error("a place in a version that is not exported");
  return index.toCodePoints({ start, end });
}

/** Field by field, so that what views get later is not exported before the format says what it is. */
function exchangedClaim(claim: ExportedClaim, indexes: ReadonlyMap<string, CodePointIndex>): Claim {
  const { id, number, statement, kind, speaker, claimDate, priority, assigneeId, dueAt, waitingOn } = claim;
  const { createdById, createdAt, retired, mergedIntoId, stage, finding } = claim;
  return {
    ...{ id, number, statement, kind, speaker, claimDate, priority, assigneeId, dueAt, waitingOn },
    ...{ createdById, createdAt, retired, mergedIntoId, stage, finding },
    places: claim.placements.map(({ id, versionId, range, exact, prefix, suffix, state, primary }) => ({
      ...{ id, versionId, range: convert(indexes.get(versionId), range.start, range.end) },
      ...{ exact, prefix, suffix, state, primary },
    })),
    links: claim.links.flatMap(({ id, type, claimId, direction }) =>
      direction === "out" ? { id, type, toId: claimId } : [],
    ),
    evidence: claim.evidence.map(exchangedEvidence),
    assessments: claim.assessments,
  };
}

function exchangedEvidence(evidence: ExportedClaim["evidence"][number]): Evidence {
  const { id, source, stance, basis, reliesOn, passage, passageLanguage, translation, translationLanguage } = evidence;
  const { translator, locator, eventDate, accessedDate, obtained, note, tier, files } = evidence;
  const { createdById, createdAt, withdrawn } = evidence;
  return {
    ...{ id, sourceId: source.id, stance, basis, reliesOnId: reliesOn?.id ?? null, passage, passageLanguage },
    ...{ translation, translationLanguage, translator, locator, eventDate, accessedDate, obtained, note, tier },
    ...{ fileIds: files.map((file) => file.id), createdById, createdAt, withdrawn },
  };
}
