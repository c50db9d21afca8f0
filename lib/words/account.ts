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

/** What to say when nobody answered. */
export const accountProblem = "Claimdesk does not answer. Nothing was lost; try again in a moment.";

/** Words of the account page. */
export const accountWords = {
  title: "Your account",
  seen: "Close",
  away: {
    title: "Your account can’t be shown",
    safe: "Nothing about it was changed.",
    todo: "Try again in a moment.",
    action: "Try again",
  },
  person: {
    title: "Who you are",
    name: "Name",
    email: "E-mail address",
    emailHint: "You sign in with it. It can’t be changed here.",
    save: "Save name",
    saved: "Name saved.",
  },
  password: {
    title: "Password",
    changed: "Changed",
    state: (hasPassword: boolean) =>
      hasPassword ? "You sign in with a password." : "You have none: you sign in with an account elsewhere.",
    open: (hasPassword: boolean) => (hasPassword ? "Change password" : "Set a password"),
    current: "Current password",
    ends: "Everywhere else you are signed out.",
    done: (ended: number) =>
      ended === 0
        ? "Password saved."
        : `Password saved. ${ended === 1 ? "One other session" : `${ended} other sessions`} ended.`,
  },
  secondFactor: {
    title: "Second factor",
    off: "Off. With it, signing in with your password also asks for a code from an app on your phone.",
    on: "On since",
    left: (codes: number) => (codes === 1 ? "One recovery code is left." : `${codes} recovery codes are left.`),
    few: "Few recovery codes are left. Make new ones while you have your app.",
    setUp: "Set up",
    renew: "Make new recovery codes",
    turnOff: "Turn off",
    turnOn: "Turn on",
    setupTitle: "Set up a second factor",
    setupWhat: "Scan the picture with an authenticator app. It then shows a code of six digits.",
    picture: "QR code with the secret for your app; the same stands beside it as text.",
    byHand: "No camera? Type this into the app:",
    code: "Code of the app",
    codeHint: "Six digits, as the app shows them now.",
    offWhat: "From then on your password alone signs you in. Your recovery codes go with it.",
    isOff: "The second factor is off.",
  },
  recoveryCodes: {
    title: "Your recovery codes",
    what: "Each gets you in once without your app. They are shown this once: keep them where you keep important papers.",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "This browser does not let the page copy. Select the codes and copy them yourself.",
    download: "Save as a file",
    fileName: "claimdesk-recovery-codes.txt",
    fileHead: "Recovery codes for Claimdesk. Each is good once.",
    kept: "I have kept them",
  },
  identities: {
    title: "Accounts elsewhere",
    what: "Linked accounts sign you in without a password. Nobody is linked by their e-mail address.",
    noEmail: "No e-mail address told",
    linked: "Linked",
    used: "last used",
    link: (provider: string) => `Link ${provider}`,
    unlink: "Unlink",
    unlinkWhich: (provider: string, email: string) => `Unlink ${[provider, email].filter(Boolean).join(", ")}`,
    unlinked: (provider: string) => `${provider} is unlinked.`,
  },
  sessions: {
    title: "Where you are signed in",
    what: "A session ends two weeks after signing in, or after three days without use. Network addresses are not kept.",
    where: (browser: string, system: string) => {
      if (browser && system) return `${browser} on ${system}`;
      return browser || system || "An unknown program";
    },
    here: "This browser",
    way: (way: string, name: string) =>
      way === "password" ? "Signed in" : way === "demo" ? "Signed in by a click" : `Signed in with ${name}`,
    seen: "last seen",
    end: "Sign out",
    endWhich: (where: string) => `Sign out ${where}`,
    ended: (count: number) => (count === 1 ? "One session ended." : `${count} sessions ended.`),
    endOthers: "Sign out everywhere else",
    endAll: "Sign out everywhere",
  },
} as const;
