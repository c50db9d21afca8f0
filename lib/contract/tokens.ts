import { z } from "zod";
import { scope, scopes, tokenDays, USUAL_TOKEN_DAYS } from "@/lib/domain/desk/access-token";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { command, endpoint, inDesk } from "./endpoint";

/** A token as lists show it. The token itself is nowhere: it was shown once, when it was made. */
export const tokenView = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scope),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: moment.nullable(),
  revokedAt: moment.nullable(),
  live: z.boolean(),
  can: z.object({ revoke: z.boolean() }),
});
export type TokenView = z.infer<typeof tokenView>;

export const listTokens = endpoint(
  "listTokens",
  "GET",
  "/desks/{deskId}/tokens",
  "Your access tokens on this desk; for an owner, everybody’s",
  {
    params: inDesk,
    query: z.object({
      /** "desk": everybody's, for owners. */
      of: z.enum(["me", "desk"]).default("me"),
    }),
    response: z.object({
      items: z.array(tokenView),
      can: z.object({ make_token: z.boolean(), list_all: z.boolean() }),
    }),
    scope: "manage",
  },
);

export const makeToken = endpoint("makeToken", "POST", "/desks/{deskId}/tokens", "Make an access token for scripts", {
  params: inDesk,
  body: command({
    token: z.strictObject({ id, name: filledLine(80), scopes, days: tokenDays.default(USUAL_TOKEN_DAYS) }),
  }),
  /** `token` is the secret, answered once: null when this command was answered before. */
  response: z.object({
    id,
    token: z.string().nullable(),
    prefix: z.string(),
    expiresAt: moment,
    seq: z.int(),
  }),
  status: 201,
  scope: "manage",
});

export const revokeToken = endpoint(
  "revokeToken",
  "POST",
  "/desks/{deskId}/tokens/{tokenId}/revocation",
  "Revoke an access token for good",
  {
    params: inDesk.extend({ tokenId: id }),
    body: command({}),
    response: z.object({ revokedAt: moment, seq: z.int() }),
    scope: "manage",
  },
);
