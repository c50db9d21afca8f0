const signs: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\s*[-*+] \S.*\n\s*[-*+] \S/m,
  /^> \S/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /(?:\*\*|__)\S[^*_\n]*(?:\*\*|__)/,
  /^```/m,
  /^!\[[^\]\n]*\]\(/m,
  /^\|.+\|\n\|[\s:|-]+\|/m,
  /^---\n(?:[\w-]+:.*\n)+---/,
];

/** Whether plain text was most likely written as Markdown: two kinds of its signs, or headings more than once. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 20_000).replaceAll("\r\n", "\n");
  const kinds = signs.filter((sign) => sign.test(sample)).length;
  return kinds >= 2 || (sample.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2;
}
