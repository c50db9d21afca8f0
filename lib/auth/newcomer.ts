import type { Role } from "@/lib/domain/desk/member";
import { type Actor, mintActor } from "./actor";

interface Newcomer {
  userId: string;
  name: string;
  deskId: string;
  memberId: string;
  role: Role;
  at: Date;
}

/**
 * Somebody who becomes a member by this very request: the founder of a desk, or who brings an invitation. Minted before the place
 * exists, for the use case that makes it; the events of a transaction that makes none are refused by the database.
 */
export const newcomer = (facts: Newcomer): Actor => mintActor(facts);
