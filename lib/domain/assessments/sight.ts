import { z } from "zod";

/** What of a claim's answers somebody may see: everything; nothing yet, nobody being named for the second look; nothing until they have answered themselves. */
export const sight = z.enum(["all", "sealed", "blind"]);
export type Sight = z.infer<typeof sight>;
