import type { Note, Report, RetiredClaim } from "./report";

/** What a cell may hold; null is empty. */
export type Value = string | number | null;

/** Columns of a file, in their order: the name in the header row, and what a row has there. Names never change their meaning. */
export type Columns<Row> = readonly (readonly [name: string, value: (row: Row, report: Report) => Value])[];

type ClaimRow = { claim: Note["claim"]; words: string; note: Note | null; retired: RetiredClaim | null };
type EvidenceRow = { note: Note; use: Note["evidence"][number] };

const article = [
  ["article_id", (_: unknown, report: Report) => report.article.id],
  ["article_title", (_: unknown, report: Report) => report.article.title],
  ["version", (_: unknown, report: Report) => report.version.number],
] as const;

const stances = (note: Note | null, stance: string): Value =>
  note ? note.evidence.filter((use) => use.stance === stance).length : null;

/** One row a claim: first those of the text in its order, then those on no words, then retired ones. */
export const claimColumns: Columns<ClaimRow> = [
  ...article,
  ["claim_id", ({ claim }) => claim.id],
  ["claim_number", ({ claim }) => claim.number],
  ["footnote", ({ note }) => note?.number ?? null],
  ["words", ({ words }) => words],
  ["places", ({ note }) => note?.places.length ?? null],
  ["statement", ({ claim }) => claim.statement],
  ["kind", ({ claim }) => claim.kind],
  ["speaker", ({ claim }) => claim.speaker],
  ["claim_date", ({ claim }) => claim.claimDate],
  ["stage", ({ claim }) => claim.stage],
  ["label", ({ note }) => note?.verdict?.name ?? null],
  ["finding", ({ note }) => note?.verdict?.finding ?? null],
  ["disposition", ({ note }) => note?.verdict?.disposition ?? null],
  ["qualifiers", ({ note }) => note?.verdict?.qualifiers.join(" ") ?? null],
  ["rationale", ({ note }) => note?.verdict?.rationale ?? null],
  ["answered_by", ({ note }) => note?.verdict?.by ?? null],
  ["answered_at", ({ note }) => note?.verdict?.at ?? null],
  ["answers", ({ note }) => (note ? note.earlier.length + (note.verdict ? 1 : 0) : null)],
  ["evidence_supports", ({ note }) => stances(note, "supports")],
  ["evidence_contradicts", ({ note }) => stances(note, "contradicts")],
  ["evidence_context", ({ note }) => stances(note, "context")],
  ["retired_at", ({ claim }) => claim.retired?.at ?? null],
  ["retired_by", ({ retired }) => retired?.by ?? null],
  ["retired_reason", ({ claim }) => claim.retired?.reason ?? null],
  ["merged_into", ({ retired }) => retired?.mergedInto ?? null],
];

const source = ({ use }: EvidenceRow, { sources }: Report) => sources[use.source - 1];

/** One row a piece of evidence, in the order of its claims; withdrawn evidence, and that of retired claims, is left out. */
export const evidenceColumns: Columns<EvidenceRow> = [
  ...article,
  ["claim_id", ({ note }) => note.claim.id],
  ["claim_number", ({ note }) => note.claim.number],
  ["footnote", ({ note }) => note.number],
  ["claim_words", ({ note }) => note.words],
  ["claim_statement", ({ note }) => note.claim.statement],
  ["evidence_id", ({ use }) => use.id],
  ["stance", ({ use }) => use.stance],
  ["confidential", ({ use }) => (use.redacted ? use.tier : null)],
  ["basis", ({ use }) => (use.redacted ? null : use.basis)],
  ["source_id", (row, report) => source(row, report)?.id ?? null],
  ["source_kind", (row, report) => source(row, report)?.kind ?? null],
  ["source_title", (row, report) => source(row, report)?.title ?? null],
  ["source_author", (row, report) => source(row, report)?.author ?? null],
  ["source_publisher", (row, report) => source(row, report)?.publisher ?? null],
  ["source_url", (row, report) => source(row, report)?.url ?? null],
  ["source_language", (row, report) => source(row, report)?.language ?? null],
  ["source_published", (row, report) => source(row, report)?.publishedDate ?? null],
  ["relies_on", ({ use }, { sources }) => (use.reliesOn === null ? null : (sources[use.reliesOn - 1]?.title ?? null))],
  ["passage", ({ use }) => use.passage],
  ["passage_language", ({ use }) => use.passageLanguage],
  ["translation", ({ use }) => use.translation],
  ["translation_language", ({ use }) => use.translationLanguage],
  ["translator", ({ use }) => use.translator],
  ["locator", ({ use }) => use.locator],
  ["event_date", ({ use }) => use.eventDate],
  ["accessed_date", ({ use }) => use.accessedDate],
  ["obtained", ({ use }) => use.obtained],
  ["note", ({ use }) => use.note],
  ["files", ({ use }) => use.files.map((file) => file.name).join("\n")],
  ["files_sha256", ({ use }) => use.files.map((file) => file.sha256).join("\n")],
];

/** The rows of the file of claims. */
export function claimRows(report: Report): ClaimRow[] {
  return [
    ...report.notes.map((note) => ({ claim: note.claim, words: note.words, note, retired: null })),
    ...report.retired.map((retired) => ({ claim: retired.claim, words: retired.words, note: null, retired })),
  ];
}

/** The rows of the file of evidence. */
export function evidenceRows(report: Report): EvidenceRow[] {
  return report.notes.flatMap((note) => note.evidence.map((use) => ({ note, use })));
}
