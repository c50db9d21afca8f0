"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { KeptMark } from "@/components/confidential/kept-mark";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import { type LookView, readAccessLog } from "@/lib/contract/access-log";
import { accessWords as words } from "@/lib/words/access";
import { listClass, PeopleFrame } from "./people-frame";
import { ReadProblem } from "./read-problem";

const EVERYBODY = "";

/** Who looked at what is confidential, and when; by one person or one thing where asked. It names nothing of what was seen. */
export function AccessPage() {
  const { desk } = useWorkspace();
  const [memberId, setMemberId] = useState(EVERYBODY);
  const [subject, setSubject] = useState<LookView | null>(null);
  const log = useInfiniteQuery({
    queryKey: ["access-log", desk.id, memberId, subject?.subject],
    queryFn: ({ signal, pageParam }) =>
      call(readAccessLog, {
        params: { deskId: desk.id },
        query: {
          limit: 100,
          ...(memberId ? { memberId } : {}),
          ...(subject ? { subject: subject.subject } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const looks = log.data?.pages.flatMap((page) => page.items);
  return (
    <PeopleFrame title={words.title} intro={words.what}>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={words.who}
          value={memberId}
          onChange={setMemberId}
          choices={[
            { value: EVERYBODY, label: words.everybody },
            ...desk.members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          className="w-64"
        />
        {subject ? (
          <Button variant="quiet" onClick={() => setSubject(null)}>
            {words.allThings}
          </Button>
        ) : null}
      </div>
      {looks ? (
        looks.length > 0 ? (
          <ul className={listClass}>
            {looks.map((look) => (
              <li key={look.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
                <bdi className="font-medium">{nameOf(desk, look.memberId)}</bdi>
                <Button size="sm" variant="quiet" onClick={() => setSubject(look)}>
                  {words.thing(look.subject, look.claimNumber)}
                </Button>
                <KeptMark tier={look.tier} />
                <span className="text-sm text-ink-3">{words.ways[look.way]}</span>
                {look.article ? (
                  <ButtonLink size="sm" variant="quiet" href={`/desks/${desk.id}/articles/${look.article.id}`}>
                    <bdi>{look.article.title}</bdi>
                  </ButtonLink>
                ) : null}
                <Time at={look.at} zone={desk.timeZone} className="ms-auto text-sm text-ink-3" />
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState title={words.none}>{words.noneText}</EmptyState>
        )
      ) : log.error ? (
        <ReadProblem error={log.error} noRight={words.noRight} retry={() => void log.refetch()} />
      ) : (
        <SkeletonRows rows={6} rowClassName="h-10" />
      )}
      {log.hasNextPage ? <Button onClick={() => void log.fetchNextPage()}>{words.earlier}</Button> : null}
    </PeopleFrame>
  );
}
