/** Words around the history. */
export const historyListWords = {
  title: "History",
  away: "The history can’t be read now. Open it again in a moment.",
  earlier: "Earlier",
  from: (desk: string) => `From ${desk}, proven there`,
  exported: "exported",
  takeOut: "Take words out…",
  takeOutDone: "Done",
  takeOutOne: (sentence: string) => `Take out the words of: ${sentence}`,
  takeOutShort: "Take out…",
  takeOutTitle: "Take the words of this entry away",
  takeOutAbout:
    "For what must not stand here, such as a name typed in the wrong field. Somebody else decides. That it happened, who did it and when stays, and the history still proves. What stands in the claim or the article itself is changed there.",
} as const;
