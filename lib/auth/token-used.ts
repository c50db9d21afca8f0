import type { FoundToken } from "@/lib/db/find-access-token";
import { transact } from "@/lib/db/transact";

const EVERY_MS = 60_000;
const underWay = new Set<string>();

/** Notes that a token is in use, at most once a minute and beside the request: that it fails is no reason to fail the request. */
export function noteTokenUsed({ deskId, id, lastUsedAt }: FoundToken, at: Date): void {
  if (underWay.has(id) || (lastUsedAt && at.getTime() - lastUsedAt.getTime() < EVERY_MS)) return;
  underWay.add(id);
  transact((tx) => tx.accessToken.updateMany({ where: { deskId, id }, data: { lastUsedAt: at } }))
    .catch(() => {}) // the next request tries again
    .finally(() => underWay.delete(id));
}
