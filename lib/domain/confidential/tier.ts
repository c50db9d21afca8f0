import { z } from "zod";

/** How close something is kept: from what may be named to what a few know. */
export const tier = z.enum(["on_record", "background", "off_record", "named_persons_only", "embargoed"]);
export type Tier = z.infer<typeof tier>;
