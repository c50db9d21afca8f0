"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { dismissReply, type ReplyView } from "@/lib/contract/replies";
import { askingWords } from "@/lib/words/asking";
import { AskingItem } from "./asking-item";
import { DismissForm } from "./dismiss-form";
import { useOpenAsking } from "./open-asking";

const words = askingWords.reply;

interface Props {
  reply: ReplyView;
  /** Gone to from elsewhere. */
  shown: boolean;
  now: number;
  onClaim: (claimId: string) => void;
}

/** A right of reply in the list of everything asked. */
export function ReplyItem({ reply, shown, now, onClaim }: Props) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const open = useOpenAsking();
  return (
    <AskingItem
      kind="reply"
      whom={[reply.who, reply.channel].filter(Boolean).join(", ")}
      asked={{ ...reply, dueAt: reply.until }}
      shown={shown}
      now={now}
      onClaim={onClaim}
      actions={
        <>
          {reply.can.answer ? (
            <Button size="sm" onClick={() => open({ what: "answer-reply", reply })}>
              {words.answer}
            </Button>
          ) : null}
          {reply.can.dismiss ? (
            <DismissForm
              onDismiss={(reason) => send(dismissReply, { articleId: article.id, replyId: reply.id }, { reason })}
            />
          ) : null}
        </>
      }
    >
      <p className="break-words whitespace-pre-line" dir="auto">
        {reply.put}
      </p>
      <p className="text-sm text-ink-3">
        {askingWords.since} {askingWords.by(nameOf(desk, reply.askedById))}{" "}
        <Time at={reply.askedAt} zone={desk.timeZone} />
      </p>
      {reply.outcome ? (
        <div className="rounded-md bg-sunk px-2.5 py-2">
          <p className="text-sm font-semibold">{askingWords.outcomes[reply.outcome]}</p>
          {reply.answer ? (
            <p className="break-words whitespace-pre-line" dir="auto">
              {reply.answer}
            </p>
          ) : null}
        </div>
      ) : null}
    </AskingItem>
  );
}
