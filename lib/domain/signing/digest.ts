import type { Purpose } from "../articles/article";
import type { Disposition, Finding } from "../assessments/assessment";
import type { ClaimKind, PlacementState, Priority } from "../claims/claim";
import { gapsIn, union } from "../coverage/union";
import type { Basis, Stance } from "../evidence/evidence";
import type { TextRange } from "../text/ranges";

/** The form in which what is signed is put together. Another form is another number; a sign-off keeps the one it was given in. */
export const DIGEST_VERSION = 1;

/** What is known of an article when it is signed, in whatever order it was read. */
export interface SigningFacts {
  articleId: string;
  purpose: Purpose;
  textSha256: string;
  docSha256: string;
  claims: readonly SigningClaim[];
  /** Risks accepted by name that hold. */
  exceptions: readonly { claimId: string; ruleKeys: readonly string[]; reason: string; acceptedById: string }[];
  /** Accepted fixes that are not in the text; none when it is signed. */
  fixes: readonly { claimId: string; start: number; end: number; replacement: string }[];
  /** Waves that count. */
  waves: readonly TextRange[];
}

export interface SigningClaim {
  id: string;
  number: number;
  statement: string;
  kind: ClaimKind;
  speaker: string;
  claimDate: string;
  priority: Priority;
  /** Why it was retired; null while it is live. */
  retired: string | null;
  /** Where it stands in the current version. */
  placements: readonly { start: number; end: number; primary: boolean; state: PlacementState }[];
  /** The answer that settles it; null while none does. */
  settled: { finding: Finding; disposition: Disposition | null; qualifiers: readonly string[] } | null;
  /** Of the evidence its answer was given on, what still stands, as the policy weighs it. */
  restsOn: readonly { evidenceId: string; sourceId: string; stance: Stance; basis: Basis; reliesOnId: string | null }[];
}

/** What a signature says, as plain values in one order: its SHA-256 over canonical JSON (RFC 8785) is the digest. */
export interface SignedContent {
  version: number;
  articleId: string;
  purpose: Purpose;
  textSha256: string;
  docSha256: string;
  claims: SigningClaim[];
  exceptions: { claimId: string; ruleKeys: string[]; reason: string; acceptedById: string }[];
  fixes: { claimId: string; start: number; end: number; replacement: string }[];
  /** What waves alone let through: start, end, start, end … */
  waved: number[];
}

/**
 * What is signed, without anything that is outside a signature (threads, notes, a source's spelling, who works on what, when a thing was
 * done), in one order whatever order it was read in.
 */
export function signedContent(facts: SigningFacts): SignedContent {
  const { articleId, purpose, textSha256, docSha256 } = facts;
  const placed = union(facts.claims.flatMap(({ retired, placements }) => (retired === null ? placements : [])));
  return {
    version: DIGEST_VERSION,
    ...{ articleId, purpose, textSha256, docSha256 },
    claims: sorted(facts.claims.map(signedClaim), ({ number, id }) => [number, id]),
    exceptions: sorted(
      facts.exceptions.map(({ claimId, ruleKeys, reason, acceptedById }) => ({
        ...{ claimId, reason, acceptedById },
        ruleKeys: [...ruleKeys].sort(),
      })),
      ({ claimId, acceptedById, ruleKeys, reason }) => [claimId, acceptedById, ruleKeys.join(" "), reason],
    ),
    fixes: sorted(
      facts.fixes.map(({ claimId, start, end, replacement }) => ({ claimId, start, end, replacement })),
      ({ claimId, start, end, replacement }) => [start, end, claimId, replacement],
    ),
    waved: union(facts.waves).flatMap((wave) => gapsIn(wave, placed).flatMap(({ start, end }) => [start, end])),
  };
}

function signedClaim(claim: SigningClaim): SigningClaim {
  const { id, number, statement, kind, speaker, claimDate, priority, retired, settled } = claim;
  return {
    ...{ id, number, statement, kind, speaker, claimDate, priority, retired },
    placements: sorted(
      claim.placements.map(({ start, end, primary, state }) => ({ start, end, primary, state })),
      ({ start, end, primary, state }) => [start, end, String(primary), state],
    ),
    settled: settled && {
      finding: settled.finding,
      disposition: settled.disposition,
      qualifiers: [...settled.qualifiers].sort(),
    },
    restsOn: sorted(
      claim.restsOn.map(({ evidenceId, sourceId, stance, basis, reliesOnId }) => ({
        ...{ evidenceId, sourceId, stance, basis, reliesOnId },
      })),
      ({ evidenceId }) => [evidenceId],
    ),
  };
}

/** Ordered by keys that are compared as they are: no locale decides on a digest. */
function sorted<T>(items: T[], keysOf: (item: T) => (string | number)[]): T[] {
  return items
    .map((item) => ({ item, keys: keysOf(item) }))
    .sort((a, b) => compared(a.keys, b.keys))
    .map(({ item }) => item);
}

function compared(a: (string | number)[], b: (string | number)[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}
