import { z } from "zod";
import { fieldEdits, filledLine, languageTag, line, prose, spokenDate, webAddress } from "../fields";

export const sourceKind = z.enum(["url", "document", "person", "data_set", "observation", "archive"]);
export type SourceKind = z.infer<typeof sourceKind>;

export const tier = z.enum(["on_record", "background", "off_record", "named_persons_only", "embargoed"]);
export type Tier = z.infer<typeof tier>;

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
};

export const sourceEdits = fieldEdits(sourceFields);
