/** Words about signing in with an account elsewhere. */
export const providerWords = {
  action: (provider: string) => `Sign in with ${provider}`,
  leaving: (provider: string) => `Go on to ${provider}`,
  /** What went wrong between us and the provider. */
  failed: (problem: string, provider: string): string => {
    const name = provider || "The provider";
    switch (problem) {
      case "denied":
        return `${name} did not let you in, or you turned back there. Try again, or sign in another way.`;
      case "away":
        return `${name} does not answer. Try again in a moment, or sign in another way.`;
      case "too_old":
        return "Signing in took too long, or was begun in another window. Begin again.";
      case "no_email":
        return `${name} told no checked e-mail address, and an account here needs one. Join with a password, then link ${name} on your account page.`;
      case "other_account":
        return `You came back from ${name} with an account that is not linked to you. Nothing was changed.`;
      case "not_asked":
        return `${name} let you through without asking who you are. Sign out there, then try again.`;
      default:
        return `What ${name} answered could not be trusted, so nobody was signed in. Begin again; if it stays so, tell whoever runs Claimdesk.`;
    }
  },
} as const;
