import { mintActor } from "@/lib/auth/actor";
import { Prisma, type Tx } from "@/lib/db/client";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import type { Role } from "@/lib/domain/desk/member";
import { goneBefore, retention, retentionFields } from "@/lib/domain/desk/retention";
import { event } from "@/lib/domain/events";
import { sweepFiles } from "./sweep-files";

const BATCH = 1_000;

/**
 * Takes away a batch of what a desk no longer keeps, and records how many of each, in one transaction. It is recorded in the name of
 * whoever set it so: a person's wish is carried out, though later.
 */
export function sweepDesk(deskId: string, now: Date): Promise<Record<string, number>> {
  return transact(async (tx) => {
    const desk = await tx.desk.findUniqueOrThrow({ where: { id: deskId }, select: { retention: true } });
    const keeps = retention.parse(desk.retention);
    const counts: Record<string, number> = {};
    const take = async (name: string, before: Date | null, batch: (before: Date) => Prisma.Sql) => {
      const count = before === null ? 0 : await tx.$executeRaw(batch(before));
      if (count > 0) counts[name] = count;
    };
    const traces = goneBefore(keeps.keepTraces, now);
    await take("invitations", traces, (before) => invitations(deskId, before));
    await take("tokens", traces, (before) => tokens(deskId, before));
    await take("answers", goneBefore(keeps.keepAnswers, now), (before) => answers(deskId, before));
    await take("drafts", goneBefore(keeps.keepDrafts, now), (before) => drafts(deskId, before));
    const files = await sweepFiles(tx, deskId, goneBefore(keeps.keepWithdrawnFiles, now));
    if (files.count > 0) counts.files = files.count;
    if (Object.keys(counts).length === 0) return counts;

    const actor = await steward(tx, deskId, now);
    const stream = { type: "desk" as const, id: deskId };
    await record(tx, actor, event(stream, "retention_swept", { counts }, [`desk:${deskId}`]), null);
    for (const told of files.events) await record(tx, actor, told, null);
    return counts;
  });
}

const invitations = (deskId: string, before: Date) => Prisma.sql`
  DELETE FROM invitation WHERE desk_id = ${deskId}::uuid AND id IN (
    SELECT id FROM invitation WHERE desk_id = ${deskId}::uuid
      AND least(used_at, revoked_at, expires_at) < ${before}::timestamptz LIMIT ${BATCH})`;

const tokens = (deskId: string, before: Date) => Prisma.sql`
  DELETE FROM access_token WHERE desk_id = ${deskId}::uuid AND id IN (
    SELECT id FROM access_token WHERE desk_id = ${deskId}::uuid
      AND least(revoked_at, expires_at) < ${before}::timestamptz LIMIT ${BATCH})`;

const answers = (deskId: string, before: Date) => Prisma.sql`
  DELETE FROM command WHERE desk_id = ${deskId}::uuid AND (member_id, command_id) IN (
    SELECT member_id, command_id FROM command
    WHERE desk_id = ${deskId}::uuid AND created_at < ${before}::timestamptz LIMIT ${BATCH})`;

const drafts = (deskId: string, before: Date) => Prisma.sql`
  DELETE FROM assessment_draft WHERE desk_id = ${deskId}::uuid AND (claim_id, member_id) IN (
    SELECT claim_id, member_id FROM assessment_draft
    WHERE desk_id = ${deskId}::uuid AND updated_at < ${before}::timestamptz LIMIT ${BATCH})`;

/** Who said how long things are kept: the last who set it, else the longest-standing owner. */
async function steward(tx: Tx, deskId: string, at: Date) {
  const rows = await tx.$queryRaw<{ id: string; userId: string | null; name: string; role: Role }[]>`
    SELECT m.id, m.user_id AS "userId", m.name, m.role::text
    FROM member m
    LEFT JOIN (
      SELECT e.actor_id AS id FROM event e JOIN event_payload p USING (desk_id, stream_type, stream_id, seq)
      WHERE e.desk_id = ${deskId}::uuid AND e.stream_type = 'desk' AND e.stream_id = ${deskId}::uuid
        AND e.type = 'desk_edited' AND jsonb_exists_any(p.payload::jsonb #> '{data,fields}', ${Object.keys(retentionFields)})
      ORDER BY e.seq DESC LIMIT 1) AS said USING (id)
    WHERE m.desk_id = ${deskId}::uuid
    ORDER BY said.id IS NULL, m.role <> 'owner', m.disabled_at IS NOT NULL, m.created_at, m.id LIMIT 1`;
  const member = rows[0];
  if (!member) throw new Error(`nobody is on the desk ${deskId}`);
  const { id: memberId, userId, name, role } = member;
  return mintActor({ deskId, memberId, userId: userId ?? "", name, role, at });
}
