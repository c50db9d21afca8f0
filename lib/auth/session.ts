import { randomBytes } from "node:crypto";
import { transact } from "@/lib/db/transact";
import { sha256Hex } from "@/lib/runtime/digest";

const DAY_MS = 24 * 60 * 60_000;
const SEEN_EVERY_MS = 60_000;

/** A session ends two weeks after signing in, or after three days without a request. */
export const SESSION_MS = 14 * DAY_MS;
export const IDLE_MS = 3 * DAY_MS;

/** The database holds only the hash: who reads it can't sign in with what is there. */
export const sessionHash = (sid: string): string => sha256Hex(sid);

/** Starts a session; answers its secret id (256 bits), which exists nowhere but in the person's cookie. */
export async function openSession(userId: string, userAgent: string, at: Date, way = "password"): Promise<string> {
  const sid = randomBytes(32).toString("base64url");
  const over = { OR: [{ expiresAt: { lt: at } }, { lastSeenAt: { lt: new Date(at.getTime() - IDLE_MS) } }] };
  await transact(async (tx) => {
    await tx.session.deleteMany({ where: { userId, ...over } });
    await tx.session.create({
      data: {
        idHash: sessionHash(sid),
        userId,
        userAgent: userAgent.slice(0, 300),
        way,
        createdAt: at,
        lastSeenAt: at,
        authenticatedAt: at,
        expiresAt: new Date(at.getTime() + SESSION_MS),
      },
    });
  });
  return sid;
}

/** Ends a session for good; nothing happens when it has ended already. */
export async function revokeSession(sid: string, at: Date): Promise<void> {
  await transact((tx) =>
    tx.session.updateMany({ where: { idHash: sessionHash(sid), revokedAt: null }, data: { revokedAt: at } }),
  );
}

const underWay = new Set<string>();

/** Notes that the session is in use, at most once a minute and beside the request: that it fails is no reason to fail the request. */
export function noteSeen(idHash: string, lastSeenAt: Date, at: Date): void {
  const before = new Date(at.getTime() - SEEN_EVERY_MS);
  if (lastSeenAt > before || underWay.has(idHash)) return;
  underWay.add(idHash);
  transact((tx) => tx.session.updateMany({ where: { idHash, lastSeenAt: { lte: before } }, data: { lastSeenAt: at } }))
    .catch(() => {}) // the next request tries again
    .finally(() => underWay.delete(idHash));
}
