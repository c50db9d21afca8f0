import type { Actor } from "@/lib/auth/actor";
import { Prisma, type Tx } from "@/lib/db/client";
import { findDeskToChange } from "@/lib/db/find-desk";
import { perform } from "@/lib/db/perform";
import { type ArrivedFrom, arrivedFrom } from "@/lib/domain/articles/arrival";
import { event } from "@/lib/domain/events";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { ReadExchange } from "@/lib/import/read-exchange";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { arrivalOf } from "./arrival-of";
import { arrivalRows } from "./arrival-rows";
import { findKnown } from "./find-known";
import { readArrival } from "./read-arrival";

/**
 * Brings in an article from a claimdesk/1 file, with everything it rests on and its history as it was proven elsewhere. Ids stay the
 * file's own; people become members known by name only; the article's own history begins with the next change to it here.
 */
export async function importArticle(
  actor: Actor,
  { commandId, bytes }: { commandId: string; bytes: Uint8Array<ArrayBuffer> },
) {
  const read = await readArrival(actor, bytes);
  const { exchange, sha256 } = read;
  const { article, claims } = exchange;

  return perform(actor, { name: "importArticle", commandId, request: { sha256 } }, async (tx) => {
    await findDeskToChange(tx, actor); // two arrivals at once would count scales down to the same number
    const known = await findKnown(tx, actor, exchange);
    if (known.here) refuse("already_exists", { what: "article" });
    const vouchedFor = known.members.filter(({ userId }) => userId !== null);
    if (vouchedFor.length > 0 && !may("manage_members", { role: actor.role, parts: [] })) {
      refuse("exchange_names_members", { people: vouchedFor.map(({ name }) => name).join(", ") });
    }

    const memberIds = await writePeople(tx, actor, read, known);
    const scaleIds = await writeScales(tx, actor, read, known);
    const sourceIds = await writeSources(tx, actor, read, known);
    for (const [at, file] of exchange.files.entries()) {
      await keepBytes(tx, actor, file.sha256, read.bytes[at] ?? new Uint8Array());
    }
    await writeArticle(tx, actor, read, arrivedFrom.parse(arrivalOf(actor, read, known)));

    const evidence = claims.reduce((sum, claim) => sum + claim.evidence.length, 0);
    const events = [...(exchange.foreign ?? []), exchange.events].reduce((sum, chain) => sum + chain.items.length, 0);
    const counts = { versions: exchange.versions.length, claims: claims.length, evidence, events };
    const payload = {
      ...{ articleId: article.id, sha256, fromDeskId: exchange.desk.id },
      counts: { ...counts, files: exchange.files.length },
      ...{ memberIds, sourceIds, scaleIds, vouchedFor: vouchedFor.map(({ id }) => id) },
    };
    const told = event({ type: "desk", id: actor.deskId }, "article_arrived", payload, [`article:${article.id}`]);
    const result = { id: article.id, versionId: article.currentVersionId, claims: claims.length, sha256 };
    return { events: [told], result };
  });
}

type Known = Awaited<ReturnType<typeof findKnown>>;

/** Who is not known here becomes a member by name only, who can't sign in and is offered no work. */
async function writePeople(tx: Tx, actor: Actor, { exchange }: ReadExchange, known: Known): Promise<string[]> {
  const there = new Set(known.members.map(({ id }) => id));
  const created = exchange.people.filter(({ id }) => !there.has(id));
  const { deskId, at } = actor;
  await tx.member.createMany({
    data: created.map(({ id, name }) => ({
      ...{ deskId, id, userId: null, name, role: "viewer" as const, createdAt: at, disabledAt: at },
    })),
  });
  return created.map(({ id }) => id);
}

/** Scales from elsewhere count down from -1, so that they never are the desk's own next or current one. */
async function writeScales(tx: Tx, actor: Actor, { exchange }: ReadExchange, known: Known): Promise<string[]> {
  const created = exchange.scales.filter(({ id }) => !known.knownScales.has(id));
  if (created.length === 0) return [];
  const { deskId, at } = actor;
  const { _min: lowest } = await tx.scale.aggregate({ where: { deskId }, _min: { version: true } });
  const from = Math.min(0, lowest.version ?? 0);
  await tx.scale.createMany({
    data: created.map(({ id, purpose, name, labels }, index) => ({
      ...{ deskId, id, purpose, name, labels, version: from - 1 - index, createdAt: at, retiredAt: at },
    })),
  });
  return created.map(({ id }) => id);
}

async function writeSources(tx: Tx, actor: Actor, { exchange }: ReadExchange, known: Known): Promise<string[]> {
  const created = exchange.sources.filter(({ id }) => !known.knownSources.has(id));
  const rows = created.map((source) => ({
    desk_id: actor.deskId,
    ...{ id: source.id, kind: source.kind, title: source.title, publisher: source.publisher, author: source.author },
    ...{ url: source.url, language: source.language, published_date: source.publishedDate, note: source.note },
    ...{ tier: source.tier, revision: 1, created_by_id: source.createdById, created_at: source.createdAt },
    ...{
      reader_ids: source.readerIds ?? [],
      embargo_until: source.embargoUntil,
      note_tier: source.noteTier ?? "on_record",
    },
  }));
  await insert(tx, "source", rows);
  return created.map(({ id }) => id);
}

/** The article, what hangs on it, and its stream, which has no event yet: the first one here will be chained to its genesis. */
async function writeArticle(tx: Tx, actor: Actor, read: ReadExchange, arrived: ArrivedFrom): Promise<void> {
  const [article, ...rest] = arrivalRows(actor, read);
  if (!article) throw new Error("an arrival without its article");
  await insert(
    tx,
    article[0],
    article[1].map((row) => ({ ...row, arrived_from: arrived })),
  );
  for (const [table, rows] of rest) await insert(tx, table, rows);
  const { id } = read.exchange.article;
  await tx.stream.createMany({
    data: {
      ...{ deskId: actor.deskId, streamType: "article", streamId: id, lastSeq: 0, lastAt: actor.at },
      head: Buffer.from(`article:${id}`, "utf8"),
    },
  });
}

/** All rows of a table in one statement: a file may bring a hundred thousand. Columns that no row tells get their default. */
async function insert(tx: Tx, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  const told = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Prisma.raw([...told].map((column) => `"${column}"`).join(", "));
  await tx.$executeRaw`INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${name}, ${JSON.stringify(rows)}::json)`;
}
