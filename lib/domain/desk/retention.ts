import { z } from "zod";

const DAY_MS = 24 * 60 * 60_000;

/** The least and most days of each kind; null where it may also be kept for ever. */
export const retentionLimits = {
  keepTraces: { least: 1, most: 3650, usual: 90 },
  /** Browsers that were offline send a command again: what it led to must be known for a week. */
  keepAnswers: { least: 7, most: 365, usual: 30 },
  keepDrafts: { least: 7, most: 3650, usual: null },
  keepWithdrawnFiles: { least: 7, most: 3650, usual: null },
} as const;

const days = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);

/** How many days is kept what is not the desk's record. */
export const retentionFields = {
  /** Sessions that ended, invitations and access tokens that were used, revoked or have expired. */
  keepTraces: days(retentionLimits.keepTraces),
  /** Answers to commands, by which a command that is sent twice is done once. */
  keepAnswers: days(retentionLimits.keepAnswers),
  /** Unfinished answers on claims nobody touched since; null: for ever. */
  keepDrafts: days(retentionLimits.keepDrafts).nullable(),
  /** Files of evidence that was withdrawn; null: for ever. */
  keepWithdrawnFiles: days(retentionLimits.keepWithdrawnFiles).nullable(),
};
export type RetentionField = keyof typeof retentionFields;

const stored = <T extends z.ZodType>(shape: T, usual: z.infer<T>) =>
  shape.catch(usual as never).default(usual as never);

/** What a desk stores; what is missing or of an older form is kept as long as usual. */
export const retention = z.object({
  keepTraces: stored(retentionFields.keepTraces, retentionLimits.keepTraces.usual),
  keepAnswers: stored(retentionFields.keepAnswers, retentionLimits.keepAnswers.usual),
  keepDrafts: stored(retentionFields.keepDrafts, retentionLimits.keepDrafts.usual),
  keepWithdrawnFiles: stored(retentionFields.keepWithdrawnFiles, retentionLimits.keepWithdrawnFiles.usual),
});

/** The moment before which a thing is old enough to go; null: nothing ever is. `days` of null is for ever. */
export function goneBefore(days: number | null, now: Date): Date | null {
  return days === null ? null : new Date(now.getTime() - days * DAY_MS);
}
