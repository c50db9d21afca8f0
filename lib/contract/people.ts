import { z } from "zod";
import { emailAddress } from "@/lib/domain/accounts/account";
import { INVITATIONS_AT_ONCE, invitationDays, invitationState } from "@/lib/domain/desk/invitation";
import { memberEdits, role } from "@/lib/domain/desk/member";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { command, endpoint, inDesk, page, pageQuery } from "./endpoint";
import { newAccount } from "./first-run";

/** A member as whoever manages people sees them. What is not theirs to see is null. */
const placeView = z.object({
  id,
  name: z.string(),
  role,
  about: z.string(),
  /** Known by name only, from a file that came from elsewhere. */
  external: z.boolean(),
  email: z.string().nullable(),
  since: moment,
  lastSeenAt: moment.nullable(),
  disabledAt: moment.nullable(),
  disabledReason: z.string().nullable(),
  revision: z.int(),
  can: z.object({ manage_members: z.boolean(), read_person: z.boolean() }),
});
export type PlaceView = z.infer<typeof placeView>;

export const listMembers = endpoint("listMembers", "GET", "/desks/{deskId}/members", "The people of the desk", {
  params: inDesk,
  response: z.object({ items: z.array(placeView) }),
});

const inMember = z.object({ deskId: id, memberId: id });

export const editMember = endpoint(
  "editMember",
  "PATCH",
  "/desks/{deskId}/members/{memberId}",
  "Change a person’s role, name or line on the desk",
  {
    params: inMember,
    body: command({ fields: memberEdits }),
    response: z.object({ revision: z.int(), seq: z.int() }),
    scope: "manage",
  },
);

export const disableMember = endpoint(
  "disableMember",
  "POST",
  "/desks/{deskId}/members/{memberId}/disabled",
  "Shut a person out of the desk, with a reason, or let them in again",
  {
    params: inMember,
    body: command({ disabled: z.boolean(), reason: filledLine(500).optional() }),
    response: z.object({ revision: z.int(), seq: z.int() }),
    scope: "manage",
  },
);

const invitationView = z.object({
  id,
  role,
  /** Where it was mailed to; empty when it was only copied. */
  email: z.string(),
  /** Whose place it hands over, for people known by name only. */
  memberId: id.nullable(),
  state: invitationState,
  createdById: id,
  createdAt: moment,
  expiresAt: moment,
  usedById: id.nullable(),
  usedAt: moment.nullable(),
  revokedAt: moment.nullable(),
  can: z.object({ revoke_invitation: z.boolean() }),
});
export type InvitationView = z.infer<typeof invitationView>;

export const listInvitations = endpoint(
  "listInvitations",
  "GET",
  "/desks/{deskId}/invitations",
  "Who was invited to the desk",
  { params: inDesk, query: z.object(pageQuery), response: page(invitationView) },
);

export const inviteMembers = endpoint(
  "inviteMembers",
  "POST",
  "/desks/{deskId}/invitations",
  "Invite people, each by a link of their own",
  {
    params: inDesk,
    body: command({
      days: z.int().min(invitationDays.least).max(invitationDays.most).default(invitationDays.usual),
      invitations: z
        .array(
          z.strictObject({
            id,
            role,
            email: z.union([z.literal(""), emailAddress]).default(""),
            memberId: id.optional(),
          }),
        )
        .min(1)
        .max(INVITATIONS_AT_ONCE),
    }),
    response: z.object({
      expiresAt: moment,
      invitations: z.array(
        z.object({
          id,
          email: z.string(),
          /** Shown this once; null when the same command is sent again. */
          link: z.string().nullable(),
          /** Whether the mail server took the mail. */
          mailed: z.boolean(),
        }),
      ),
      seq: z.int(),
    }),
    status: 201,
    scope: "manage",
  },
);

export const revokeInvitation = endpoint(
  "revokeInvitation",
  "POST",
  "/desks/{deskId}/invitations/{invitationId}/revocation",
  "Make an invitation’s link lead nowhere",
  {
    params: z.object({ deskId: id, invitationId: id }),
    body: command({}),
    response: z.object({ seq: z.int() }),
    scope: "manage",
  },
);

const token = z.string().min(1).max(200);
/** Whose name a place that is handed over goes by: the one it has, or the account's. */
const shownAs = z.enum(["place", "account"]).default("account");
const joined = z.object({ deskId: id, memberId: id });

/** POST /invitations/acceptance: for whoever is signed in. */
export const acceptInvitation = endpoint(
  "acceptInvitation",
  "POST",
  "/invitations/acceptance",
  "Join a desk with the account you are signed in with",
  { body: command({ token, shownAs }), response: joined, status: 201 },
);

/** POST /invitations/account: for whoever has no account yet. */
export const joinWithAccount = endpoint(
  "joinWithAccount",
  "POST",
  "/invitations/account",
  "Make an account and join the desk an invitation leads to",
  { body: command({ token, shownAs, account: newAccount }), response: joined, status: 201 },
);
