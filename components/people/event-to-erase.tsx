"use client";

import { useQuery } from "@tanstack/react-query";
import { problemOf } from "@/components/account/problem-of";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import type { ErasureView } from "@/lib/contract/erasures";
import { listArticleHistory } from "@/lib/contract/history";
import { erasureWords as words } from "@/lib/words/erasures";
import { historySentence } from "@/lib/words/history";

/** What the event says whose words are to go, to whoever decides. */
export function EventToErase({ event: { articleId, seq } }: { event: NonNullable<ErasureView["event"]> }) {
  const { desk } = useWorkspace();
  const history = useQuery({
    queryKey: ["history", articleId, "entry", seq],
    queryFn: ({ signal }) => {
      // The newest before the next one is the one that is meant.
      const query = { limit: 1, cursor: String(seq + 1) };
      return call(listArticleHistory, { params: { deskId: desk.id, articleId }, query, signal });
    },
  });
  if (history.error) return <Banner kind="error">{problemOf(history.error)}</Banner>;
  if (!history.data) return <SkeletonRows rows={1} />;
  const entry = history.data.items.find((each) => each.seq === seq && each.foreign === null);
  const labelOf = (scaleId: string, key: string) =>
    desk.scales.find((scale) => scale.id === scaleId)?.labels.find((label) => label.key === key)?.name;
  return (
    <div className="flex flex-col gap-1">
      {entry && entry.payload !== null ? (
        <>
          <p className="break-words" dir="auto">
            {historySentence(entry, (memberId) => nameOf(desk, memberId) || undefined, labelOf)}{" "}
            <Time at={entry.at} zone={desk.timeZone} className="text-ink-3" />
          </p>
          <p className="text-sm text-ink-2">{words.eventAbout}</p>
        </>
      ) : (
        <p className="text-ink-2">{words.eventGone}</p>
      )}
      <div>
        <ButtonLink size="sm" variant="quiet" href={`/desks/${desk.id}/articles/${articleId}`}>
          {words.toHistory}
        </ButtonLink>
      </div>
    </div>
  );
}
