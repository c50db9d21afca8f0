import { z } from "zod";
import { personName } from "../accounts/account";
import { fieldEdits, line } from "../fields";

export const role = z.enum(["owner", "editor", "research_head", "checker", "contributor", "viewer"]);
export type Role = z.infer<typeof role>;

/** What an owner says of somebody's place on the desk. */
export const memberFields = { name: personName, role, about: line(300) };
export const memberEdits = fieldEdits(memberFields);

/** What a person set for themselves on a desk. Unknown or missing fields fall back to the default. */
export const preferences = z.object({
  /** Keys without a modifier act (WCAG 2.1.4 wants them switchable). */
  singleKeys: z.boolean().catch(true).default(true),
});
