"use client";

import { useQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { type ErasureView, listErasures } from "@/lib/contract/erasures";
import { erasureWords as words } from "@/lib/words/erasures";
import { DecideErasure } from "./decide-erasure";
import { CountList } from "./named-places";
import { listClass, PeopleFrame } from "./people-frame";
import { ReadProblem } from "./read-problem";

const ASK_AGAIN_MS = 15_000;

/** All erasures of the desk: what was asked, who decided, what was taken away. */
export function ErasuresPage() {
  const { desk } = useWorkspace();
  const erasures = useQuery({
    queryKey: ["erasures", desk.id],
    queryFn: ({ signal }) => call(listErasures, { params: { deskId: desk.id }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((each) => each.state === "approved") ? ASK_AGAIN_MS : false,
  });
  const look = <ButtonLink href={`/desks/${desk.id}/people/named`}>{words.lookForPerson}</ButtonLink>;
  return (
    <PeopleFrame title={words.title} intro={words.what}>
      {erasures.data ? (
        erasures.data.items.length > 0 ? (
          <>
            <div>{look}</div>
            <ul className={listClass}>
              {erasures.data.items.map((erasure) => (
                <Row key={erasure.id} erasure={erasure} zone={desk.timeZone} />
              ))}
            </ul>
          </>
        ) : (
          <EmptyState title={words.empty.title} action={look}>
            {words.empty.text}
          </EmptyState>
        )
      ) : erasures.error ? (
        <ReadProblem error={erasures.error} noRight={words.noRight} retry={() => void erasures.refetch()} />
      ) : (
        <SkeletonRows rows={4} rowClassName="h-20" />
      )}
    </PeopleFrame>
  );
}

/** Whom an erasure is about, in words. */
export function whoseInWords({ memberName, names, event }: ErasureView): string {
  if (event !== null) return words.ofEvent(event.title, event.seq);
  if (memberName !== null) return words.ofMember(memberName);
  return names.length > 0 ? words.ofNamed(names.join(", ")) : words.ofNobody;
}

function Row({ erasure, zone }: { erasure: ErasureView; zone: string }) {
  const { state, can, counts } = erasure;
  return (
    <li className="flex flex-col gap-1 px-3 py-3">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className="min-w-0 font-medium break-words">{whoseInWords(erasure)}</span>
        <Badge strong={state === "asked"}>{words.state[state]}</Badge>
      </span>
      <p className="break-words text-ink-2">{erasure.reason}</p>
      <span className="text-sm text-ink-3">
        {words.by(erasure.requestedBy)} <Time at={erasure.requestedAt} zone={zone} />
        {erasure.decidedBy !== null && erasure.decidedAt !== null ? (
          <>
            {" · "}
            {words.decidedBy(erasure.decidedBy)} <Time at={erasure.decidedAt} zone={zone} />
          </>
        ) : null}
      </span>
      {erasure.decidedReason ? <p className="text-sm break-words text-ink-2">{erasure.decidedReason}</p> : null}
      {counts ? (
        <div className="text-sm text-ink-2">
          {Object.keys(counts).length === 0 ? words.tookNothing : words.took}
          <CountList counts={counts} />
        </div>
      ) : null}
      {can.approve || can.withdraw ? <DecideErasure erasure={erasure} title={whoseInWords(erasure)} /> : null}
    </li>
  );
}
