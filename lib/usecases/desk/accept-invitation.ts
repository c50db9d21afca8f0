import type { SignedInUser } from "@/lib/auth/get-actor";
import { secretTokenHash } from "@/lib/auth/secret-token";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { acceptInvitation as endpoint } from "@/lib/contract/people";
import { transact } from "@/lib/db/transact";
import { takePlace } from "./take-place";

/** Joins a desk with the account one is signed in with. */
export function acceptInvitation(
  { userId, name, at }: Pick<SignedInUser, "userId" | "name" | "at">,
  { token, shownAs }: BodyOf<typeof endpoint>,
) {
  const person = () => Promise.resolve({ userId, name });
  return transact((tx) => takePlace(tx, secretTokenHash(token), person, shownAs, at));
}
