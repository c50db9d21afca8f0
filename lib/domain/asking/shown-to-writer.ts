import { type Kept, maySee } from "../confidential/may-see";

interface Stored extends Kept {
  withdrawnAt: Date | null;
  source: Kept;
}

/**
 * Whether a writer may be shown a piece of evidence with a question: only what is on the record now, in itself and by its source, as for
 * somebody outside the desk, since a link can be handed on. What was withdrawn is no evidence any more.
 */
export function isShownToWriter(evidence: Stored, now: Date): boolean {
  return evidence.withdrawnAt === null && maySee(evidence, null, now) && maySee(evidence.source, null, now);
}
