import { randomBytes, scryptSync } from "node:crypto";
import type { SignedInUser } from "@/lib/auth/get-actor";
import { seal } from "@/lib/auth/seal";
import { openSession, sessionHash } from "@/lib/auth/session";
import { newTotpSecret, totpForApp } from "@/lib/auth/totp";
import { transact } from "@/lib/db/transact";
import { newId } from "./newsroom";
import { codesOf } from "./totp-app";

export const PASSWORD = "tide table 1974";

export interface Person {
  userId: string;
  name: string;
  email: string;
}

/** As hashPassword stores it, at a hundredth of the cost: the cost has its own test. */
export function cheapHash(password: string): string {
  const salt = randomBytes(16);
  const base64 = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$scrypt$ln=10,r=8,p=1$${base64(salt)}$${base64(scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 }))}`;
}

/** Somebody with an account on no desk, and a password unless it is null. */
export async function aPerson(password: string | null = PASSWORD, name = "Lea Sund"): Promise<Person> {
  const userId = newId();
  const email = `${userId}@example.org`;
  const passwordHash = password === null ? null : cheapHash(password);
  await transact((tx) => tx.user.create({ data: { id: userId, email, name, passwordHash, createdAt: new Date() } }));
  return { userId, name, email };
}

/** What a use case gets of them: a session of their own, begun `minutesAgo`. */
export async function signedIn(person: Person, minutesAgo = 0, userAgent = "a test"): Promise<SignedInUser> {
  const at = new Date();
  const began = new Date(at.getTime() - minutesAgo * 60_000);
  const hash = sessionHash(await openSession(person.userId, userAgent, began));
  return { ...person, expiresAt: new Date(at.getTime() + 1e9), sessionHash: hash, authenticatedAt: began, at };
}

/** Gives a person a confirmed second factor; answers what their app shows at a moment (ms). */
export async function withSecondFactor({ userId, email }: Person): Promise<(at: number) => string> {
  const secret = newTotpSecret();
  const data = { totpSecret: seal("second factor", userId, secret), totpConfirmedAt: new Date() };
  await transact((tx) => tx.user.update({ where: { id: userId }, data }));
  return codesOf(totpForApp(secret, email).text);
}

/** The code of what a use case refused. */
export async function refusedBy(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing",
    (error: { code?: string }) => error.code ?? String(error),
  );
}
