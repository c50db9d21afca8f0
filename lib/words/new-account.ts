/** What is asked of whoever makes an account: at the first run, and with an invitation. */
export const newAccountWords = {
  name: "Your name",
  nameHint: "As the desk knows you.",
  email: "E-mail address",
  emailHint: "You sign in with it.",
  password: "Password",
  missing: { name: "Your name is missing.", email: "This is not an e-mail address." },
} as const;
