"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type CallView, dismissCall } from "@/lib/contract/calls";
import { askingWords } from "@/lib/words/asking";
import { confidentialWords } from "@/lib/words/confidential";
import { evidenceWords } from "@/lib/words/evidence";
import { AskingItem } from "./asking-item";
import { DismissForm } from "./dismiss-form";
import { useOpenAsking } from "./open-asking";

const words = askingWords.call;

interface Props {
  call: CallView;
  /** Gone to from elsewhere. */
  shown: boolean;
  now: number;
  onClaim: (claimId: string) => void;
}

/** A call in the list of everything asked. */
export function CallItem({ call, shown, now, onClaim }: Props) {
  const { article, claims } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const open = useOpenAsking();
  const numberOf = (claimId: string) => claims.find((claim) => claim.id === claimId)?.number ?? 0;
  const facts = [
    call.number,
    call.bestTime,
    call.callerId ? `${words.caller}: ${nameOf(desk, call.callerId)}` : "",
    call.termsNote,
  ].filter(Boolean);
  return (
    <AskingItem
      kind="call"
      whom={[call.person?.title, call.person?.publisher].filter(Boolean).join(", ")}
      asked={call}
      shown={shown}
      now={now}
      onClaim={onClaim}
      actions={
        <>
          {call.can.answer ? (
            <Button size="sm" onClick={() => open({ what: "answer-call", call })}>
              {words.answer}
            </Button>
          ) : null}
          {call.can.edit ? (
            <Button size="sm" variant="quiet" onClick={() => open({ what: "edit-call", call })}>
              {askingWords.edit}
            </Button>
          ) : null}
          {call.can.dismiss ? (
            <DismissForm
              onDismiss={(reason) => send(dismissCall, { articleId: article.id, callId: call.id }, { reason })}
            />
          ) : null}
        </>
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        <Badge strong={call.terms !== "on_record"}>{confidentialWords.tiers[call.terms]}</Badge>
        <bdi>{facts.join(" · ")}</bdi>
      </p>
      <ol className="flex flex-col gap-1">
        {call.questions.map((question) => (
          <li key={question.id} className="flex gap-2">
            <span className="text-sm text-ink-3 tabular-nums">{numberOf(question.claimId)}</span>
            <span className="min-w-0 break-words">
              <bdi>{question.question}</bdi>
              {question.answer ? (
                <span className="mt-0.5 block rounded-md bg-sunk px-2 py-1" dir="auto">
                  {question.answer}
                  {question.stance ? (
                    <span className="text-sm text-ink-3"> · {evidenceWords.stances[question.stance]}</span>
                  ) : null}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ol>
      {call.answered ? (
        <p className="text-sm text-ink-3">
          {askingWords.by(nameOf(desk, call.answered.byId))} <Time at={call.answered.at} zone={desk.timeZone} />
        </p>
      ) : null}
    </AskingItem>
  );
}
