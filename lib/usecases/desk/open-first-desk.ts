import { randomUUID } from "node:crypto";
import { v7 as newId } from "uuid";
import { newPasswordHash } from "@/lib/auth/new-password";
import { newcomer } from "@/lib/auth/newcomer";
import { openAccount } from "@/lib/auth/open-account";
import { secretTokenHash } from "@/lib/auth/secret-token";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { openFirstDesk as endpoint } from "@/lib/contract/first-run";
import { type Db, reading, type Tx } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findFirstRunCodeHash, holdFirstRun, isFirstRun } from "@/lib/db/find-first-run";
import { countAgainst } from "@/lib/db/rate-limit";
import { record } from "@/lib/db/record";
import { transact } from "@/lib/db/transact";
import { readCode } from "@/lib/domain/desk/first-run-code";
import { refuse } from "@/lib/domain/refusal";
import { writeDesk } from "./write-desk";

/** The code has 100 bits: this is against the work of hashing a password, and against noise. */
const TRIES = { limit: 20, windowMs: 60_000 };

/**
 * The first start of all: whoever brings the code that npm start printed becomes the first owner and names the desk. Refuses `not_found`
 * once anybody has an account, `first_run_code_wrong`, `password_weak`. Of many at the same moment one wins.
 */
export async function openFirstDesk({ at }: { at: Date }, { code, owner, desk }: BodyOf<typeof endpoint>) {
  if (!(await whileDatabaseAnswers(isFirstRun))) refuse("not_found");
  const { allowed, retryAfterSeconds } = await countAgainst("first run", TRIES, at.getTime());
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  await whileDatabaseAnswers(() => requireCode(reading(), code));
  const passwordHash = await newPasswordHash(owner.password, [owner.name, owner.email, desk.name]);

  return transact(async (tx: Tx) => {
    if (!(await holdFirstRun(tx))) refuse("not_found");
    await requireCode(tx, code);

    const userId = await openAccount(tx, { email: owner.email, name: owner.name, passwordHash, at });
    const place = { deskId: randomUUID(), memberId: newId(), role: "owner" as const };
    const founder = newcomer({ ...place, userId, name: owner.name, at });
    for (const told of await writeDesk(tx, founder, { ...desk, about: "" })) await record(tx, founder, told, null);
    return { deskId: place.deskId };
  });
}

async function requireCode(db: Db, typed: string): Promise<void> {
  const code = readCode(typed);
  const hash = await findFirstRunCodeHash(db);
  if (code === null || hash === null || secretTokenHash(code) !== hash) refuse("first_run_code_wrong");
}
