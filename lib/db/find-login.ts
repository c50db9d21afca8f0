import type { Db } from "./client";

/** What signing in needs to know of the person with this e-mail (lower case, trimmed); null when there is none. */
export async function findLogin(db: Db, email: string) {
  return db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, totpConfirmedAt: true },
  });
}
