import { z } from "zod";

export const role = z.enum(["owner", "editor", "research_head", "checker", "contributor", "viewer"]);
export type Role = z.infer<typeof role>;

/** What a person set for themselves on a desk. Unknown or missing fields fall back to the default. */
export const preferences = z.object({
  /** Keys without a modifier act (WCAG 2.1.4 wants them switchable). */
  singleKeys: z.boolean().catch(true).default(true),
});
