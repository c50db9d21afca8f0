import Link from "next/link";
import type { NamedPlaceView, NamedView } from "@/lib/contract/persons";
import { personWords, rowInWords, rowsInWords } from "@/lib/words/persons";
import { listClass } from "./people-frame";

/** How many rows of what, in words, the most first. */
export function CountList({ counts }: { counts: Readonly<Record<string, number>> }) {
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return (
    <ul className="flex list-disc flex-col gap-0.5 ps-5 tabular-nums">
      {some
        .sort(([, a], [, b]) => b - a)
        .map(([table, count]) => (
          <li key={table}>{rowsInWords(table, count)}</li>
        ))}
    </ul>
  );
}

/** Where a name stands, one line a place, leading there. */
export function NamedPlaces({ named, home }: { named: NamedView; home: string }) {
  const histories = (named.counts.event_payload ?? 0) + (named.counts.foreign_event ?? 0);
  return (
    <div className="flex flex-col gap-2">
      {named.places.length > 0 ? (
        <ul className={listClass}>
          {named.places.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places are read once and never reordered
            <li key={index} className="flex flex-col gap-0.5 px-3 py-2">
              <span className="break-words">{place.words}</span>
              <span className="text-sm text-ink-3">
                {rowInWords(place.table)}, {personWords.column[place.column] ?? place.column}
                {" · "}
                <Where place={place} home={home} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {named.more ? <p className="text-sm text-ink-2">{personWords.named.more}</p> : null}
      {histories > 0 ? <p className="text-sm text-ink-2">{personWords.named.histories(histories)}</p> : null}
    </div>
  );
}

function Where({ place, home }: { place: NamedPlaceView; home: string }) {
  const { articleId, articleTitle, claimNumber, claimId, sourceId } = place;
  if (articleId) {
    const at = claimId ? `?claim=${claimId}` : "";
    return (
      <Link href={`${home}/articles/${articleId}${at}`} className="underline">
        {articleTitle}
        {claimNumber === null ? "" : `, ${personWords.named.claim(claimNumber)}`}
      </Link>
    );
  }
  if (sourceId) {
    return (
      <Link href={`${home}/sources?source=${sourceId}`} className="underline">
        {personWords.sources}
      </Link>
    );
  }
  return null;
}
