import type { EvidenceView } from "@/lib/contract/evidence";
import type { SourceNameOf } from "@/lib/words/sourcing";

/** Longer titles are told by who published them. */
const LONG = 48;

/** Sources whose title is a heading, and may read like a sentence of its own. */
const TITLED: ReadonlySet<string> = new Set(["url", "document", "archive", "data_set"]);

/**
 * What the sources of some evidence are called: short, and no two alike; in a sentence titles stand in quotation marks, so that
 * its own words are told from theirs.
 */
export function sourceNames(evidence: readonly EvidenceView[], inSentence = false): SourceNameOf {
  const open = evidence.filter((each) => !each.redacted);
  const sources = new Map(
    open
      .flatMap(({ source, reliesOn }) => (reliesOn ? [source, reliesOn] : [source]))
      .filter((source) => !source.redacted)
      .map((source) => [source.id, source]),
  );
  const short = ({ title, publisher }: EvidenceView["source"]) =>
    title.length > LONG && publisher !== "" ? publisher : title;
  const times = new Map<string, number>();
  for (const source of sources.values()) times.set(short(source), 1 + (times.get(short(source)) ?? 0));
  return (id) => {
    const source = sources.get(id);
    if (!source) return undefined;
    const name = short(source);
    if ((times.get(name) ?? 0) > 1) return `“${source.title}”`;
    return inSentence && name === source.title && TITLED.has(source.kind) ? `“${name}”` : name;
  };
}
