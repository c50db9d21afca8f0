import { z } from "zod";

/** What a script's token may ask for, on top of what its member may: to read; to change claims, evidence and articles; to manage people and the desk. */
export const scope = z.enum(["read", "write", "manage"]);
export type Scope = z.infer<typeof scope>;
