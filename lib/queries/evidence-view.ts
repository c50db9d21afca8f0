import type { EvidenceView } from "@/lib/contract/evidence";
import type { Prisma } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { abilities } from "@/lib/domain/policy";
import { fileViewOf } from "./file-views";

/** What a piece of evidence is read with. */
export const withEvidence = {
  source: true,
  reliesOn: true,
  files: { include: { file: true } },
} satisfies Prisma.EvidenceInclude;

export type EvidenceRow = Prisma.EvidenceGetPayload<{ include: typeof withEvidence }>;

function sourceInEvidence(row: EvidenceRow["source"]): EvidenceView["source"] {
  const { id, kind, title, publisher, author, url, language, publishedDate } = row;
  return {
    id,
    kind,
    title,
    publisher,
    author,
    url,
    language,
    publishedDate,
    ...(row.retractedAt ? { retracted: true } : {}),
  };
}

/** A piece of evidence as somebody who may read the article sees it. */
export function evidenceView(row: EvidenceRow, article: FoundArticle): EvidenceView {
  return {
    id: row.id,
    claimId: row.claimId,
    source: sourceInEvidence(row.source),
    stance: row.stance,
    basis: row.basis,
    reliesOn: row.reliesOn ? sourceInEvidence(row.reliesOn) : null,
    passage: row.passage,
    passageLanguage: row.passageLanguage,
    translation: row.translation,
    translationLanguage: row.translationLanguage,
    translator: row.translator,
    locator: row.locator,
    eventDate: row.eventDate,
    accessedDate: row.accessedDate,
    obtained: row.obtained,
    note: row.note,
    tier: row.tier,
    redacted: false,
    readerIds: row.readerIds,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    noteTier: row.noteTier,
    noteRedacted: false,
    files: row.files.map(({ file }) => fileViewOf(file)),
    revision: row.revision,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    withdrawn:
      row.withdrawnAt && row.withdrawnById
        ? { at: row.withdrawnAt.toISOString(), byId: row.withdrawnById, reason: row.withdrawnReason ?? "" }
        : null,
    can: abilities(["edit_evidence"], article.standing),
  };
}
