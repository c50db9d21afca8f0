import type { Actor } from "@/lib/auth/actor";
import type { AnswerOf, QueryOf } from "@/lib/contract/endpoint";
import type { listTokens as endpoint } from "@/lib/contract/tokens";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { tokensInSight } from "@/lib/db/find-access-token";
import { scopes as scopesShape } from "@/lib/domain/desk/access-token";
import { may } from "@/lib/domain/policy";

const MOST = 500;

/** Access tokens by name, prefix and dates, the good ones first, then newest first. Never what would let somebody in. */
export function listTokens(actor: Actor, { of }: QueryOf<typeof endpoint>): Promise<AnswerOf<typeof endpoint>> {
  return whileDatabaseAnswers(async () => {
    const standing = { role: actor.role, parts: [] };
    const rows = await reading().accessToken.findMany({
      where: tokensInSight(actor, of === "desk"),
      omit: { tokenHash: true },
      include: { member: { select: { name: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    });
    const items = rows.map(({ member, scopes, createdAt, expiresAt, lastUsedAt, revokedAt, ...row }) => {
      const live = revokedAt === null && expiresAt > actor.at;
      return {
        id: row.id,
        memberId: row.memberId,
        memberName: member.name,
        name: row.name,
        prefix: row.prefix,
        scopes: scopesShape.parse(scopes),
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        revokedAt: revokedAt?.toISOString() ?? null,
        live,
        can: { revoke: live },
      };
    });
    return {
      items: [...items.filter((each) => each.live), ...items.filter((each) => !each.live)],
      can: { make_token: may("make_token", standing), list_all: may("manage_members", standing) },
    };
  });
}
