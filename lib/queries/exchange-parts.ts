import type { Actor } from "@/lib/auth/actor";
import type { ClaimView } from "@/lib/contract/claims";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { fileSight, withUses } from "@/lib/db/find-file";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { subjectSight } from "@/lib/db/hidden-subjects";
import { noteLooks } from "@/lib/db/note-looks";
import { type ArrivedFrom, arrivedFrom, chainBounds, type LaterField } from "@/lib/domain/articles/arrival";
import { broughtWith } from "@/lib/domain/articles/brought-with";
import { labels } from "@/lib/domain/assessments/scale";
import { redactedEvent, speaksOfHidden, subjectsOf } from "@/lib/domain/confidential/redact-event";
import type { ExchangeInput, ExportedFacts } from "@/lib/domain/reports/claimdesk-json";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { confidentialWords } from "@/lib/words/confidential";
import { isKeptBack, keepBack } from "./keep-back";
import { viewingOf } from "./viewing";

export type ExportedFile = Omit<Claimdesk1["files"][number], "base64">;
type Head = Pick<Claimdesk1, "exportedAt" | "exportedById" | "desk">;
type Chain = Claimdesk1["events"];

/** Everything of an article that a complete export holds besides its claims and files, as it stands on this desk now. */
export async function exchangeParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<Omit<ExchangeInput, "claims">> {
  const desk = await db.desk.findUniqueOrThrow({ where: { id: actor.deskId } });
  const { id, name, language, timeZone } = desk;
  const row = await articleRow(db, actor, found);
  const arrived = arrivalOn(row);
  const scales = await scaleParts(db, actor, found, claims);
  const numbers = new Map(arrived?.scales.map((scale) => [scale.id, scale.version]));
  const foreign = arrived ? await foreignChains(db, actor, found.id, arrived) : undefined;
  const parts = {
    exportedAt: actor.at.toISOString(),
    exportedById: actor.memberId,
    article: articlePart(row, []),
    versions: await versionParts(db, actor, found.id),
    sources: await sourceParts(db, actor, found, claims),
    ...(await seenChains(db, actor, found, await eventParts(db, actor, found.id), foreign)),
  };
  return {
    ...parts,
    desk: { id, name, language, timeZone },
    scales: scales.map((scale) => ({ ...scale, version: numbers.get(scale.id) ?? scale.version })),
    people: await peopleIn(db, actor, [parts, claims, await exportedFiles(db, actor, found)]),
  };
}

/**
 * The same as it stood in the file that an article arrived by: its desk, people, scales and sources, and the history as it was
 * there. Null for an article that did not arrive, or was changed since.
 */
export async function arrivedParts(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  claims: ClaimView[],
): Promise<{ parts: Omit<ExchangeInput, "claims">; arrived: ArrivedFrom } | null> {
  const row = await articleRow(db, actor, found);
  const arrived = arrivalOn(row);
  if (!arrived || (await eventParts(db, actor, found.id)).items.length > 0) return null;
  const chains = await foreignChains(db, actor, found.id, arrived);
  const last = chains.pop();
  if (!last) return null;
  const { exportedAt, exportedById, desk, ...events } = last;
  const head: Head = { exportedAt, exportedById, desk };
  const members = await db.member.findMany({ where: { deskId: actor.deskId, id: { in: arrived.people } } });
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const scales = await db.scale.findMany({
    where: { deskId: actor.deskId, id: { in: arrived.scales.map(({ id }) => id) } },
  });
  const scaleOf = new Map(scales.map((scale) => [scale.id, scale]));
  const other = new Map(arrived.otherSources.map((source) => [source.id, source]));
  const sources = (await sourceParts(db, actor, found, claims)).map((source) => other.get(source.id) ?? source);
  const parts = {
    ...head,
    article: { ...articlePart(row, arrived.lacks), state: arrived.state ?? row.state },
    versions: await versionParts(db, actor, found.id),
    people: arrived.people.map((id) => ({ id, name: arrived.names[id] ?? nameOf.get(id) ?? "" })),
    scales: arrived.scales.flatMap(({ id, version }) => {
      const scale = scaleOf.get(id);
      return scale
        ? [{ id, purpose: scale.purpose, version, name: scale.name, labels: labels.parse(scale.labels) }]
        : [];
    }),
    sources: sources.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id)),
    ...(chains.length > 0 ? { foreign: chains } : {}),
    events,
  };
  return { parts, arrived };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the views of claims leave out. What a file did not say when the article arrived is not said of it. */
export async function exchangeFacts(
  db: Db,
  actor: Actor,
  articleId: string,
  arrived: ArrivedFrom | null,
): Promise<ExportedFacts> {
  const where = { deskId: actor.deskId, articleId };
  const lacks = arrived?.lacks ?? [];
  const places = await db.placement.findMany({
    where,
    select: { id: true, score: true, confirmedById: true, createdAt: true, fromId: true, wordsBefore: true },
  });
  const answers = await db.assessment.findMany({ where, select: { id: true, edges: true } });
  const links = lacks.includes("links") ? [] : await db.claimLink.findMany({ where });
  return {
    places: new Map(
      places.map(({ id, score, confirmedById, createdAt, fromId, wordsBefore }) => [
        id,
        {
          ...(score === 1 ? {} : { score }),
          ...(confirmedById === null ? {} : { confirmedById }),
          ...(lacks.includes("places") ? {} : { createdAt: createdAt.toISOString() }),
          ...(fromId === null ? {} : { fromId }),
          ...(wordsBefore === null ? {} : { wordsBefore }),
        },
      ]),
    ),
    links: new Map(
      links.map(({ id, createdById, createdAt }) => [id, { createdById, createdAt: createdAt.toISOString() }]),
    ),
    edges: new Map(answers.map(({ id, edges }) => [id, edges])),
    orders: arrived?.orders ?? {},
  };
}

