import type { Actor } from "@/lib/auth/actor";
import type { Scope } from "@/lib/domain/desk/access-token";
import type { Role } from "@/lib/domain/desk/member";
import { may } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { Db, Prisma, Tx } from "./client";

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

/** The tokens this actor may list: their own, and with `manage_members` everybody's of the desk. */
export function tokensInSight(actor: Actor, everybody: boolean): Prisma.AccessTokenWhereInput {
  const all = everybody && may("manage_members", { role: actor.role, parts: [] });
  return { deskId: actor.deskId, ...(all ? {} : { memberId: actor.memberId }) };
}

/** A token this actor may revoke, locked; `not_found` (token) for any other, as for one that is absent. */
export async function findTokenToRevoke(tx: Tx, actor: Actor, tokenId: string) {
  await tx.$queryRaw`
    SELECT FROM access_token WHERE desk_id = ${actor.deskId}::uuid AND id = ${tokenId}::uuid FOR NO KEY UPDATE`;
  const token = await tx.accessToken.findFirst({
    where: { ...tokensInSight(actor, true), id: tokenId },
    select: { memberId: true, revokedAt: true },
  });
  return token ?? refuse("not_found", { what: "token" });
}
