import { z } from "zod";
import { type PartName, type Purpose, partName } from "../articles/article";
import { fitsBeside, ownParts } from "../articles/parts";
import { id } from "../fields";
import type { Role } from "./member";

const MOST = 20;

/** Who gets which part on a new article of one purpose: the part its creator takes (null: none), and what others are given. */
export const purposeDefaults = z.strictObject({
  creator: z.enum(["writer", "checker"]).nullable(),
  given: z
    .array(z.strictObject({ memberId: id, part: partName }))
    .max(MOST)
    .refine((parts) => new Set(parts.map((one) => `${one.memberId} ${one.part}`)).size === parts.length, {
      error: "gives somebody the same part twice",
    }),
});
export type PurposeDefaults = z.infer<typeof purposeDefaults>;

const none = (): PurposeDefaults => ({ creator: null, given: [] });

/** What a desk stores. What is missing or of an older form gives nobody anything. */
export const partDefaults = z.object({
  own_copy: purposeDefaults.catch(none).default(none),
  published: purposeDefaults.catch(none).default(none),
});

interface Person {
  memberId: string;
  role: Role;
}

/**
 * The parts a new article starts with. `people` are the members who work on the desk now; whoever left, may not hold the part any more,
 * or would get one that excludes what they have is passed over: a default never stands in the way of an article.
 */
export function partsByDefault(
  defaults: PurposeDefaults,
  purpose: Purpose,
  creator: Person,
  people: readonly Person[],
): { memberId: string; part: PartName }[] {
  const parts: { memberId: string; part: PartName }[] = [];
  const give = ({ memberId, role }: Person, part: PartName) => {
    const held = parts.filter((each) => each.memberId === memberId).map((each) => each.part);
    if (!held.includes(part) && fitsBeside(part, role, held)) parts.push({ memberId, part });
  };
  // A contributor who is no writer could not see what they brought in.
  if (creator.role === "contributor") give(creator, "writer");
  else if (defaults.creator && ownParts(creator.role, purpose).includes(defaults.creator)) {
    give(creator, defaults.creator);
  }
  for (const { memberId, part } of defaults.given) {
    const person = people.find((each) => each.memberId === memberId);
    if (person) give(person, part);
  }
  return parts;
}
