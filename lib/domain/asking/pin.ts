import { locate } from "../anchoring/locate";
import type { Basis } from "../evidence/evidence";
import { line } from "../fields";
import type { SourceKind } from "../sources/source";
import { overlaps, type TextRange } from "../text/ranges";

/** How many passages of one article may carry sources of the writer. */
export const PINS_PER_ARTICLE = 2000;
export const pinNote = line(500);

/** What a pinned source counts as when it is taken for evidence: a talk nobody else heard and a thing nobody else saw rest on the writer alone. */
export const basisOfPin: Readonly<Record<SourceKind, Basis>> = {
  url: "secondary",
  document: "primary_document",
  person: "author_only",
  data_set: "data",
  observation: "author_only",
  archive: "secondary",
};

interface Pinned {
  versionId: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** Where a pin stands in the current version: as it was put there, or where its exact words are found again with certainty; else null. */
export function placeOfPin(pin: Pinned, version: { id: string; text: string }): TextRange | null {
  if (pin.versionId === version.id) return { start: pin.start, end: pin.end };
  const found = locate(version.text, pin, pin.start);
  return found && found.score >= SURE ? found.range : null;
}

/** Words that stand once are sure enough without their context; words that stand more often need most of it. */
const SURE = 0.5;

/** The facts that no pin of the writer lies over: what they have not yet said the source of. */
export function factsWithoutPin<Fact extends TextRange>(facts: readonly Fact[], pins: readonly TextRange[]): Fact[] {
  return facts.filter((fact) => !pins.some((pin) => overlaps(pin, fact)));
}
