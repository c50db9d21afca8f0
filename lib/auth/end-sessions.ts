import type { Tx } from "@/lib/db/client";

/** Ends every session of a person but the one of this hash (null: every one); how many. They are refused from the next request on. */
export async function endSessionsOf(tx: Tx, userId: string, except: string | null, at: Date): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except === null ? {} : { idHash: { not: except } }) },
    data: { revokedAt: at },
  });
  return count;
}
