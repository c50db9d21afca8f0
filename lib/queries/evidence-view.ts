import type { EvidenceView } from "@/lib/contract/evidence";
import type { Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { abilitiesOn } from "@/lib/domain/articles/state-rules";
import { tierNow } from "@/lib/domain/confidential/may-see";
import { fileViewOf } from "./file-views";
import type { Viewing } from "./viewing";

/** What a piece of evidence is read with. */
export const withEvidence = {
  source: true,
  reliesOn: true,
  files: { include: { file: true } },
} satisfies Prisma.EvidenceInclude;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof withEvidence }>;
type Source = EvidenceView["source"];

/** A piece of evidence as this reader sees it: whole, or that something confidential stands there and on which side. */
export function evidenceView(row: EvidenceRow, article: FoundArticle, viewing: Viewing): EvidenceView {
  const common = {
    id: row.id,
    claimId: row.claimId,
    stance: row.stance,
    revision: row.revision,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
  };
  const withdrawn = row.withdrawnAt &&
    row.withdrawnById && {
      at: row.withdrawnAt.toISOString(),
      byId: row.withdrawnById,
      reason: row.withdrawnReason ?? "",
    };
  if (!maySeeEvidence(row, viewing)) {
    const seen = withdrawn ? { ...withdrawn, reason: "" } : null;
    return { ...common, ...nothing(row.id), tier: hidingTier(row, viewing), withdrawn: seen };
  }
  viewing.sees(`evidence:${row.id}`, row);
  const noteSeen = row.note === "" || viewing.sees(`evidence:${row.id}`, { ...row, tier: row.noteTier });
  return {
    ...common,
    source: sourceInEvidence(row.source, row.id, viewing),
    basis: row.basis,
    reliesOn: row.reliesOn ? sourceInEvidence(row.reliesOn, row.id, viewing) : null,
    passage: row.passage,
    passageLanguage: row.passageLanguage,
    translation: row.translation,
    translationLanguage: row.translationLanguage,
    translator: row.translator,
    locator: row.locator,
    eventDate: row.eventDate,
    accessedDate: row.accessedDate,
    obtained: row.obtained,
    note: noteSeen ? row.note : "",
    tier: row.tier,
    redacted: false,
    readerIds: row.readerIds,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    noteTier: row.noteTier,
    noteRedacted: !noteSeen,
    files: row.files.map(({ file }) => fileViewOf(file)),
    withdrawn: withdrawn || null,
    can: abilitiesOn(["edit_evidence"], article),
  };
}

/** Whether evidence may be seen: neither it nor its source is kept from the reader. */
export function maySeeEvidence(row: Pick<EvidenceRow, keyof EvidenceRow>, viewing: Viewing): boolean {
  return viewing.maySee(row) && viewing.maySee(row.source);
}

/** The tier that hides it, told as it counts now. */
function hidingTier(row: EvidenceRow, viewing: Viewing): EvidenceView["tier"] {
  const kept = viewing.maySee(row) ? row.source : row;
  return tierNow(kept, viewing.now) === "on_record" ? "off_record" : kept.tier;
}

/** A source as this reader may know it. */
export function sourceInEvidence(row: EvidenceRow["source"], standIn: string, viewing: Viewing): Source {
  if (!viewing.sees(`source:${row.id}`, row)) return { ...noSource(standIn), tier: row.tier };
  const { id, kind, title, publisher, author, url, language, publishedDate, tier } = row;
  return {
    ...{ id, kind, title, publisher, author, url, language, publishedDate },
    ...(row.retractedAt ? { retracted: true } : {}),
    ...(tier === "on_record" ? {} : { tier }),
    ...(tier === "embargoed" && row.embargoUntil ? { embargoEnds: row.embargoUntil.toISOString() } : {}),
  };
}

/** Stands for a source the reader may not know. Its id is the evidence's own, which they know anyway. */
function noSource(standIn: string): Source {
  const blank = { publisher: "", author: "", url: "", language: "", publishedDate: "" };
  return { id: standIn, kind: "document", title: "", ...blank, redacted: true };
}

function nothing(id: string) {
  return {
    source: noSource(id),
    basis: "secondary" as const,
    reliesOn: null,
    ...{ passage: "", passageLanguage: "", translation: "", translationLanguage: "", translator: "" },
    ...{ locator: "", eventDate: "", accessedDate: "", obtained: "", note: "" },
    redacted: true,
    readerIds: [],
    embargoUntil: null,
    noteTier: "on_record" as const,
    noteRedacted: false,
    files: [],
    can: { edit_evidence: false },
  };
}
