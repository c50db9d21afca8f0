"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useWorkspace } from "@/lib/client/workspace";
import { type AskingState, isOverdue } from "@/lib/domain/asking/state";
import type { AskingKind } from "@/lib/domain/asking/waits-on";
import { askingWords as words } from "@/lib/words/asking";

interface Props {
  kind: AskingKind;
  whom: string;
  asked: {
    state: AskingState;
    dueAt: string | null;
    claimIds: readonly string[];
    redacted: boolean;
    dismissed: { byId: string; reason: string } | null;
  };
  /** Gone to from elsewhere: brought into sight, and where the keyboard is. */
  shown: boolean;
  now: number;
  /** Shows a claim on the workbench. */
  onClaim: (claimId: string) => void;
  children: ReactNode;
  actions: ReactNode;
}

/** One thing asked of a person: who, about what, until when, and where it stands. */
export function AskingItem({ kind, whom, asked, shown, now, onClaim, children, actions }: Props) {
  const { claims } = useWorkbench();
  const { desk } = useWorkspace();
  const { state, dueAt, dismissed } = asked;
  const overdue = isOverdue(asked, new Date(now));
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!shown) return;
    item.current?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const about = claims.filter((claim) => asked.claimIds.includes(claim.id));
  return (
    <li
      ref={item}
      tabIndex={-1}
      data-asking={kind}
      data-state={state}
      className="flex flex-col gap-1.5 border-b border-rule py-3 focus-visible:-outline-offset-2"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <Badge strong={state === "open"}>{words.states[state]}</Badge>
        {overdue ? <Badge strong>{words.overdue}</Badge> : null}
        <span className="font-semibold">{words.kinds[kind]}</span>
        {whom ? <bdi className="min-w-0 break-words">{whom}</bdi> : null}
        {about.map((claim) => (
          <button
            key={claim.id}
            type="button"
            aria-label={words.showClaim(claim.number)}
            onClick={() => onClaim(claim.id)}
            className="min-h-6 min-w-6 rounded-sm border border-rule px-1 text-xs tabular-nums hover:bg-sunk"
          >
            {claim.number}
          </button>
        ))}
        {dueAt && state === "open" ? (
          <span className="text-ink-3">
            {kind === "reply" ? words.until : words.due} <Time at={dueAt} zone={desk.timeZone} />
          </span>
        ) : null}
      </div>
      {asked.redacted ? <p className="text-sm text-ink-3">{words.redacted}</p> : children}
      {dismissed ? (
        <p className="text-sm text-ink-2">
          {words.dismissed(nameOf(desk, dismissed.byId))} <bdi>{dismissed.reason}</bdi>
        </p>
      ) : null}
      <div data-own-escape className="flex flex-wrap items-center gap-2 empty:hidden">
        {actions}
      </div>
    </li>
  );
}
