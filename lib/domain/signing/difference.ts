import type { SignedContent, SigningClaim } from "./digest";

/** Fields of a claim in which it can differ from what was signed. */
export const claimAspects = [
  "statement",
  "kind",
  "speaker",
  "claimDate",
  "priority",
  "retired",
  "placements",
  "settled",
  "restsOn",
] as const satisfies readonly (keyof SigningClaim)[];
export type ClaimAspect = (typeof claimAspects)[number];

/** One thing that is not as it was signed. */
export type Difference =
  | { subject: "text"; before: string; after: string }
  /** The document alone: an emphasis, a link, a picture; the words are the same. */
  | { subject: "doc"; before: string; after: string }
  | { subject: "waves"; before: number[]; after: number[] }
  | { subject: "fixes"; before: SignedContent["fixes"]; after: SignedContent["fixes"] }
  | {
      subject: `claim:${string}`;
      number: number;
      /** What of it; empty where it is new or gone. */
      aspects: ClaimAspect[];
      before: SigningClaim | null;
      after: SigningClaim | null;
    }
  | {
      subject: `exception:${string}`;
      before: SignedContent["exceptions"];
      after: SignedContent["exceptions"];
    };

/**
 * What changed between what was signed and what stands, one entry for each thing somebody has to look at: the text or else the document,
 * each claim, each claim's exceptions, what was waved, what was accepted. Nothing: the two would be signed alike.
 */
export function differences(signed: SignedContent, now: SignedContent): Difference[] {
  const found: Difference[] = [];
  if (signed.textSha256 !== now.textSha256) {
    found.push({ subject: "text", before: signed.textSha256, after: now.textSha256 });
  } else if (signed.docSha256 !== now.docSha256) {
    found.push({ subject: "doc", before: signed.docSha256, after: now.docSha256 });
  }
  const textSame = signed.textSha256 === now.textSha256;
  const claims = paired(signed.claims, now.claims, ({ id }) => id);
  for (const { before, after } of claims.sort((a, b) => numberOf(a) - numberOf(b))) {
    const aspects = before && after ? claimAspects.filter((aspect) => !same(before[aspect], after[aspect])) : [];
    // In another text every offset is another; where a claim stands is told by the text's own difference.
    const told = textSame ? aspects : aspects.filter((aspect) => aspect !== "placements" || !moved(before, after));
    if (before && after && told.length === 0) continue;
    const claim = after ?? before;
    if (!claim) continue;
    found.push({ subject: `claim:${claim.id}`, number: claim.number, aspects: told, before, after });
  }
  const byClaim = (list: SignedContent["exceptions"]) => Map.groupBy(list, ({ claimId }) => claimId);
  const [were, are] = [byClaim(signed.exceptions), byClaim(now.exceptions)];
  for (const claimId of [...new Set([...were.keys(), ...are.keys()])].sort()) {
    const [before, after] = [were.get(claimId) ?? [], are.get(claimId) ?? []];
    if (!same(before, after)) found.push({ subject: `exception:${claimId}`, before, after });
  }
  if (!same(signed.fixes, now.fixes)) found.push({ subject: "fixes", before: signed.fixes, after: now.fixes });
  if (textSame && !same(signed.waved, now.waved)) {
    found.push({ subject: "waves", before: signed.waved, after: now.waved });
  }
  return found;
}

interface Pair {
  before: SigningClaim | null;
  after: SigningClaim | null;
}

const numberOf = ({ before, after }: Pair): number => after?.number ?? before?.number ?? 0;

function paired(
  before: readonly SigningClaim[],
  after: readonly SigningClaim[],
  key: (claim: SigningClaim) => string,
): Pair[] {
  const later = new Map(after.map((claim) => [key(claim), claim]));
  const pairs: Pair[] = before.map((claim) => ({ before: claim, after: later.get(key(claim)) ?? null }));
  const known = new Set(before.map(key));
  return [
    ...pairs,
    ...after.filter((claim) => !known.has(key(claim))).map((claim) => ({ before: null, after: claim })),
  ];
}

/** Whether its places are as many, of the same states, and only elsewhere. */
function moved(before: SigningClaim | null, after: SigningClaim | null): boolean {
  const states = (claim: SigningClaim | null) => (claim?.placements ?? []).map(({ state }) => standing(state)).sort();
  return same(states(before), states(after));
}

const standing = (state: string): string => (state === "orphaned" || state === "gone_as_asked" ? state : "stands");

/** Both are plain values of one order, so their JSON tells whether they are the same, but for the order of keys that a store may change. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}
