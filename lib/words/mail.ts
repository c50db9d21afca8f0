/** The mails Claimdesk sends, as subject and plain text. A link stands on a line of its own, so that every program makes it one. */
export const mailWords = {
  invitation: (given: { desk: string; by: string; link: string; until: string }) => ({
    subject: `${given.by} invites you to ${given.desk} on Claimdesk`,
    text: `${given.by} invites you to join ${given.desk}. Claimdesk is where the desk checks the claims of its articles.

Open this link to join:

${given.link}

It is good for one person, once, until ${given.until}. If you do not know ${given.by}, leave it alone: nothing happens.
`,
  }),
  passwordReset: (given: { link: string; minutes: number }) => ({
    subject: "A new password for Claimdesk",
    text: `Somebody, probably you, asked for a new password for the Claimdesk account with this e-mail address.

Open this link to choose one:

${given.link}

It is good once, for ${given.minutes} minutes. If it was not you, leave it alone: your password stays as it is.
`,
  }),
  passwordChanged: () => ({
    subject: "Your Claimdesk password was changed",
    text: `The password of the Claimdesk account with this e-mail address was changed, and everybody who was signed in with it was signed out.

If it was you, there is nothing to do. If not, ask for a new password on the sign-in page, and tell the owner of your desk.
`,
  }),
} as const;
