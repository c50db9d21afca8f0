import { type RefusalCode, refusalCodes } from "@/lib/domain/refusal";
import { refusalSentence } from "./refusals";

const isRefusal = (code: string): code is RefusalCode => refusalCodes.some((known) => known === code);

/** What some refusals mean on this page. */
const here: Partial<Record<RefusalCode | "cookies_off" | "unreachable", string>> = {
  cookies_off:
    "This browser keeps no cookies for Claimdesk, and signing in needs one. Allow them, then load this page again.",
  unreachable: "Claimdesk does not answer. Nothing was sent twice; try again in a moment.",
  origin_refused: "This page was open for too long. Try again.",
  not_allowed: "Signing in without a password works in a demo newsroom only.",
  not_signed_in: "Your session ended. Sign in again.",
  database_away:
    "The database does not answer, so nobody can sign in now. Whoever is signed in stays so. Try again in a moment.",
};

/** Words of the sign-in page. */
export const signInWords = {
  title: "Sign in",
  problemTitle: "Not signed in",
  email: "E-mail address",
  password: "Password",
  action: "Sign in",
  withPassword: "With e-mail and password",
  noAccount: "No account yet? Ask the owner of your desk for an invitation.",
  forgotten: "Forgotten your password?",
  otherwise: "Or",
  codeTitle: "One more step",
  codeIntro: "Your password was right. Type the code your app shows now.",
  codeAction: "Sign in",
  codeBack: "Begin again",
  afterReset: "Your new password is set. Sign in with it.",
  forgottenPage: {
    title: "Forgotten password",
    intro: "Type the e-mail address of your account. If there is one, a link to a new password is mailed to it.",
    action: "Mail me a link",
    asked:
      "If there is an account with this address, a link is on its way. It is good for one hour. Look into the spam folder too.",
    noMail: "No mail can be sent from here. Ask the owner of your desk for a link to a new password.",
    back: "Back to signing in",
  },
  resetPage: {
    title: "Choose a new password",
    intro: "Everywhere you are signed in now, you are signed out. A second factor stays as it is.",
    action: "Save password",
    bad: "This link was used, has expired or was never one of ours.",
    again: "Ask for a new link",
  },
  already: (name: string) => `You are signed in as ${name}.`,
  goOn: "Go to the desk",
  demo: {
    title: "Look around as",
    intro: "This is a demo newsroom on this machine. Everybody in it is invented; choose whose place to take.",
    inDesk: (desk: string) => `People of ${desk}`,
    about: (role: string, line: string) => (line.startsWith(`${role}. `) ? line.slice(role.length + 2) : line),
  },
  noDesk: {
    title: "You are on no desk yet",
    why: "Ask the owner of your desk to add you. Then load this page again.",
    other: "Sign in as somebody else",
  },
  /** What to say to a code in the page's address or in an answer. */
  problem: (code: string, params: { retryAfterSeconds?: number; problem?: string; provider?: string }): string => {
    const own = here[code as keyof typeof here];
    if (own) return own;
    if (isRefusal(code)) return refusalSentence(code, { retryAfterSeconds: "a few", ...params }).detail;
    return refusalSentence("login_failed", {}).detail;
  },
} as const;
