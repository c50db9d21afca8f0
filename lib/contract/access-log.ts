import { z } from "zod";
import { tier } from "@/lib/domain/confidential/tier";
import { id, moment, wellFormedText } from "@/lib/domain/fields";
import { endpoint, inDesk, page, pageQuery } from "./endpoint";

/** Somebody was shown something confidential. One entry stands for an hour of looking at it in one way. It names nothing of what was seen. */
export const lookView = z.object({
  id,
  memberId: id,
  at: moment,
  way: z.enum(["screen", "export", "search"]),
  tier,
  /** "evidence:<id>", "source:<id>", "assessment:<id>", "thread:<id>", "file:<id>". */
  subject: z.string(),
  article: z.object({ id, title: z.string() }).nullable(),
  /** The claim it stands on. */
  claimNumber: z.int().nullable(),
});
export type LookView = z.infer<typeof lookView>;

export const readAccessLog = endpoint(
  "readAccessLog",
  "GET",
  "/desks/{deskId}/access-log",
  "Who looked at what is confidential, newest first",
  {
    params: inDesk,
    query: z.object({
      ...pageQuery,
      subject: wellFormedText
        .max(100)
        .regex(/^[a-z]+:[0-9a-f-]{36}$/)
        .optional(),
      memberId: id.optional(),
    }),
    response: page(lookView),
  },
);
