import type { ClaimView } from "@/lib/contract/claims";
import { secondCheckWords as words } from "@/lib/words/second-check";

/** The sources of a claim, without what anybody made of them. */
export function BareSources({ sources }: { sources: NonNullable<ClaimView["sources"]> }) {
  if (sources.length === 0) return <p className="pb-2 text-sm text-ink-3">{words.noSources}</p>;
  return (
    <div className="pb-2">
      <h4 className="text-sm font-medium text-ink-2">{words.sources}</h4>
      <ul className="flex flex-col">
        {sources.map((source) => (
          <li key={source.id} className="border-b border-rule py-1 text-base last:border-b-0">
            {source.redacted ? (
              <span className="text-ink-3 italic">{words.redactedSource}</span>
            ) : (
              <>
                <bdi lang={source.language || undefined}>{source.title}</bdi>
                {source.publisher ? <span className="text-sm text-ink-3"> · {source.publisher}</span> : null}
                {source.url ? (
                  <a
                    className="block truncate text-sm underline"
                    href={source.url}
                    target="_blank"
                    rel="noreferrer noopener"
                  >
                    {source.url}
                  </a>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
