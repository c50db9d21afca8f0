import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { FoundArticle } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { subjectSight } from "@/lib/db/hidden-subjects";
import { noteLooks } from "@/lib/db/note-looks";
import { type ArrivedFrom, chainBounds } from "@/lib/domain/articles/arrival";
import { redactedEvent, speaksOfHidden, subjectsOf } from "@/lib/domain/confidential/redact-event";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { isKeptBack, keepBack } from "./keep-back";

type Chain = Claimdesk1["events"];

/** The histories as their reader may see them now: what speaks of something that is kept from them holds no payload, as if it had been purged. */
export async function seenChains(
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

/** The article’s own history, as it stands on this desk. */
export async function eventParts(db: Db, actor: Actor, articleId: string): Promise<Chain> {
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
export async function foreignChains(db: Db, actor: Actor, articleId: string, { chains }: ArrivedFrom) {
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
