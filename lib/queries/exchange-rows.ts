import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { fileSight, withUses } from "@/lib/db/find-file";
import { type ArrivedFrom, arrivedFrom, type LaterField } from "@/lib/domain/articles/arrival";
import { broughtWith } from "@/lib/domain/articles/brought-with";
import { labels } from "@/lib/domain/assessments/scale";
import type { ExchangeInput } from "@/lib/domain/reports/claimdesk-json";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { confidentialWords } from "@/lib/words/confidential";
import { viewingOf } from "./viewing";

export type ExportedFile = Omit<Claimdesk1["files"][number], "base64">;

type ArticleRow = Awaited<ReturnType<typeof articleRow>>;

export function articleRow(db: Db, actor: Actor, found: FoundArticle) {
  return db.article.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: found.id } },
    include: { parts: { orderBy: [{ part: "asc" }, { assignedAt: "asc" }, { memberId: "asc" }] } },
  });
}

export const arrivalOn = (row: ArticleRow): ArrivedFrom | null =>
  row.arrivedFrom === null ? null : arrivedFrom.parse(row.arrivedFrom);

export function articlePart(row: ArticleRow, lacks: readonly LaterField[]): Claimdesk1["article"] {
  const { id, purpose, state, title, byline, publisher, canonicalUrl, publishedAt, language, derivedFrom } = row;
  return {
    ...{ id, purpose, state, title, byline, publisher, canonicalUrl, publishedAt, language, derivedFrom },
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    currentVersionId: row.currentVersionId,
    parts: row.parts.map(({ memberId, part, assignedAt }) => ({
      ...{ memberId, part },
      ...(lacks.includes("parts") ? {} : { assignedAt: assignedAt.toISOString() }),
    })),
  };
}

export async function versionParts(db: Db, actor: Actor, articleId: string): Promise<ExchangeInput["versions"]> {
  const rows = await db.version.findMany({ where: { deskId: actor.deskId, articleId }, orderBy: { number: "asc" } });
  return rows.map((row) => {
    const { id, number, text, docSha256, textSha256, sentences, segmenter, origin, createdById, createdAt } = row;
    const doc = row.doc as Record<string, unknown>;
    return {
      ...{ id, number, doc, text, docSha256, textSha256, sentences, segmenter, createdById },
      ...(origin === "import" ? {} : { origin }),
      createdAt: createdAt.toISOString(),
      ...(row.broughtWith === null ? {} : { broughtWith: broughtWith.parse(row.broughtWith) }),
    };
  });
}

export async function scaleParts(db: Db, actor: Actor, found: FoundArticle, claims: ClaimView[]) {
  const used = claims.flatMap((claim) => claim.assessments.map((each) => each.scaleId));
  const rows = await db.scale.findMany({
    where: { deskId: actor.deskId, OR: [{ id: { in: used } }, { purpose: found.purpose, retiredAt: null }] },
    orderBy: [{ purpose: "asc" }, { version: "asc" }],
  });
  return rows.map(({ id, purpose, version, name, labels: stored }) => ({
    ...{ id, purpose, version, name },
    labels: labels.parse(stored),
  }));
}

/** The sources that the claims name, as far as their reader may see them; what is kept from them is told as one without a word. */
export async function sourceParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<Claimdesk1["sources"]> {
  const uses = claims.flatMap((claim) => claim.evidence);
  const named = uses.flatMap(({ source, reliesOn }) => (reliesOn ? [source, reliesOn] : [source]));
  const ids = new Set(named.flatMap((source) => (source.redacted ? [] : [source.id])));
  const viewing = viewingOf(actor, found);
  const rows = await db.source.findMany({
    where: { deskId: actor.deskId, id: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const seen = rows.map((row) => {
    const { id, kind, title, publisher, author, url, language, publishedDate, tier, noteTier, readerIds } = row;
    const note = viewing.sees(`source:${id}`, { ...row, tier: noteTier }) ? row.note : "";
    return {
      ...{ id, kind, title, publisher, author, url, language, publishedDate, note, tier },
      ...(readerIds.length > 0 ? { readerIds } : {}),
      ...(row.embargoUntil === null ? {} : { embargoUntil: row.embargoUntil.toISOString() }),
      ...(noteTier === "on_record" ? {} : { noteTier }),
      createdById: row.createdById,
      createdAt: row.createdAt.toISOString(),
    };
  });
  viewing.note(actor, "export");
  const kept = uses.filter((use) => use.source.redacted);
  return [
    ...seen,
    ...kept.map(({ source, tier, createdById, createdAt }) => standIn(source, { tier, createdById, createdAt })),
  ];
}

function standIn(
  { retracted: _, tier: __, redacted: ___, ...source }: ClaimView["evidence"][number]["source"],
  kept: Pick<Claimdesk1["sources"][number], "tier" | "createdById" | "createdAt">,
): Claimdesk1["sources"][number] {
  return { ...source, title: confidentialWords.sourceKept, note: "", ...kept, redacted: true };
}

/** The files of an article that the actor may see, without their bytes. */
export async function exportedFiles(db: Db, actor: Actor, article: FoundArticle): Promise<ExportedFile[]> {
  const rows = await db.file.findMany({
    where: { deskId: actor.deskId, articleId: article.id },
    include: withUses,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows
    .filter(await fileSight(db, actor, article))
    .map(({ id, name, mediaType, size, sha256, createdById, createdAt, fetchedFrom, finalUrl, fetchedAt }) => ({
      ...{ id, name, mediaType, size, sha256, createdById },
      createdAt: createdAt.toISOString(),
      ...(fetchedFrom === null ? {} : { fetchedFrom }),
      ...(finalUrl === null ? {} : { finalUrl }),
      ...(fetchedAt === null ? {} : { fetchedAt: fetchedAt.toISOString() }),
    }));
}
