import type { Actor } from "@/lib/auth/actor";
import type { PlaceView } from "@/lib/contract/people";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import type { Role } from "@/lib/domain/desk/member";
import { abilities } from "@/lib/domain/policy";

interface Row {
  id: string;
  name: string;
  role: Role;
  about: string;
  external: boolean;
  email: string | null;
  since: Date;
  lastSeenAt: Date | null;
  disabledAt: Date | null;
  disabledReason: string | null;
  revision: number;
}

/** The people of the desk by name, those who were shut out last. Addresses and when somebody was seen are for those who may open a person's page. */
export async function listMembers(actor: Actor): Promise<{ items: PlaceView[] }> {
  const can = abilities(["manage_members", "read_person"], { role: actor.role, parts: [] });
  const rows = await whileDatabaseAnswers(
    () => reading().$queryRaw<Row[]>`
      SELECT m.id, m.name, m.role::text, m.about, m.user_id IS NULL AS external, u.email, m.created_at AS since,
             (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = m.user_id) AS "lastSeenAt",
             m.disabled_at AS "disabledAt", m.revision,
             CASE WHEN m.disabled_at IS NULL THEN NULL ELSE (
               SELECT p.payload::jsonb -> 'data' ->> 'reason'
               FROM event e JOIN event_payload p USING (desk_id, stream_type, stream_id, seq)
               WHERE e.desk_id = m.desk_id AND e.stream_type = 'desk' AND e.stream_id = m.desk_id
                 AND e.type = 'member_disabled' AND e.subjects @> ARRAY['member:' || m.id]
               ORDER BY e.seq DESC LIMIT 1) END AS "disabledReason"
      FROM member m LEFT JOIN "user" u ON u.id = m.user_id
      WHERE m.desk_id = ${actor.deskId}::uuid
      ORDER BY m.disabled_at IS NOT NULL, lower(m.name), m.id`,
  );
  return {
    items: rows.map(({ email, lastSeenAt, since, disabledAt, disabledReason, ...row }) => ({
      ...row,
      email: can.read_person ? email : null,
      since: since.toISOString(),
      lastSeenAt: can.read_person ? (lastSeenAt?.toISOString() ?? null) : null,
      disabledAt: disabledAt?.toISOString() ?? null,
      disabledReason: can.read_person ? disabledReason : null,
      can,
    })),
  };
}
