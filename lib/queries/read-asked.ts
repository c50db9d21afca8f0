import { secretTokenHash } from "@/lib/auth/secret-token";
import type { readAsked as endpoint } from "@/lib/contract/asking";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { reading, writing } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { askedBy, findWriterLinkByToken } from "@/lib/db/find-writer-link";
import { byUrgency, stateOfAsking } from "@/lib/domain/asking/state";
import { shownEvidence } from "./shown-evidence";

/** How often a look by a link is noted (ms). */
const NOTE_MS = 60_000;

/**
 * What whoever holds a writer's link sees: the questions on one article, the lines they are about and the evidence shown with them. No
 * id of a person or a claim, nothing else of the article, nothing confidential. Unknown and taken back are one answer.
 */
export function readAsked(token: string, now: Date): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const link = await findWriterLinkByToken(db, secretTokenHash(token), now);
    if (!link) return { state: "unknown" as const };
    if (link.state === "expired") return { state: "expired" as const };
    const { deskId, articleId } = link;
    const [desk, article, all] = await Promise.all([
      db.desk.findUniqueOrThrow({ where: { id: deskId }, select: { name: true, timeZone: true } }),
      db.article.findUniqueOrThrow({
        where: { deskId_id: { deskId, id: articleId } },
        select: { title: true, language: true },
      }),
      db.query.findMany({ where: { deskId, articleId } }),
    ]);
    const rows = await askedBy(db, link, all);
    const shown = await shownEvidence(db, deskId, rows, now);
    const askers = await db.member.findMany({
      where: { deskId, id: { in: rows.map((row) => row.askedById) } },
      select: { id: true, name: true },
    });
    const name = new Map(askers.map((each) => [each.id, each.name]));
    if (!link.lastUsedAt || now.getTime() - link.lastUsedAt.getTime() > NOTE_MS) {
      await writing().writerLink.update({ where: { deskId_id: { deskId, id: link.id } }, data: { lastUsedAt: now } });
    }
    const queries = rows.map((row) => ({
      id: row.id,
      question: row.question,
      quoted: row.quoted,
      evidence: shown(row.evidenceIds),
      dueAt: row.dueAt?.toISOString() ?? null,
      askedAt: row.askedAt.toISOString(),
      askedBy: name.get(row.askedById) ?? "",
      state: stateOfAsking(row),
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
    }));
    return {
      state: "open" as const,
      ...{ name: link.name, desk, article, expiresAt: link.expiresAt.toISOString() },
      queries: queries.sort((a, b) => byUrgency({ ...a, endedAt: a.answeredAt }, { ...b, endedAt: b.answeredAt })),
    };
  });
}
