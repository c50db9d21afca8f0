import { refusalSentence } from "./refusals";

/** Words around proving who one is, wherever that is asked. */
export const confirmWords = {
  title: "Confirm that it is you",
  why: "What you are about to do needs a sign-in of the last five minutes.",
  password: "Password",
  code: "Code of your second factor",
  codeHint: "Six digits from your app, or one of your recovery codes.",
  action: "Confirm",
  cancel: "Cancel",
  demo: "This is a demo newsroom: you need no password. Press Confirm.",
  byProvider:
    "You have no password here. Sign in where you always do; you come back to this page and then do it again.",
  withProvider: (name: string) => `Go to ${name}`,
  noWay: "You have no password here and no provider to ask. Ask the owner of your desk for a link to set one.",
} as const;

/** What to say when something about the account did not work out. */
export const accountProblem = {
  unreachable: "Claimdesk does not answer. Nothing was lost; try again in a moment.",
  limited: (retryAfterSeconds: number) => refusalSentence("login_limited", { retryAfterSeconds }).detail,
} as const;
