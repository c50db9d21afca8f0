"use client";

import { useNow } from "@/components/articles/board/use-now";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useAsking } from "@/lib/client/use-asking";
import { useWorkspace } from "@/lib/client/workspace";
import type { AskingView } from "@/lib/contract/asking";
import type { ClaimView } from "@/lib/contract/claims";
import { isOverdue } from "@/lib/domain/asking/state";
import { type Asked, waitsOn } from "@/lib/domain/asking/waits-on";
import { askingWords as words } from "@/lib/words/asking";
import { callAbout, useOpenAsking } from "./open-asking";
import { PinOffers } from "./pin-offers";

/** Whom a claim waits on, what the writer said about it, and the ways to ask. */
export function ClaimAsking({ claim }: { claim: ClaimView }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const open = useOpenAsking();
  const now = useNow();
  const { data } = useAsking(article.id);
  const named = (memberId: string | null) => (memberId ? nameOf(desk, memberId) : "");
  const asked = data ? askedOf(data, named) : [];
  const running = waitsOn(claim.id, asked);
  const answers =
    data?.queries.filter((query) => query.claimId === claim.id && query.answered && !query.redacted) ?? [];
  const may = !claim.retired;
  return (
    <section aria-labelledby={`asking-of-${claim.id}`} className="flex flex-col">
      <div className="flex flex-wrap items-center gap-2 border-b border-rule py-1">
        <h3 id={`asking-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.section} <span className="font-normal text-ink-3 tabular-nums">{running.length}</span>
        </h3>
        {may && claim.can.ask_writer ? (
          <Button size="sm" keys="q" onClick={() => open({ what: "query", claim })}>
            {words.query.ask}
          </Button>
        ) : null}
        {may && article.can.plan_call ? (
          <Button size="sm" variant="quiet" keys="shift+p" onClick={() => open(callAbout([claim]))}>
            {words.call.plan}
          </Button>
        ) : null}
      </div>
      {running.length === 0 && answers.length === 0 ? (
        <p className="py-2 text-sm text-ink-3">{words.waitsOnNobody}</p>
      ) : null}
      <ul>
        {running.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center gap-2 py-1 text-sm">
            {isOverdue(each, new Date(now)) ? <Badge strong>{words.overdue}</Badge> : null}
            <bdi>{words.waitsOn(each.kind, each.whom)}</bdi>
            {each.dueAt ? <Time at={each.dueAt} zone={desk.timeZone} className="text-ink-3" /> : null}
          </li>
        ))}
        {answers.map((query) => (
          <li key={query.id} className="flex flex-col gap-0.5 py-1.5 text-sm">
            <span className="text-ink-3" dir="auto">
              {query.question}
            </span>
            <span className="break-words whitespace-pre-line" dir="auto">
              {query.answer}
            </span>
            <span className="text-ink-3">
              {query.answered?.byName
                ? words.byLink(query.answered.byName)
                : words.by(named(query.answered?.byId ?? null))}
            </span>
          </li>
        ))}
      </ul>
      <PinOffers claim={claim} />
    </section>
  );
}

/** All that is asked, as far as it tells whom a claim waits on. */
function askedOf({ queries, calls, replies }: AskingView, named: (memberId: string | null) => string): Asked[] {
  return [
    ...queries.map(({ id, state, dueAt, toMemberId, claimId }) => ({
      ...{ id, kind: "query" as const, state, dueAt, whom: named(toMemberId) },
      claimIds: claimId ? [claimId] : [],
    })),
    ...calls.map(({ id, state, dueAt, person, claimIds }) => ({
      ...{ id, kind: "call" as const, state, dueAt, claimIds, whom: person?.title ?? words.call.someone },
    })),
    ...replies.map(({ id, state, until, who, claimIds }) => ({
      ...{ id, kind: "reply" as const, state, dueAt: until, claimIds, whom: who },
    })),
  ];
}
