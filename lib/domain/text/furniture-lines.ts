import { leafBlocks } from "./canonical-text";
import type { DocJson } from "./doc";

/** For each line of a document's canonical text whether it is furniture, which is no part of the copy. */
export function furnitureLines(doc: DocJson): boolean[] {
  return leafBlocks(doc).map(({ role }) => role === "furniture");
}
