const LONGEST = 200;

/** What history quotes of waved words. */
export function firstWords(exact: string | undefined): string {
  return [...(exact ?? "")].slice(0, LONGEST).join("");
}
