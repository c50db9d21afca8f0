"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import { useCommand } from "@/lib/client/use-command";
import { answerReply, type ReplyView } from "@/lib/contract/replies";
import { type ReplyOutcome, replyOutcome } from "@/lib/domain/asking/reply";
import { askingWords } from "@/lib/words/asking";

const words = askingWords.reply;

/** What came of a right of reply. */
export function AnswerReplyForm({ reply, close }: { reply: ReplyView; close: () => void }) {
  const { article } = useWorkbench();
  const send = useCommand();
  const [outcome, setOutcome] = useState<ReplyOutcome>("answer");
  const [answer, setAnswer] = useState("");
  const early = reply.until !== null && Date.parse(reply.until) > Date.now();
  const problem =
    outcome === "answer" && answer.trim() === ""
      ? words.wordsMissing
      : outcome === "silence" && early
        ? words.stillRuns
        : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    send(answerReply, { articleId: article.id, replyId: reply.id }, { outcome, answer });
    close();
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <blockquote className="border-s-[3px] border-rule-strong ps-3 break-words whitespace-pre-line" dir="auto">
        {reply.put}
      </blockquote>
      <Segmented
        label={words.outcome}
        value={outcome}
        onChange={setOutcome}
        segments={replyOutcome.options.map((value) => ({ value, label: askingWords.outcomes[value] }))}
        className="max-w-full flex-wrap"
      />
      {outcome === "silence" ? null : (
        <TextArea
          autoFocus
          label={words.words}
          rows={4}
          maxLength={20_000}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {problem ? <p className="grow text-sm text-ink-3">{problem}</p> : null}
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary" disabled={problem !== null}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
