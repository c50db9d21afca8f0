import type { SignedInUser } from "@/lib/auth/get-actor";
import { configuredProviders } from "@/lib/auth/provider-names";
import { FRESH_MS } from "@/lib/auth/require-fresh";
import { IDLE_MS } from "@/lib/auth/session";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { isDemo } from "@/lib/db/find-demo";
import { describeBrowser } from "./describe-browser";

/** Somebody's own account: ways to sign in, second factor, and where they are signed in now. Secrets and network addresses are not in it. */
export function readAccount({ userId, sessionHash, authenticatedAt, at }: SignedInUser) {
  return whileDatabaseAnswers(async () => {
    const lasts = { revokedAt: null, expiresAt: { gt: at }, lastSeenAt: { gt: new Date(at.getTime() - IDLE_MS) } };
    const [user, demo] = await Promise.all([
      reading().user.findUniqueOrThrow({
        where: { id: userId },
        select: {
          name: true,
          email: true,
          passwordHash: true,
          passwordChangedAt: true,
          totpConfirmedAt: true,
          identities: { orderBy: [{ createdAt: "asc" }, { subject: "asc" }] },
          sessions: { where: lasts, orderBy: [{ lastSeenAt: "desc" }, { idHash: "asc" }], take: 100 },
          _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
        },
      }),
      isDemo(),
    ]);
    const { name, email, passwordHash, passwordChangedAt, totpConfirmedAt, identities, sessions, _count } = user;
    return {
      name,
      email,
      hasPassword: passwordHash !== null,
      passwordChangedAt: passwordChangedAt?.toISOString() ?? null,
      secondFactor: { since: totpConfirmedAt?.toISOString() ?? null, recoveryCodesLeft: _count.recoveryCodes },
      identities: identities.map(({ provider, subject, email, createdAt, lastUsedAt }) => ({
        provider,
        subject,
        email,
        since: createdAt.toISOString(),
        lastUsed: lastUsedAt?.toISOString() ?? null,
      })),
      providers: configuredProviders(),
      sessions: sessions.map(({ idHash, userAgent, way, createdAt, lastSeenAt }) => ({
        id: idHash,
        current: idHash === sessionHash,
        ...describeBrowser(userAgent),
        way,
        since: createdAt.toISOString(),
        lastSeen: lastSeenAt.toISOString(),
      })),
      freshUntil: new Date(authenticatedAt.getTime() + FRESH_MS).toISOString(),
      demo,
    };
  });
}
