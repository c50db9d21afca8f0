import { z } from "zod";
import { filledLine } from "../fields";

export const writerLinkDays = { least: 1, most: 60, usual: 14 } as const;
/** How many links of one article may lead somewhere at the same time. */
export const LINKS_PER_ARTICLE = 20;

const DAY_MS = 24 * 60 * 60_000;

export const writerLinkFields = {
  name: filledLine(200),
  days: z.int().min(writerLinkDays.least).max(writerLinkDays.most).default(writerLinkDays.usual),
};

export const writerLinkState = z.enum(["open", "expired", "revoked"]);
export type WriterLinkState = z.infer<typeof writerLinkState>;

/** Where a link stands. It goes with whoever made it: a member who was shut out answers for it no more. */
export function stateOfWriterLink(
  link: { revokedAt: Date | null; expiresAt: Date },
  maker: { disabledAt: Date | null },
  now: Date,
): WriterLinkState {
  if (link.revokedAt !== null || maker.disabledAt !== null) return "revoked";
  return link.expiresAt <= now ? "expired" : "open";
}

/** When a link made now ends. */
export const writerLinkEnd = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS);
