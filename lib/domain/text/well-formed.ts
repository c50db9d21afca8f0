import { refuse } from "@/lib/domain/refusal";

/** The text itself, unless it holds U+0000 or half a surrogate pair, which PostgreSQL refuses or silently replaces. */
export function wellFormed(text: string): string {
  if (text.includes("\u0000")) refuse("text_contains_nul");
  if (!text.isWellFormed()) refuse("text_not_well_formed");
  return text;
}
