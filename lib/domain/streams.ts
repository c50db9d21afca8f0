import { z } from "zod";

/** What has a history of its own, in the order in which locks are taken. */
export const streamType = z.enum(["desk", "source", "article"]);
export type StreamType = z.infer<typeof streamType>;
