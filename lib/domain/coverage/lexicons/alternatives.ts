/** The words of a list as alternatives of a pattern, longest first. */
export function alternatives(words: string): string {
  const list = words.trim().split(/\s+/);
  return `(?:${list.toSorted((a, b) => b.length - a.length).join("|")})`;
}

/** The sources of patterns as alternatives of one. */
export function anyPattern(...sources: readonly string[]): string {
  return `(?:${sources.join("|")})`;
}
