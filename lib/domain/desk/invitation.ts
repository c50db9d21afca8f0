import { z } from "zod";
import { emailAddress } from "../accounts/account";
import { may } from "../policy";
import { type Role, role } from "./member";

export const INVITATIONS_AT_ONCE = 50;
export const invitationDays = { least: 1, most: 90, usual: 7 } as const;

const DAY_MS = 24 * 60 * 60_000;

/** Where an invitation stands. What was used stays so, whatever happened later; what was revoked has not also expired. */
export const invitationState = z.enum(["pending", "used", "revoked", "expired"]);
export type InvitationState = z.infer<typeof invitationState>;

interface Stored {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function stateOfInvitation({ usedAt, revokedAt, expiresAt }: Stored, now: Date): InvitationState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "pending";
}

/** When an invitation made now ends. */
export const invitationEnd = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS);

/** The roles somebody may invite to: only an owner makes owners. */
export function rolesToInvite(inviter: Role): Role[] {
  if (!may("invite_member", { role: inviter, parts: [] })) return [];
  return role.options.filter((one) => one !== "owner" || inviter === "owner");
}

/** The addresses of a list somebody pasted: one a line, or between commas and semicolons; "Name <address>" gives the address. */
export function readInvitees(typed: string): { emails: string[]; wrong: string[] } {
  const emails: string[] = [];
  const wrong: string[] = [];
  for (const piece of typed.split(/[\n,;]+/)) {
    const words = piece.trim();
    if (words === "") continue;
    const address = emailAddress.safeParse(/<([^<>]*)>/.exec(words)?.[1] ?? words);
    if (!address.success) wrong.push(words);
    else if (!emails.includes(address.data)) emails.push(address.data);
  }
  return { emails, wrong };
}
