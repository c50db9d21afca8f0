import type { Scope } from "@/lib/domain/desk/access-token";
import type { Role } from "@/lib/domain/desk/member";
import type { Db } from "./client";

/** A script's token that holds, with the member whose rights it has. */
export interface FoundToken {
  deskId: string;
  id: string;
  scopes: Scope[];
  lastUsedAt: Date | null;
  userId: string;
  memberId: string;
  name: string;
  role: Role;
}

/** The token of this hash, unless it was revoked or has expired, or its member or their account is disabled. */
export async function findAccessToken(db: Db, tokenHash: string, now: Date): Promise<FoundToken | null> {
  const rows = await db.$queryRaw<FoundToken[]>`
    SELECT t.desk_id AS "deskId", t.id, t.scopes, t.last_used_at AS "lastUsedAt",
           u.id AS "userId", m.id AS "memberId", m.name, m.role::text
    FROM access_token t
    JOIN member m ON m.desk_id = t.desk_id AND m.id = t.member_id AND m.disabled_at IS NULL
    JOIN "user" u ON u.id = m.user_id AND u.disabled_at IS NULL
    WHERE t.token_hash = ${tokenHash} AND t.revoked_at IS NULL AND t.expires_at > ${now}::timestamptz`;
  return rows[0] ?? null;
}
