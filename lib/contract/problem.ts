import { z } from "zod";

/** RFC 9457 problem details, with our stable `code` and what the sentence was made from. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
});
export type Problem = z.infer<typeof problem>;
