import { LEAST_PASSWORD, MOST_PASSWORD } from "@/lib/domain/accounts/password-problem";

/** Words around choosing a password, wherever one is chosen. */
export const passwordWords = {
  next: "New password",
  hint: `At least ${LEAST_PASSWORD} characters. A few words in a row are good, and spaces count.`,
  show: "Show password",
  hide: "Hide password",
  problem: (problem: string): string => {
    switch (problem) {
      case "short":
        return `A password has at least ${LEAST_PASSWORD} characters. A few words in a row are good.`;
      case "long":
        return `A password has at most ${MOST_PASSWORD} characters.`;
      case "personal":
        return "This is made of what others know of you. Choose something nobody connects with you.";
      default:
        return "This is one of the passwords that are tried first. A few words that do not belong together are better.";
    }
  },
} as const;
