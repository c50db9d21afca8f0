import type { ClaimGuess } from "@/lib/domain/claims/guess";
import { guessKind } from "@/lib/domain/claims/guess-kind";
import { guessStatement, oneLine } from "@/lib/domain/claims/guess-statement";
import type { TextRange } from "@/lib/domain/text/ranges";

/**
 * What a claim about a quote is taken for: the same words as their speaker meant them, since "was it said" is the quote's own
 * question and "is it so" is this one's.
 */
export function guessAbout(text: string, range: TextRange, speaker: string): ClaimGuess {
  const words = oneLine(text, range).replace(/^[“„«‘"']|[”“»’"'][.,]?$/gu, "");
  const kind = guessKind({ words, quoted: 0, reportInside: false, reportAround: false });
  const statement = guessStatement(text, range, { kind, speaker: null, quotations: [], subject: null });
  return { kind, speaker: speaker === "" ? null : speaker, statement };
}
