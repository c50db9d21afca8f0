import { z } from "zod";
import { fieldEdits, filledLine, languageTag } from "../fields";
import { purposeDefaults } from "./part-defaults";
import { retentionFields } from "./retention";
import { timeZone } from "./time-zone";

/** What a desk is from its first day. */
export const deskBasics = {
  name: filledLine(120),
  timeZone,
  language: languageTag,
  /** Whether members may have pages fetched from the web by the server. */
  fetchPages: z.boolean(),
};

/** What an owner can set, each by itself. */
export const deskFields = {
  ...deskBasics,
  ownCopyParts: purposeDefaults,
  publishedParts: purposeDefaults,
  ...retentionFields,
};

export const deskEdits = fieldEdits(deskFields);
