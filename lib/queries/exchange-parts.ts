import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { labels } from "@/lib/domain/assessments/scale";
import type { ExchangeInput } from "@/lib/domain/reports/claimdesk-json";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";

export type ExportedFile = Omit<Claimdesk1["files"][number], "base64">;

/** Everything of an article that a complete export holds besides its claims and files. */
export async function exchangeParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<Omit<ExchangeInput, "claims">> {
  const desk = await db.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const article = await articlePart(db, actor, found);
  const versions = await versionParts(db, actor, found.id);
  const scales = await scaleParts(db, actor, found, claims);
  const sources = await sourceParts(db, actor, claims);
  const events = await eventParts(db, actor, found.id);
  const parts = {
    exportedAt: actor.at.toISOString(),
    exportedById: actor.memberId,
    article,
    versions,
    sources,
    events,
  };
  const { id, name, language, timeZone } = desk;
  return {
    ...parts,
    desk: { id, name, language, timeZone },
    scales,
    people: await peopleIn(db, actor, [parts, claims]),
  };
}

async function articlePart(db: Db, actor: Actor, found: FoundArticle): Promise<Claimdesk1["article"]> {
  const row = await db.article.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: found.id } },
    include: { parts: { orderBy: [{ part: "asc" }, { assignedAt: "asc" }, { memberId: "asc" }] } },
  });
  const { id, purpose, state, title, byline, publisher, canonicalUrl, publishedAt, language, derivedFrom } = row;
  return {
    ...{ id, purpose, state, title, byline, publisher, canonicalUrl, publishedAt, language, derivedFrom },
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
    currentVersionId: row.currentVersionId,
    parts: row.parts.map(({ memberId, part }) => ({ memberId, part })),
  };
}

async function versionParts(db: Db, actor: Actor, articleId: string): Promise<ExchangeInput["versions"]> {
  const rows = await db.version.findMany({ where: { deskId: actor.deskId, articleId }, orderBy: { number: "asc" } });
  return rows.map((row) => {
    const { id, number, text, docSha256, textSha256, sentences, segmenter, createdById, createdAt } = row;
    const doc = row.doc as Record<string, unknown>;
    return {
      ...{ id, number, doc, text, docSha256, textSha256, sentences, segmenter, createdById },
      createdAt: createdAt.toISOString(),
    };
  });
}

async function scaleParts(db: Db, actor: Actor, found: FoundArticle, claims: ClaimView[]) {
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

async function sourceParts(db: Db, actor: Actor, claims: ClaimView[]): Promise<Claimdesk1["sources"]> {
  const uses = claims.flatMap((claim) => claim.evidence);
  const ids = new Set(uses.flatMap(({ source, reliesOn }) => (reliesOn ? [source.id, reliesOn.id] : [source.id])));
  const rows = await db.source.findMany({
    where: { deskId: actor.deskId, id: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, kind, title, publisher, author, url, language, publishedDate, note, tier, ...row }) => ({
    ...{ id, kind, title, publisher, author, url, language, publishedDate, note, tier },
    createdById: row.createdById,
    createdAt: row.createdAt.toISOString(),
  }));
}

async function eventParts(db: Db, actor: Actor, articleId: string): Promise<Claimdesk1["events"]> {
  const key = { deskId: actor.deskId, streamType: "article" as const, streamId: articleId };
  const stream = await db.stream.findUnique({ where: { deskId_streamType_streamId: key } });
  const rows = await db.event.findMany({ where: key, include: { payload: true }, orderBy: { seq: "asc" } });
  return {
    genesis: `article:${articleId}`,
    head: stream ? Buffer.from(stream.head).toString("hex") : null,
    items: rows.map(({ seq, type, version, actorId, at, subjects, digest, payload }) => ({
      ...{ seq, type, version, actorId, at: at.toISOString(), subjects, digest: Buffer.from(digest).toString("hex") },
      salt: payload ? Buffer.from(payload.salt).toString("base64") : null,
      payload: payload?.payload ?? null,
    })),
  };
}

/** Id and name of every member whose id stands anywhere in these values. */
async function peopleIn(db: Db, actor: Actor, values: unknown): Promise<Claimdesk1["people"]> {
  const told = JSON.stringify([actor.memberId, values]);
  const members = await db.member.findMany({
    where: { deskId: actor.deskId },
    select: { id: true, name: true },
    orderBy: { id: "asc" },
  });
  return members.filter((member) => told.includes(member.id));
}

/** The files of an article, without their bytes. */
export async function exportedFiles(db: Db, actor: Actor, articleId: string): Promise<ExportedFile[]> {
  const rows = await db.file.findMany({
    where: { deskId: actor.deskId, articleId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, mediaType, size, sha256, createdById, createdAt }) => ({
    ...{ id, name, mediaType, size, sha256, createdById },
    createdAt: createdAt.toISOString(),
  }));
}
