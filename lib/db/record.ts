import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { EVENT_VERSION, type NewEvent } from "@/lib/domain/events";
import { canonicalJson } from "@/lib/runtime/digest";
import type { Tx } from "./client";

/** The channel on which processes learn that a stream has grown. Ids only. */
export const STREAM_CHANNEL = "claimdesk_stream";

interface CommandResult {
  commandId: string;
  requestSha256: string;
  /** Stored with `seq` of the event added. */
  result: Record<string, unknown>;
}

/** An event as it was written: its place in the stream, and whether a sign-off stands on the article whose stream it is. */
export interface Recorded {
  seq: number;
  signed: boolean;
}

/**
 * Writes an event as the last statement of a transaction, in one round trip: bumps the stream's seq (its row lock makes seq gap-free
 * and in commit order), chains the digest, stores event and payload, keeps the command's result, notifies. In the same breath it is
 * asked whether a sign-off stands there, since nearly always none does.
 */
export async function record(
  tx: Pick<Tx, "$queryRaw">,
  actor: Pick<Actor, "deskId" | "memberId" | "at">,
  event: NewEvent,
  command: CommandResult | null,
): Promise<Recorded> {
  const salt = randomBytes(16);
  const payload = canonicalJson({
    type: event.type,
    version: EVENT_VERSION,
    actorId: actor.memberId,
    at: actor.at.toISOString(),
    subjects: event.subjects,
    data: event.payload,
  });
  const genesis = `${event.stream.type}:${event.stream.id}`;
  const rows = await tx.$queryRaw<Recorded[]>`
    WITH bumped AS (
      INSERT INTO stream AS s (desk_id, stream_type, stream_id, last_seq, head, last_at)
      VALUES (${actor.deskId}::uuid, ${event.stream.type}::stream_type, ${event.stream.id}::uuid, 1,
              sha256(convert_to(${genesis}, 'UTF8') || ${salt}::bytea || convert_to(${payload}, 'UTF8')), ${actor.at})
      ON CONFLICT (desk_id, stream_type, stream_id) DO UPDATE
        SET last_seq = s.last_seq + 1,
            head = sha256(s.head || ${salt}::bytea || convert_to(${payload}, 'UTF8')),
            last_at = greatest(s.last_at, excluded.last_at)
      RETURNING s.last_seq, s.head
    ), told AS (
      INSERT INTO event (desk_id, stream_type, stream_id, seq, type, version, actor_id, at, subjects, digest)
      SELECT ${actor.deskId}::uuid, ${event.stream.type}::stream_type, ${event.stream.id}::uuid, last_seq,
             ${event.type}, ${EVENT_VERSION}, ${actor.memberId}::uuid, ${actor.at}, ${event.subjects}::text[], head
      FROM bumped
    ), kept AS (
      INSERT INTO event_payload (desk_id, stream_type, stream_id, seq, salt, payload)
      SELECT ${actor.deskId}::uuid, ${event.stream.type}::stream_type, ${event.stream.id}::uuid, last_seq, ${salt}::bytea, ${payload}
      FROM bumped
    ), answered AS (
      INSERT INTO command (desk_id, member_id, command_id, request_sha256, result, created_at)
      SELECT ${actor.deskId}::uuid, ${actor.memberId}::uuid, ${command?.commandId ?? null}::uuid, ${command?.requestSha256 ?? ""},
             jsonb_set(${JSON.stringify(command?.result ?? {})}::jsonb, '{seq}', to_jsonb(last_seq)), ${actor.at}
      FROM bumped WHERE ${command !== null}
    )
    SELECT last_seq AS seq,
           ${event.stream.type === "article"} AND EXISTS (
             SELECT 1 FROM sign_off s
             WHERE s.desk_id = ${actor.deskId}::uuid AND s.article_id = ${event.stream.id}::uuid AND s.voided_at IS NULL) AS signed,
           pg_notify(${STREAM_CHANNEL}, ${actor.deskId} || ' ' || ${event.stream.type} || ' ' || ${event.stream.id} || ' ' || last_seq)::text
    FROM bumped`;
  const [recorded] = rows;
  if (!recorded) throw new Error("record() wrote no event");
  return recorded;
}
