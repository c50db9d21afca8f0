import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import { makeSecretToken } from "@/lib/auth/secret-token";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { makeToken as endpoint } from "@/lib/contract/tokens";
import { permit } from "@/lib/db/find-article";
import { lockMember } from "@/lib/db/find-member";
import { perform } from "@/lib/db/perform";
import { MOST_LIVE_TOKENS, tokenPrefix } from "@/lib/domain/desk/access-token";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";

const DAY_MS = 24 * 60 * 60_000;

/** Makes a token with which a script acts as this member. The secret is answered once; what is stored is its hash. */
export async function makeToken(actor: Actor, { commandId, token: wanted }: BodyOf<typeof endpoint>) {
  const { token, hash } = makeSecretToken("access");
  const prefix = tokenPrefix(token);
  const done = await perform(actor, { name: "makeToken", commandId, request: wanted }, async (tx) => {
    await lockMember(tx, actor, actor.memberId);

    permit("make_token", { standing: { role: actor.role, parts: [] } });
    requireFresh(actor);

    const { deskId, memberId, at: createdAt } = actor;
    const live = await tx.accessToken.count({
      where: { deskId, memberId, revokedAt: null, expiresAt: { gt: createdAt } },
    });
    if (live >= MOST_LIVE_TOKENS) refuse("tokens_too_many", { most: MOST_LIVE_TOKENS });

    const { id, name, scopes, days } = wanted;
    const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
    const row = { deskId, id, memberId, name, tokenHash: hash, prefix, scopes, createdAt, expiresAt };
    await tx.accessToken.createMany({ data: row });

    const until = expiresAt.toISOString();
    const payload = { tokenId: id, memberId, scopes, expiresAt: until };
    const subjects = [`token:${id}`, `member:${memberId}`];
    return {
      events: [event({ type: "desk", id: deskId }, "token_made", payload, subjects)],
      result: { id, prefix, expiresAt: until },
    };
  });
  // A command that was sent again is answered as it was the first time, and that token exists nowhere any more.
  return { ...done, token: done.prefix === prefix ? token : null };
}
