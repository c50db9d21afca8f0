import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { revokeToken as endpoint } from "@/lib/contract/tokens";
import { findTokenToRevoke } from "@/lib/db/find-access-token";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";

/** Ends a token at once and for good: one's own, or as an owner anybody's on the desk. */
export function revokeToken(actor: Actor, tokenId: string, { commandId }: BodyOf<typeof endpoint>) {
  return perform(actor, { name: "revokeToken", commandId, request: { tokenId } }, async (tx) => {
    const token = await findTokenToRevoke(tx, actor, tokenId);

    if (token.revokedAt) return { events: [], result: { revokedAt: token.revokedAt.toISOString() } };

    const { deskId, at } = actor;
    await tx.accessToken.update({ where: { deskId_id: { deskId, id: tokenId } }, data: { revokedAt: at } });

    const payload = { tokenId, memberId: token.memberId };
    const subjects = [`token:${tokenId}`, `member:${token.memberId}`];
    const told = event({ type: "desk", id: deskId }, "token_revoked", payload, subjects);
    return { events: [told], result: { revokedAt: at.toISOString() } };
  });
}
