import { claimKind } from "@/lib/domain/claims/claim";
import { basis } from "@/lib/domain/evidence/evidence";
import { meets, type SourcingFacts } from "@/lib/domain/sourcing/meets";
import { shippedPolicies } from "@/lib/domain/sourcing/shipped";
import { articleRestsOn, type EvidenceFacts } from "@/lib/domain/sourcing/weighed";
import { median, percentile } from "../figures";
import { aim } from "../tell";

export interface SourcingFigures {
  claims: number;
  pieces: number;
  /** Medians and the worst of twenty (ms): all claims anew, and one claim with what the article rests on. */
  all: number;
  allWorst: number;
  one: number;
  oneWorst: number;
}

const CLAIMS = 1_000;
const PIECES = 5;
const SOURCES = 400;
const ROUNDS = 40;
/** A frame (ms). */
const FRAME = 16;

/** Always the same evidence: every third piece repeats another source, some in a circle, most with a date. */
function evidenceOf(claim: number): EvidenceFacts[] {
  return Array.from({ length: PIECES }, (_, at) => {
    const turn = claim * PIECES + at;
    const source = (turn * 7 + at * 31) % SOURCES;
    return {
      id: `evidence-${turn}`,
      sourceId: `source-${source}`,
      reliesOnId: turn % 3 === 0 ? `source-${(source * 5 + 1) % SOURCES}` : null,
      stance: turn % 7 === 0 ? "contradicts" : "supports",
      basis: basis.options[turn % basis.options.length] ?? "secondary",
      tier: turn % 11 === 0 ? "background" : "on_record",
      eventDate: turn % 4 === 0 ? "2026-03" : "",
      publishedDate: turn % 5 === 0 ? "" : `2026-0${1 + (turn % 9)}-1${turn % 10}`,
      accessedDate: "2026-11-20",
      withdrawn: turn % 13 === 0,
    };
  });
}

/** Asks the strict policy about 1,000 claims with five pieces of evidence each, anew after every change. */
export function measureSourcing(told: (line: string) => void): SourcingFigures {
  told(`Sourcing: ${CLAIMS} claims with ${PIECES} pieces of evidence each, ${ROUNDS} rounds`);
  const rules = shippedPolicies.find((policy) => policy.purpose === "own_copy" && policy.key === "strict")?.rules ?? [];
  const evidence = Array.from({ length: CLAIMS }, (_, claim) => evidenceOf(claim));
  const ask = (claim: number, restsOnIds: ReadonlySet<string>) => {
    const facts: SourcingFacts = {
      claim: {
        kind: claimKind.options[claim % claimKind.options.length] ?? "other",
        priority: claim % 4 === 0 ? "if_time" : "must",
        claimDate: claim % 2 === 0 ? "2026-06-01" : "",
        answer: { finding: "supported", disposition: "stet" },
      },
      evidence: evidence[claim] ?? [],
      article: { purpose: "own_copy", publishedDate: "", derivedFromIds: ["source-1"], restsOnIds },
      retractedIds: new Set(["source-9"]),
      acceptedKeys: [],
      at: Date.UTC(2026, 10, 23),
    };
    return meets(rules, facts);
  };
  const ground = () => articleRestsOn(["source-1"], evidence.flat());
  const timed = (work: () => void) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const [all, one]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    all.push(
      timed(() => {
        const restsOn = ground();
        for (let claim = 0; claim < CLAIMS; claim += 1) ask(claim, restsOn);
      }),
    );
    one.push(timed(() => void ask(round * 17, ground())));
  }
  return {
    claims: CLAIMS,
    pieces: PIECES,
    all: median(all),
    allWorst: percentile(all, 0.95),
    one: median(one),
    oneWorst: percentile(one, 0.95),
  };
}

/** Prints the figures and whether a change stays within a frame. */
export function tellSourcing({ claims, pieces, all, allWorst, one, oneWorst }: SourcingFigures): void {
  const figures = (name: string, middle: number, worst: number) =>
    `${name}: ${middle.toFixed(2)} ms (p95 ${worst.toFixed(2)}), ${(middle / FRAME).toFixed(2)} of ${FRAME} ms`;
  console.log(`\nSourcing policy over ${claims} claims with ${pieces} pieces of evidence each`);
  aim(figures("all of them anew, as when what the article was made from changes", all, allWorst), all <= FRAME);
  aim(figures("one of them, as when evidence changes", one, oneWorst), one <= FRAME);
}
