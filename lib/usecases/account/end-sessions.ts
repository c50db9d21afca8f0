import { endSessionsOf } from "@/lib/auth/end-sessions";
import type { SignedInUser } from "@/lib/auth/get-actor";
import type { endSessions as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";

/**
 * Signs a person out somewhere: in one session by its id (of their own; `not_found` for any other), in all but this one, or everywhere.
 * Sessions are looked up at each request, so it acts on the next one.
 */
export async function endSessions({ userId, sessionHash, at }: SignedInUser, { which }: BodyOf<typeof endpoint>) {
  const ended = await transact(async (tx) => {
    if (which === "all") return endSessionsOf(tx, userId, null, at);
    if (which === "others") return endSessionsOf(tx, userId, sessionHash, at);
    const { count } = await tx.session.updateMany({
      where: { userId, idHash: which, revokedAt: null },
      data: { revokedAt: at },
    });
    return count;
  });
  if (ended === 0 && which !== "others" && which !== "all") refuse("not_found");
  return { ended };
}
