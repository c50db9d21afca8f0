"use client";

import { useNow } from "@/components/articles/board/use-now";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useAsking, useUnsentAsking } from "@/lib/client/use-asking";
import type { AskingView } from "@/lib/contract/asking";
import { peopleToCall } from "@/lib/domain/asking/people-to-call";
import { byUrgency } from "@/lib/domain/asking/state";
import { askingWords as words } from "@/lib/words/asking";
import { CallItem } from "./call-item";
import { HandIn } from "./hand-in";
import { useOpenAsking } from "./open-asking";
import { QueryItem } from "./query-item";
import { ReplyItem } from "./reply-item";
import { WriterLinks } from "./writer-links";

/** Everything asked about the article: what runs first, overdue before all; then what was answered and dismissed. */
export function AskingPanel({ close, show }: { close: () => void; show: string | null }) {
  const { article, claims, selected, select } = useWorkbench();
  const open = useOpenAsking();
  const asking = useAsking(article.id);
  const unsent = useUnsentAsking(article.id);
  const { can } = article;
  const live = selected && !selected.retired ? selected : null;
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div className="flex flex-wrap items-center gap-2">
        {can.ask_writer ? (
          <Button size="sm" keys="q" onClick={() => open({ what: "query", claim: live })}>
            {words.query.title(live?.number ?? null)}
          </Button>
        ) : null}
        {can.ask_for_reply ? (
          <Button size="sm" onClick={() => open({ what: "reply", claims: live ? [live] : [] })}>
            {words.reply.ask}
          </Button>
        ) : null}
        {asking.data ? (
          <span className="ms-auto text-sm text-ink-3 tabular-nums">{words.counts(asking.data.counts)}</span>
        ) : null}
      </div>
      {unsent > 0 ? (
        <p role="status" className="text-sm text-ink-2">
          {words.waiting(unsent)}
        </p>
      ) : null}
      {asking.isPending ? <SkeletonRows rows={4} rowClassName="h-14" /> : null}
      {asking.isError && !asking.data ? <p className="text-ink-3">{words.away}</p> : null}
      {asking.data ? (
        <AskedList
          asking={asking.data}
          show={show}
          onClaim={(claimId) => {
            select(claimId, "list");
            close();
          }}
        />
      ) : null}
      {can.plan_call ? (
        <CanConfirm
          people={peopleToCall(claims)}
          onCall={(ids, person) =>
            open({ what: "call", claims: claims.filter((claim) => ids.includes(claim.id)), person })
          }
        />
      ) : null}
      <HandIn close={close} />
      {can.ask_writer && asking.data ? <WriterLinks links={asking.data.links} /> : null}
    </div>
  );
}

interface AskedListProps {
  asking: AskingView;
  show: string | null;
  onClaim: (claimId: string) => void;
}

function AskedList({ asking, show, onClaim }: AskedListProps) {
  const now = useNow();
  const items = [
    ...asking.queries.map((query) => ({
      id: query.id,
      order: { ...query, endedAt: query.dismissed?.at ?? query.answered?.at ?? null },
      item: <QueryItem key={query.id} query={query} shown={query.id === show} now={now} onClaim={onClaim} />,
    })),
    ...asking.calls.map((call) => ({
      id: call.id,
      order: { ...call, askedAt: call.createdAt, endedAt: call.dismissed?.at ?? call.answered?.at ?? null },
      item: <CallItem key={call.id} call={call} shown={call.id === show} now={now} onClaim={onClaim} />,
    })),
    ...asking.replies.map((reply) => ({
      id: reply.id,
      order: { ...reply, dueAt: reply.until, endedAt: reply.dismissed?.at ?? reply.answeredAt },
      item: <ReplyItem key={reply.id} reply={reply} shown={reply.id === show} now={now} onClaim={onClaim} />,
    })),
  ].sort((a, b) => byUrgency(a.order, b.order));
  if (items.length === 0) {
    return (
      <EmptyState title={words.none} level="h3">
        {words.noneHint}
      </EmptyState>
    );
  }
  const firstEnded = items.findIndex(({ order }) => order.state !== "open");
  return (
    <ul>
      {firstEnded === 0 ? (
        <li key="none" className="py-2 text-ink-3">
          {words.noneRuns}
        </li>
      ) : null}
      {items.flatMap(({ item }, index) => (index === firstEnded ? [<Ended key="ended" />, item] : [item]))}
    </ul>
  );
}

/** In the one list, so that what ends while somebody writes in it stays what it is. */
function Ended() {
  return (
    <li className="pt-4 pb-1">
      <h3 className="text-sm font-semibold">{words.ended}</h3>
      <p className="text-sm text-ink-2">{words.endedHint}</p>
    </li>
  );
}

interface CanConfirmProps {
  people: ReturnType<typeof peopleToCall>;
  onCall: (claimIds: string[], person: string) => void;
}

/** Claims by the person who can confirm them: a call each. */
function CanConfirm({ people, onCall }: CanConfirmProps) {
  if (people.length === 0) return null;
  return (
    <Disclosure summary={`${words.call.canConfirm} (${people.length})`}>
      <ul className="flex flex-col">
        {people.map(({ name, claimIds }) => (
          <li key={name} className="flex items-center gap-2 border-b border-rule py-1">
            <bdi className="min-w-0 grow truncate">{name}</bdi>
            <span className="text-sm text-ink-3 tabular-nums">{words.call.claimsOf(claimIds.length)}</span>
            <Button size="sm" onClick={() => onCall(claimIds, name)}>
              {words.call.plan}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
