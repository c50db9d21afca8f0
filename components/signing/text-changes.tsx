import { signingWords, verifyWords as words } from "@/lib/words/signing";

interface Props {
  changes: readonly { after: string; signed: string; given: string }[];
  count: number | null;
}

/** The places at which two texts differ, as a copy editor would mark them: what went, what came, after which words. */
export function TextChanges({ changes, count }: Props) {
  if (count === null) return <p className="text-ink-2">{words.tooMany}</p>;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-3 tabular-nums">
        {count > changes.length ? signingWords.moreChanges(count) : words.count(count)}
      </p>
      <ol className="flex flex-col gap-2">
        {changes.map((change) => (
          <li key={`${change.after} ${change.signed} ${change.given}`} className="break-words">
            <span className="text-sm text-ink-3">{words.after(change.after)}</span>
            <span className="block font-serif">
              {change.signed ? (
                <del>
                  <span className="sr-only">{words.wasSigned}: </span>
                  <bdi>{change.signed}</bdi>
                </del>
              ) : null}{" "}
              {change.given ? (
                <ins>
                  <span className="sr-only">{words.isGiven}: </span>
                  <bdi>{change.given}</bdi>
                </ins>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
