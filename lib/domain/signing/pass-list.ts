import { z } from "zod";
import { filledLine, prose } from "../fields";

/** One pass over a whole text, initialled by whoever made it. Its key is never used for another. */
const pass = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9_]*$/, { error: "is not a key of small letters, digits and _" }),
  name: filledLine(80),
  /** What is looked at, for whoever makes it. */
  about: prose(300),
});
export type Pass = z.infer<typeof pass>;

/** A desk's passes in order; none is a choice too. */
export const passList = z
  .array(pass)
  .max(20)
  .refine((passes) => new Set(passes.map(({ key }) => key)).size === passes.length, { error: "names a key twice" });

/** The passes a desk has until it writes its own. */
export const shippedPasses: readonly Pass[] = [
  { key: "names", name: "Names", about: "Every name and title spelled as its owner spells it." },
  { key: "numbers", name: "Numbers", about: "Sums, shares and units add up, also between text and charts." },
  { key: "quotes", name: "Quotes", about: "Each quotation against its record, word for word." },
  { key: "captions", name: "Captions", about: "Captions and credits say what the pictures show." },
  { key: "headline", name: "Headline against body", about: "Headline and dek promise no more than the body holds." },
  { key: "legal", name: "Legal read", about: "Defamation, privacy, contempt, rights." },
  { key: "final", name: "Final read", about: "Once more from the first word to the last." },
];

/** The passes of a desk as it stores them; null or an older form are the shipped ones. */
export function passesOf(stored: unknown): readonly Pass[] {
  return passList.safeParse(stored).data ?? shippedPasses;
}

/** An initial as it was given, with the hash of the words it was given for. */
export interface Initial {
  passKey: string;
  memberId: string;
  at: Date;
  textSha256: string;
  takenBackAt: Date | null;
}

/** The initials that count: of these very words, not taken back, the first for each pass. */
export function standingInitials<Given extends Initial>(
  initials: readonly Given[],
  textSha256: string,
): Map<string, Given> {
  const standing = new Map<string, Given>();
  for (const each of initials) {
    if (each.takenBackAt !== null || each.textSha256 !== textSha256) continue;
    const first = standing.get(each.passKey);
    if (!first || each.at < first.at) standing.set(each.passKey, each);
  }
  return standing;
}
