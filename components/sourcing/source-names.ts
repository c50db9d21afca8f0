import type { EvidenceView } from "@/lib/contract/evidence";
import type { SourceNameOf } from "@/lib/words/sourcing";

/** Longer titles are told by who published them. */
const LONG = 48;

/** What the sources of some evidence are called in a sentence: short, and no two alike. */
export function sourceNames(evidence: readonly EvidenceView[]): SourceNameOf {
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
    return (times.get(short(source)) ?? 0) > 1 ? `“${source.title}”` : short(source);
  };
}
