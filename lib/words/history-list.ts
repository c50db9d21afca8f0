/** Words around the history. */
export const historyListWords = {
  title: "History",
  away: "The history can’t be read now. Open it again in a moment.",
  earlier: "Earlier",
  from: (desk: string) => `From ${desk}, proven there`,
  exported: "exported",
} as const;
