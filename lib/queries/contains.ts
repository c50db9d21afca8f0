/** The ILIKE pattern of "contains these words", with the characters that mean something to LIKE taken literally. */
export function contains(words: string): string {
  return `%${words.trim().replace(/[\\%_]/g, "\\$&")}%`;
}