type ArticleRow = Awaited<ReturnType<typeof articleRow>>;

function articleRow(db: Db, actor: Actor, found: FoundArticle) {
  return db.article.findUniqueOrThrow({
    where: { deskId_id: { deskId: actor.deskId, id: found.id } },
    include: { parts: { orderBy: [{ part: "asc" }, { assignedAt: "asc" }, { memberId: "asc" }] } },
  });
}

const arrivalOn = (row: ArticleRow): ArrivedFrom | null =>
  row.arrivedFrom === null ? null : arrivedFrom.parse(row.arrivedFrom);

function articlePart(row: ArticleRow, lacks: readonly LaterField[]): Claimdesk1["article"] {
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

async function versionParts(db: Db, actor: Actor, articleId: string): Promise<ExchangeInput["versions"]> {
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

/** The sources that the claims name, as far as their reader may see them; what is kept from them is told as one without a word. */
async function sourceParts(
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

/** The histories as their reader may see them now: what speaks of something that is kept from them holds no payload, as if it had been purged. */
async function seenChains(
  db: Db,
  actor: Actor,
  found: FoundArticle,
  events: Chain,
  foreign: ForeignChains | undefined,
) {
  const items = [events, ...(foreign ?? [])].flatMap((chain) => chain.items);
  const told = new Map(items.map((item) => [item, { subjects: item.subjects, payload: dataOf(item.payload) }]));
  const sight = await subjectSight(db, actor, found, [...told.values()].flatMap(subjectsOf));
  noteLooks(actor, "export", sight.confidential);
  const seen = (chain: Chain): Chain => ({
    ...chain,
    items: chain.items.map((item) => {
      const event = told.get(item);
      if (!event || !speaksOfHidden(event, sight)) return item;
      return { ...item, subjects: [...redactedEvent(event, sight.hidden).subjects], salt: null, payload: null };
    }),
  });
  return {
    events: seen(events),
    ...(foreign ? { foreign: foreign.map((chain) => ({ ...chain, ...seen(chain) })) } : {}),
  };
}

function dataOf(payload: string | null): Record<string, unknown> | null {
  if (payload === null) return null;
  const { data } = JSON.parse(payload) as { data?: unknown };
  return typeof data === "object" ? (data as Record<string, unknown> | null) : null;
}

async function eventParts(db: Db, actor: Actor, articleId: string): Promise<Chain> {
  const key = { deskId: actor.deskId, streamType: "article" as const, streamId: articleId };
  const stream = await db.stream.findUnique({ where: { deskId_streamType_streamId: key } });
  const rows = await db.event.findMany({ where: key, include: { payload: true }, orderBy: { seq: "asc" } });
  const hidden = await findHiddenClaims(db, actor, articleId);
  return {
    genesis: `article:${articleId}`,
    head: stream && stream.lastSeq > 0 ? hex(stream.head) : null,
    items: rows.map(({ payload, ...row }) =>
      toldEvent(keptBack({ ...row, salt: payload?.salt ?? null, payload: payload?.payload ?? null }, hidden, actor)),
    ),
  };
}

type ForeignChains = Awaited<ReturnType<typeof foreignChains>>;

/** The histories that an arrived article came with, each under its own numbers again. */
async function foreignChains(db: Db, actor: Actor, articleId: string, { chains }: ArrivedFrom) {
  const rows = await db.foreignEvent.findMany({
    where: { deskId: actor.deskId, articleId },
    orderBy: { seq: "asc" },
  });
  const hidden = await findHiddenClaims(db, actor, articleId);
  const bounds = chainBounds(chains);
  return chains.map(({ length: _, ...chain }, at) => {
    const { first, last } = bounds[at] ?? { first: 1, last: 0 };
    const items = rows
      .slice(first - 1, last)
      .map((row) => toldEvent(keptBack({ ...row, seq: row.seq - first + 1 }, hidden, actor)));
    return { ...chain, items };
  });
}

interface EventRow extends Omit<Chain["items"][number], "at" | "digest" | "salt"> {
  at: Date;
  digest: Uint8Array;
  salt: Uint8Array | null;
}

/** An event without what this reader must not know yet, as if its payload were purged: the chain stays provable. */
function keptBack(row: EventRow, hidden: ReadonlyMap<string, unknown>, { memberId }: Actor): EventRow {
  return isKeptBack(row, hidden, memberId) ? { ...keepBack(row, hidden, memberId), salt: null } : row;
}

function toldEvent({ seq, type, version, actorId, at, subjects, digest, salt, payload }: EventRow) {
  return {
    ...{ seq, type, version, actorId, at: at.toISOString(), subjects, digest: hex(digest) },
    salt: salt && Buffer.from(salt).toString("base64"),
    payload,
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

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
