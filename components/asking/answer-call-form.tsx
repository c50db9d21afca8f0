"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { MomentField } from "@/components/ui/moment-field";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { answerCall, type CallView } from "@/lib/contract/calls";
import { type Stance, stance } from "@/lib/domain/evidence/evidence";
import { askingWords } from "@/lib/words/asking";
import { confidentialWords } from "@/lib/words/confidential";
import { evidenceWords } from "@/lib/words/evidence";
import { toWallClock } from "@/lib/words/zoned";

const words = askingWords.call;
const NONE = "none";

interface Said {
  answer: string;
  stance: Stance | typeof NONE;
}
const nothing: Said = { answer: "", stance: "supports" };

/** What was said in a call, question by question; each answer with a stance becomes evidence on its claim, all in one go. */
export function AnswerCallForm({ call, close }: { call: CallView; close: () => void }) {
  const { article, claims } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const [date, setDate] = useState(() => toWallClock(new Date().toISOString(), desk.timeZone).slice(0, 10));
  const [language, setLanguage] = useState(article.language);
  const [readerIds, setReaderIds] = useState<readonly string[]>([]);
  const [embargoUntil, setEmbargoUntil] = useState<string | null>(null);
  const answers = call.questions
    .map((question) => ({ question, ...(said[question.id] ?? nothing) }))
    .filter(({ answer }) => answer.trim() !== "");
  const evidence = answers.filter((each) => each.stance !== NONE).length;
  const ready = answers.length > 0 && !(call.terms === "embargoed" && evidence > 0 && embargoUntil === null);

  const write = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    send(
      answerCall,
      { articleId: article.id, callId: call.id },
      {
        answers: answers.map(({ question, answer, stance: taken }) => ({
          ...{ questionId: question.id, answer },
          evidence: taken === NONE ? null : { id: newId(), stance: taken },
        })),
        ...{ language, date, obtained: words.obtained, readerIds: [...readerIds], embargoUntil },
      },
    );
    toast(words.answered(evidence));
    close();
  };
  return (
    <form onSubmit={write} noValidate className="flex flex-col gap-4">
      <p className="text-sm text-ink-2">
        {words.termsNow(confidentialWords.tiers[call.terms])} {call.termsNote ? <bdi>{call.termsNote}</bdi> : null}
      </p>
      <ol className="flex flex-col gap-4">
        {call.questions.map((question, index) => {
          const now = said[question.id] ?? nothing;
          const set = (change: Partial<Said>) => setSaid({ ...said, [question.id]: { ...now, ...change } });
          const number = claims.find((claim) => claim.id === question.claimId)?.number ?? 0;
          return (
            <li key={question.id} className="flex flex-col gap-1.5">
              <p className="flex items-baseline gap-2">
                <span className="text-sm text-ink-3 tabular-nums">{number}</span>
                <bdi>{question.question}</bdi>
              </p>
              <TextArea
                autoFocus={index === 0}
                label={`${words.said}: ${askingWords.about([number])}`}
                hideLabel
                rows={2}
                maxLength={10_000}
                placeholder={words.said}
                value={now.answer}
                onChange={(event) => set({ answer: event.target.value })}
              />
              <Segmented
                label={`${words.stance}: ${askingWords.about([number])}`}
                value={now.stance}
                onChange={(value) => set({ stance: value })}
                segments={[
                  ...stance.options.map((value) => ({ value, label: evidenceWords.stances[value] })),
                  { value: NONE, label: words.noEvidence },
                ]}
                className="max-w-full flex-wrap"
              />
            </li>
          );
        })}
      </ol>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={words.date}
          type="date"
          dir="ltr"
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <TextField
          label={words.language}
          dir="ltr"
          optional
          maxLength={35}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
        />
        {call.terms === "embargoed" ? (
          <MomentField
            label={words.embargoUntil}
            zone={desk.timeZone}
            value={embargoUntil}
            onChange={setEmbargoUntil}
          />
        ) : null}
      </div>
      {call.terms === "named_persons_only" ? (
        <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
          <legend className="text-sm font-medium text-ink-2">{words.readers}</legend>
          {desk.members
            .filter(({ id }) => id !== desk.me.memberId)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={<bdi>{name}</bdi>}
                checked={readerIds.includes(id)}
                onChange={() =>
                  setReaderIds(readerIds.includes(id) ? readerIds.filter((each) => each !== id) : [...readerIds, id])
                }
              />
            ))}
        </fieldset>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary" disabled={!ready}>
          {words.write(evidence)}
        </Button>
      </div>
    </form>
  );
}
