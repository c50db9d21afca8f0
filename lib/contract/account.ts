import { z } from "zod";
import { emailAddress, personName, typedPassword } from "@/lib/domain/accounts/account";
import { fieldEdits, id, moment } from "@/lib/domain/fields";
import { command, endpoint } from "./endpoint";

/* One's own account. No command ids: each of these does the same when it is asked twice, or makes the former answer void. */

/** A code of the second factor or a recovery code, as typed. */
const typedCode = z.string().trim().max(100);

const sessionView = z.object({
  id: z.string(),
  /** This very one. */
  current: z.boolean(),
  /** What the browser said of itself, in words' parts; empty where it said nothing we know. */
  browser: z.string(),
  system: z.string(),
  /** "password", "demo", or the provider's id. */
  way: z.string(),
  since: moment,
  lastSeen: moment,
});
export type SessionView = z.infer<typeof sessionView>;

const accountView = z.object({
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  passwordChangedAt: moment.nullable(),
  secondFactor: z.object({ since: moment.nullable(), recoveryCodesLeft: z.int() }),
  identities: z.array(
    z.object({
      provider: z.string(),
      subject: z.string(),
      email: z.string(),
      since: moment,
      lastUsed: moment.nullable(),
    }),
  ),
  /** Who else may sign people in here, by name. */
  providers: z.array(z.object({ id: z.string(), name: z.string() })),
  sessions: z.array(sessionView),
  /** Until when this session counts as signed in freshly; in the past when it does not. */
  freshUntil: moment,
  /** In a demo newsroom nobody has to prove anything. */
  demo: z.boolean(),
});
export type AccountView = z.infer<typeof accountView>;

export const readAccount = endpoint("readAccount", "GET", "/me", "Your account, ways to sign in and sessions", {
  response: accountView,
});

export const editAccount = endpoint("editAccount", "PATCH", "/me", "Change your name", {
  body: z.strictObject({ fields: fieldEdits({ name: personName }) }),
  response: z.object({ name: z.string() }),
});

export const confirmIdentity = endpoint(
  "confirmIdentity",
  "POST",
  "/me/confirmation",
  "Prove again who you are: for five minutes you count as signed in freshly",
  {
    body: z.strictObject({ password: z.string().max(1024).default(""), code: typedCode.default("") }),
    response: z.object({ freshUntil: moment }),
  },
);

export const changePassword = endpoint(
  "changePassword",
  "PUT",
  "/me/password",
  "Change your password, or set the first one; other sessions end",
  {
    /** `current` is asked from whoever has a password, a fresh sign-in from who has none. */
    body: z.strictObject({
      current: z.string().max(1024).default(""),
      code: typedCode.default(""),
      next: typedPassword,
    }),
    response: z.object({ endedSessions: z.int() }),
  },
);

export const beginSecondFactor = endpoint(
  "beginSecondFactor",
  "POST",
  "/me/second-factor",
  "Begin a second factor: the secret for an authenticator app. It counts once a code confirms it",
  { body: z.strictObject({}), response: z.object({ address: z.string(), secret: z.string() }) },
);

const shownCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const confirmSecondFactor = endpoint(
  "confirmSecondFactor",
  "PUT",
  "/me/second-factor",
  "Turn the second factor on with a code of the app; answers the recovery codes, once",
  { body: z.strictObject({ code: typedCode }), response: shownCodes },
);

export const removeSecondFactor = endpoint(
  "removeSecondFactor",
  "POST",
  "/me/second-factor/removal",
  "Turn the second factor off",
  {
    body: z.strictObject({ password: z.string().max(1024).default(""), code: typedCode }),
    response: z.object({}),
  },
);

export const renewRecoveryCodes = endpoint(
  "renewRecoveryCodes",
  "POST",
  "/me/recovery-codes",
  "Make new recovery codes; the former ones are void",
  { body: z.strictObject({}), response: shownCodes },
);

export const unlinkIdentity = endpoint(
  "unlinkIdentity",
  "POST",
  "/me/identities/removal",
  "Unlink an account elsewhere",
  {
    body: z.strictObject({ provider: z.string().max(40), subject: z.string().max(300) }),
    response: z.object({}),
  },
);

export const endSessions = endpoint("endSessions", "POST", "/me/sessions/removal", "End sessions of yours", {
  /** One by its id, all but this one, or all. */
  body: z.strictObject({ which: z.union([z.enum(["others", "all"]), z.string().regex(/^[0-9a-f]{64}$/)]) }),
  response: z.object({ ended: z.int() }),
});

export const askPasswordReset = endpoint(
  "askPasswordReset",
  "POST",
  "/password-resets",
  "Ask for a link to a new password; the answer is the same whether the account exists or not",
  {
    body: z.strictObject({ email: emailAddress }),
    /** False: no mail can be sent from here, so nobody got one. */
    response: z.object({ mails: z.boolean() }),
  },
);

export const resetPassword = endpoint(
  "resetPassword",
  "POST",
  "/password-resets/use",
  "Choose a new password with the token of a link; all sessions end",
  {
    body: z.strictObject({ token: z.string().max(200), password: typedPassword }),
    response: z.object({}),
  },
);

export const makePasswordReset = endpoint(
  "makePasswordReset",
  "POST",
  "/desks/{deskId}/members/{memberId}/password-reset",
  "Make a link to a new password for a member who works on this desk alone",
  {
    params: z.object({ deskId: id, memberId: id }),
    body: command({}),
    /** Null when the same command was sent before: the link was shown then. */
    response: z.object({ link: z.string().nullable(), expiresAt: moment, seq: z.int() }),
    scope: "manage",
  },
);
