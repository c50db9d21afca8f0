import type { TextRange } from "@/lib/domain/text/ranges";

/** The line of the text an offset stands in, its line feed left out; an offset at a line's end belongs to that line. */
export function lineAt(text: string, offset: number): TextRange {
  const before = offset === 0 ? -1 : text.lastIndexOf("\n", offset - 1);
  const after = text.indexOf("\n", offset);
  return { start: before + 1, end: after === -1 ? text.length : after };
}
