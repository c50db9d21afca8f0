import { z } from "zod";
import { keepingFields } from "../confidential/keeping";
import { tier } from "../confidential/tier";
import { fieldEdits, filledLine, languageTag, line, prose, spokenDate, webAddress } from "../fields";

export const sourceKind = z.enum(["url", "document", "person", "data_set", "observation", "archive"]);
export type SourceKind = z.infer<typeof sourceKind>;

export { type Tier, tier } from "../confidential/tier";

/** What a person can say of a source. */
export const sourceFields = {
  kind: sourceKind,
  title: filledLine(500),
  publisher: line(300),
  author: line(300),
  url: webAddress,
  language: languageTag,
  publishedDate: spokenDate,
  note: prose(4000),
  ...keepingFields,
  /** Of the note alone, when it is kept closer than the rest. */
  noteTier: tier,
};

export const sourceEdits = fieldEdits(sourceFields);
