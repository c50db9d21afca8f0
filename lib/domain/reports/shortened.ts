/** How many characters of a claim's words stand in a heading. */
export const SHORT_WORDS = 280;

/** Words as a heading has them: on one line, cut where they are too long for it. */
export function shortened(text: string): string {
  const line = text.replace(/[\s\uFFFC]+/g, " ").trim();
  const characters = [...line];
  return characters.length > SHORT_WORDS ? `${characters.slice(0, SHORT_WORDS).join("")}…` : line;
}
