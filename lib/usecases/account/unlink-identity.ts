import type { SignedInUser } from "@/lib/auth/get-actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { unlinkIdentity as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";

/**
 * Takes an account elsewhere away from the ways this person signs in; the sessions it opened end, but for this one. Refuses
 * `sign_in_again`, `last_way_in`, `not_found`.
 */
export async function unlinkIdentity(user: SignedInUser, { provider, subject }: BodyOf<typeof endpoint>) {
  requireFresh(user);
  const { userId, sessionHash, at } = user;
  await transact(async (tx) => {
    // Two at once must not take away the last two.
    await tx.$queryRaw`SELECT FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { passwordHash: true, identities: { select: { provider: true, subject: true } } },
    });
    if (!known.identities.some((each) => each.provider === provider && each.subject === subject)) refuse("not_found");
    if (known.passwordHash === null && known.identities.length === 1) refuse("last_way_in");
    await tx.identity.deleteMany({ where: { provider, subject, userId } });
    await tx.session.updateMany({
      where: { userId, way: provider, revokedAt: null, idHash: { not: sessionHash } },
      data: { revokedAt: at },
    });
  });
  return {};
}
