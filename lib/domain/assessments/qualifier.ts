import { z } from "zod";

/** One vocabulary for findings, fixes and corrections. */
export const qualifier = z.enum([
  "number",
  "name_title",
  "date_place",
  "quote_words",
  "translation",
  "attribution",
  "missing_context",
  "misleading_framing",
  "cherry_picked",
  "exaggerated",
  "imprecise",
  "outdated",
  "flawed_reasoning",
  "altered_media",
  "satire",
  "other",
]);
export type Qualifier = z.infer<typeof qualifier>;
