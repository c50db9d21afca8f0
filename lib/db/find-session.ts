import type { Role } from "@/lib/domain/desk/member";
import { Prisma, readRows } from "./client";

/** A session that holds, with the person and, where a desk was asked for, their place on it. */
export interface FoundSession {
  userId: string;
  name: string;
  email: string;
  lastSeenAt: Date;
  expiresAt: Date;
  /** When the person last proved who they are in it. */
  authenticatedAt: Date;
  /** Null: no member of that desk (or not any more), or no such desk, or none was asked for. */
  member: { id: string; name: string; role: Role } | null;
}

interface Row extends Omit<FoundSession, "member"> {
  memberId: string | null;
  memberName: string;
  role: Role;
}

/** The session of a hashed id, unless it was revoked, has expired, was last seen before `idleSince`, or the person is disabled. */
export async function findSession(
  idHash: string,
  deskId: string | null,
  now: Date,
  idleSince: Date,
): Promise<FoundSession | null> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT u.id AS "userId", u.name, u.email, s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt",
           s.authenticated_at AS "authenticatedAt",
           m.id AS "memberId", m.name AS "memberName", m.role::text
    FROM session s
    JOIN "user" u ON u.id = s.user_id AND u.disabled_at IS NULL
    LEFT JOIN member m ON m.desk_id = ${deskId}::uuid AND m.user_id = u.id AND m.disabled_at IS NULL
    WHERE s.id_hash = ${idHash} AND s.revoked_at IS NULL
      AND s.expires_at > ${now}::timestamptz AND s.last_seen_at > ${idleSince}::timestamptz`);
  const row = rows[0];
  if (!row) return null;
  const { memberId, memberName, role, ...session } = row;
  return { ...session, member: memberId === null ? null : { id: memberId, name: memberName, role } };
}
