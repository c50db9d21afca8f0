import { passwordWords } from "../password";
import { providerWords as provider } from "../providers";
import { type RefusalsOf, text } from "./sentence";

/** Who you are, and the ways in: passwords, codes, other providers, access tokens. */
export const signInRefusals = {
  code_missing: {
    title: "Code missing",
    detail: "Your account has a second factor. Type the code your app shows, or one of your recovery codes.",
  },
  code_wrong: {
    title: "Code is wrong",
    detail: "This code is wrong, too old or was used already. Wait for the next one your app shows.",
  },
  email_taken: {
    title: "Account exists",
    detail: "There is an account with this e-mail address already. Sign in with it, then open the link again.",
  },
  first_run_code_wrong: {
    title: "Code is wrong",
    detail: "This is not the code that Claimdesk printed when it was started last. A new start prints a new one.",
  },
  identity_taken: {
    title: "Linked elsewhere",
    detail: "This account elsewhere signs another person in here. Unlink it there first.",
  },
  identity_unknown: {
    title: "Not linked",
    detail:
      "This account elsewhere is not linked to anybody here. Sign in with your password, then link it on your account page.",
  },
  last_way_in: {
    title: "Your last way in",
    detail: "You could not sign in any more. Set a password first, then unlink this account.",
  },
  login_failed: { title: "Not signed in", detail: "E-mail or password is wrong." },
  login_limited: {
    title: "Too many tries",
    detail: (p) => `Too many tries. Wait ${text(p.retryAfterSeconds)} seconds, then try again.`,
  },
  not_signed_in: { title: "Not signed in", detail: "Sign in first. What you typed is kept here." },
  password_weak: { title: "Choose another password", detail: (p) => passwordWords.problem(text(p.problem)) },
  password_wrong: { title: "Password is wrong", detail: "This is not your password. Nothing was changed." },
  provider_failed: {
    title: "Not signed in",
    detail: (p) => provider.failed(text(p.problem), text(p.provider)),
  },
  reset_link_invalid: {
    title: "Link is not valid",
    detail: "This link was used, has expired or was never one of ours. Ask for a new one.",
  },
  second_factor_off: {
    title: "No second factor",
    detail: "Your account has no second factor, so there is nothing to change.",
  },
  second_factor_on: {
    title: "Second factor is on",
    detail: "Your account has a second factor already. Turn it off before you set up another one.",
  },
  sign_in_again: {
    title: "Sign in again",
    detail: "This needs a sign-in of the last five minutes. Confirm that it is you, then try again.",
  },
  token_invalid: {
    title: "Token is not valid",
    detail: "This access token is not known here, was revoked or has expired. Make a new one on your account page.",
  },
  token_scope_too_small: {
    title: "Token may not do this",
    detail: (p) => `This access token lacks the scope “${text(p.needs)}”. Make one that has it.`,
  },
  tokens_too_many: {
    title: "Too many access tokens",
    detail: (p) => `At most ${text(p.most)} of your tokens may be good at a time. Revoke one that is not used.`,
  },
  works_elsewhere: {
    title: "Works on other desks too",
    detail:
      "This account belongs to more than your desk, so its password can’t be reset from here. They can ask for a link themselves, or the engineer can make one.",
  },
} satisfies RefusalsOf;
