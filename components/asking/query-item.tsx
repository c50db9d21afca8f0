"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { answerQuery, dismissQuery, editQuery, type QueryView } from "@/lib/contract/asking";
import { askingWords as words } from "@/lib/words/asking";
import { AskingItem } from "./asking-item";
import { DismissForm } from "./dismiss-form";
import { useTakeBack } from "./use-take-back";

interface Props {
  query: QueryView;
  /** Gone to from elsewhere. */
  shown: boolean;
  now: number;
  onClaim: (claimId: string) => void;
}

/** A query in the list of everything asked; who asked may reword it, the writer answers it here as well. */
export function QueryItem({ query, shown, now, onClaim }: Props) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const takeBack = useTakeBack();
  const [left, setLeft] = useState<"answer" | "question" | null>(null);
  const [typing, setTyping] = useState<{ what: "answer" | "question"; text: string } | null>(null);
  const at = { articleId: article.id, queryId: query.id };
  const { answered } = query;
  const leave = () => {
    setLeft(typing?.what ?? null);
    setTyping(null);
  };
  const reword = (base: string, value: string) => {
    if (value === base) return;
    const edit = (fields: { base: string; value: string }) => send(editQuery, at, { fields: { question: fields } });
    const key = edit({ base, value });
    toast(words.query.changed, { undo: () => takeBack(key, () => edit({ base: value, value: base })) });
  };
  const save = () => {
    if (!typing || typing.text.trim() === "") return;
    if (typing.what === "answer") send(answerQuery, at, { answer: typing.text });
    else reword(query.question, typing.text);
    leave();
  };
  return (
    <AskingItem
      kind="query"
      whom={query.toMemberId ? words.to(nameOf(desk, query.toMemberId)) : ""}
      asked={{ ...query, claimIds: query.claimId ? [query.claimId] : [] }}
      shown={shown}
      now={now}
      onClaim={onClaim}
      actions={
        typing && query.state !== "open" ? (
          <div role="status" className="flex w-full flex-col items-start gap-1.5">
            <p className="text-sm text-ink-2">{words.query.endedMeanwhile}</p>
            <p className="max-w-full break-words whitespace-pre-line" dir="auto">
              {typing.text}
            </p>
            <Button size="sm" onClick={leave}>
              {words.query.putAway}
            </Button>
          </div>
        ) : typing ? (
          <>
            <TextArea
              autoFocus
              label={typing.what === "answer" ? words.query.answer : words.query.question}
              rows={3}
              maxLength={typing.what === "answer" ? 10_000 : 4000}
              value={typing.text}
              onChange={(event) => setTyping({ ...typing, text: event.target.value })}
              onKeyDown={(event) => {
                if (event.key === "Escape") leave();
              }}
              className="w-full"
            />
            <Button size="sm" onClick={leave}>
              {words.cancel}
            </Button>
            <Button size="sm" variant="primary" disabled={typing.text.trim() === ""} onClick={save}>
              {typing.what === "answer" ? words.query.answerIt : words.save}
            </Button>
          </>
        ) : (
          <>
            {query.can.answer ? (
              <Button size="sm" autoFocus={left === "answer"} onClick={() => setTyping({ what: "answer", text: "" })}>
                {words.query.answer}
              </Button>
            ) : null}
            {query.can.edit ? (
              <Button
                size="sm"
                variant="quiet"
                autoFocus={left === "question"}
                onClick={() => setTyping({ what: "question", text: query.question })}
              >
                {words.edit}
              </Button>
            ) : null}
            {query.can.dismiss ? <DismissForm onDismiss={(reason) => send(dismissQuery, at, { reason })} /> : null}
          </>
        )
      }
    >
      {query.quoted ? (
        <blockquote className="line-clamp-3 border-s-2 border-rule-strong ps-2 font-serif" dir="auto">
          {query.quoted}
        </blockquote>
      ) : null}
      <p className="break-words whitespace-pre-line" dir="auto">
        {query.question}
      </p>
      {query.evidence.length > 0 ? (
        <p className="text-sm text-ink-3">
          {words.asked.evidence}: <bdi>{query.evidence.map((each) => each.title).join(", ")}</bdi>
        </p>
      ) : null}
      <p className="text-sm text-ink-3">
        {words.since} {words.by(nameOf(desk, query.askedById))} <Time at={query.askedAt} zone={desk.timeZone} />
      </p>
      {answered ? (
        <div className="rounded-md bg-sunk px-2.5 py-2">
          <p className="break-words whitespace-pre-line" dir="auto">
            {query.answer}
          </p>
          <p className="text-sm text-ink-3">
            {answered.byName === null ? words.by(nameOf(desk, answered.byId)) : words.byLink(answered.byName)}{" "}
            <Time at={answered.at} zone={desk.timeZone} />
          </p>
        </div>
      ) : null}
    </AskingItem>
  );
}
