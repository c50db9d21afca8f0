import { newPasswordHash } from "@/lib/auth/new-password";
import { openAccount } from "@/lib/auth/open-account";
import { secretTokenHash } from "@/lib/auth/secret-token";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { joinWithAccount as endpoint } from "@/lib/contract/people";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findInvitationByToken } from "@/lib/db/find-invitation";
import { countAgainst } from "@/lib/db/rate-limit";
import { transact } from "@/lib/db/transact";
import { stateOfInvitation } from "@/lib/domain/desk/invitation";
import { refuse } from "@/lib/domain/refusal";
import { takePlace } from "./take-place";

/** Each hashes a password. Twelve people of one newsroom share an address, and may open their mail together. */
const TRIES = { limit: 30, windowMs: 60_000 };

/** Makes an account for whoever brings an invitation, and joins the desk with it; none without the other. Refuses `email_taken`. */
export async function joinWithAccount(
  { address, at }: { address: string | null; at: Date },
  { token, shownAs, account }: BodyOf<typeof endpoint>,
) {
  const { allowed, retryAfterSeconds } = await countAgainst(`joining ${address ?? "anywhere"}`, TRIES, at.getTime());
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  const tokenHash = secretTokenHash(token);
  await requireOpen(tokenHash, at); // before a quarter of a second goes into the password
  const { name, email, password } = account;
  const passwordHash = await newPasswordHash(password, [name, email]);

  return transact((tx) => {
    const person = async () => ({ userId: await openAccount(tx, { email, name, passwordHash, at }), name });
    return takePlace(tx, tokenHash, person, shownAs, at);
  });
}

async function requireOpen(tokenHash: string, at: Date): Promise<void> {
  const invitation = await whileDatabaseAnswers(() => findInvitationByToken(reading(), tokenHash));
  if (!invitation) return refuse("invitation_unknown");
  const state = stateOfInvitation(invitation, at);
  if (state === "used") refuse("invitation_used");
  if (state === "expired") refuse("invitation_expired");
  if (state === "revoked") refuse("invitation_unknown");
}
