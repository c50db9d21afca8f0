/** Words about signing in with an account elsewhere. */
export const providerWords = {
  action: (provider: string) => `Sign in with ${provider}`,
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
      default:
        return `What ${name} answered could not be trusted, so nobody was signed in. Begin again; if it stays so, tell whoever runs Claimdesk.`;
    }
  },
} as const;
