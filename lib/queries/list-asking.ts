import type { Actor } from "@/lib/auth/actor";
import type { AskingView, WriterLinkView } from "@/lib/contract/asking";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findHiddenClaims } from "@/lib/db/find-sight";
import { type AskingState, byUrgency, isOverdue } from "@/lib/domain/asking/state";
import { stateOfWriterLink } from "@/lib/domain/asking/writer-link";
import { may } from "@/lib/domain/policy";
import { type AskingReader, callView, queryView, replyView, withCall } from "./asking-views";
import { noteReading } from "./note-reading";
import { shownEvidence } from "./shown-evidence";
import { viewingOf } from "./viewing";

/** Everything asked of people about an article as the actor may see it: what runs first, overdue before all. */
export function listAsking(actor: Actor, articleId: string): Promise<AskingView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const where = { deskId: actor.deskId, articleId };
    const [queryRows, callRows, replyRows, linkRows] = await Promise.all([
      db.query.findMany({ where }),
      db.call.findMany({ where, include: withCall }),
      db.rightOfReply.findMany({ where }),
      db.writerLink.findMany({ where, orderBy: { createdAt: "desc" } }),
    ]);
    const hidden = await findHiddenClaims(db, actor, articleId);
    const viewing = viewingOf(actor, article);
    const reader: AskingReader = {
      actor,
      article,
      viewing,
      seesAnswersOn: (ids) => !ids.some((id) => id && hidden.has(id)),
      isBlindTo: (id) => id !== null && hidden.get(id) === "blind",
    };
    const shown = await shownEvidence(db, actor.deskId, queryRows, actor.at);
    const people = await db.source.findMany({
      where: { deskId: actor.deskId, id: { in: callRows.map((row) => row.sourceId) } },
    });
    const person = new Map(people.map((each) => [each.id, each]));
    const linkName = new Map(linkRows.map((link) => [link.id, link.name]));

    const queries = queryRows.map((row) =>
      queryView(row, shown(row.evidenceIds), linkName.get(row.answeredByLinkId ?? "") ?? null, reader),
    );
    const calls = callRows.map((row) => callView(row, person.get(row.sourceId), reader));
    const replies = replyRows.map((row) => replyView(row, reader));
    viewing.note(actor, "screen");
    const others = [
      ...queries.filter((query) => query.claimId !== null && query.askedById !== actor.memberId),
      ...calls.filter((call) => call.createdById !== actor.memberId),
      ...replies.filter((reply) => reply.claimIds.length > 0 && reply.askedById !== actor.memberId),
    ];
    // What others ask of a claim tells what they found: whoever reads it is not blind to that any more.
    if (others.some(({ redacted }) => !redacted)) await noteReading(db, actor, articleId);
    return {
      queries: queries.sort((a, b) => byUrgency(ordered(a), ordered(b))),
      calls: calls.sort((a, b) => byUrgency(ordered(a), ordered(b))),
      replies: replies.sort((a, b) => byUrgency(ordered(a), ordered(b))),
      links: may("ask_writer", article.standing) ? await linkViews(db, actor, linkRows) : [],
      counts: countsOf([...queries, ...calls, ...replies].map(ordered), actor.at),
    };
  });
}

interface Asked {
  state: AskingState;
  dueAt?: string | null;
  until?: string | null;
  askedAt?: string;
  createdAt?: string;
  answered?: { at: string } | null;
  answeredAt?: string | null;
  dismissed: { at: string } | null;
}

const ordered = (asked: Asked) => ({
  state: asked.state,
  dueAt: asked.dueAt ?? asked.until ?? null,
  askedAt: asked.askedAt ?? asked.createdAt ?? "",
  endedAt: asked.dismissed?.at ?? asked.answered?.at ?? asked.answeredAt ?? null,
});

function countsOf(asked: { state: AskingState; dueAt: string | null }[], now: Date): AskingView["counts"] {
  const counts = { open: 0, overdue: 0, answered: 0, dismissed: 0 };
  for (const each of asked) {
    counts[each.state] += 1;
    if (isOverdue(each, now)) counts.overdue += 1;
  }
  return counts;
}

async function linkViews(
  db: Db,
  actor: Actor,
  rows: Awaited<ReturnType<Db["writerLink"]["findMany"]>>,
): Promise<WriterLinkView[]> {
  const makers = await db.member.findMany({
    where: { deskId: actor.deskId, id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, disabledAt: true },
  });
  const maker = new Map(makers.map((each) => [each.id, each]));
  return rows.map(({ id, name, createdById, ...row }) => ({
    ...{ id, name, createdById },
    state: stateOfWriterLink(row, maker.get(createdById) ?? { disabledAt: actor.at }, actor.at),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
