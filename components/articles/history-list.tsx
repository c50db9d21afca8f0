"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AskEventErasure } from "@/components/people/ask-event-erasure";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { type HistoryEntry, listArticleHistory, listClaimHistory } from "@/lib/contract/history";
import { historySentence } from "@/lib/words/history";
import { historyListWords as words } from "@/lib/words/history-list";

/** What happened to an article, or to one of its claims, as sentences, the newest first. */
export function HistoryList({ articleId, claimId }: { articleId: string; claimId?: string }) {
  const { desk } = useWorkspace();
  const [taking, setTaking] = useState(false);
  const history = useInfiniteQuery({
    queryKey: ["history", articleId, claimId],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return claimId
        ? call(listClaimHistory, { params: { deskId: desk.id, articleId, claimId }, query, signal })
        : call(listArticleHistory, { params: { deskId: desk.id, articleId }, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  if (history.isPending) return <SkeletonRows rows={4} rowClassName="h-6" />;
  if (history.isError) return <p className="text-sm text-ink-3">{words.away}</p>;
  const nameOf = (memberId: string) => desk.members.find((member) => member.id === memberId)?.name;
  const labelOf = (scaleId: string, key: string) =>
    desk.scales.find((scale) => scale.id === scaleId)?.labels.find((label) => label.key === key)?.name;
  return (
    <div className="flex flex-col gap-1">
      {desk.can.request_erasure ? (
        <div>
          <Button size="sm" variant="quiet" aria-pressed={taking} onClick={() => setTaking(!taking)}>
            {taking ? words.takeOutDone : words.takeOut}
          </Button>
        </div>
      ) : null}
      {byDesk(history.data.pages.flatMap((page) => page.items)).map(({ foreign, entries }) => (
        <section key={foreign ? foreign.exportedAt : "here"} className="flex flex-col">
          {foreign ? (
            <h4 className="mt-3 border-s-[3px] border-rule-strong ps-2 text-sm font-semibold">
              <bdi>{words.from(foreign.desk)}</bdi>{" "}
              <span className="font-normal text-ink-3">
                {words.exported} <Time at={foreign.exportedAt} zone={desk.timeZone} />
              </span>
            </h4>
          ) : null}
          <ol className="flex flex-col">
            {entries.map((entry) => (
              <li key={entry.seq} className="border-b border-rule py-1.5 text-sm">
                <span dir="auto">{historySentence(entry, nameOf, labelOf)}</span>{" "}
                <Time at={entry.at} zone={desk.timeZone} className="whitespace-nowrap text-ink-3" />
                {taking && foreign === null && entry.payload !== null && !entry.redacted ? (
                  <AskEventErasure
                    articleId={articleId}
                    seq={entry.seq}
                    sentence={historySentence(entry, nameOf, labelOf)}
                  />
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {history.hasNextPage ? (
        <Button size="sm" variant="quiet" onClick={() => void history.fetchNextPage()}>
          {words.earlier}
        </Button>
      ) : null}
    </div>
  );
}

/** What happened here, then what happened on each desk it came from. */
function byDesk(entries: readonly HistoryEntry[]): { foreign: HistoryEntry["foreign"]; entries: HistoryEntry[] }[] {
  const groups: { foreign: HistoryEntry["foreign"]; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group && group.foreign?.exportedAt === entry.foreign?.exportedAt) group.entries.push(entry);
    else groups.push({ foreign: entry.foreign, entries: [entry] });
  }
  return groups;
}
