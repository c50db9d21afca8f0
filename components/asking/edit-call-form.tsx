"use client";

import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { type CallView, editCall } from "@/lib/contract/calls";
import { readsBack } from "@/lib/domain/asking/reads-back";
import { askingWords } from "@/lib/words/asking";
import { type CallFacts, CallFields } from "./call-fields";
import { useTakeBack } from "./use-take-back";

const words = askingWords.call;
const names = ["number", "terms", "termsNote", "bestTime", "dueAt", "callerId"] as const;

/** Changes a call that is still to be made: what was agreed, and the wording of its questions. */
export function EditCallForm({ call, close }: { call: CallView; close: () => void }) {
  const { article, claims } = useWorkbench();
  const send = useCommand();
  const takeBack = useTakeBack();
  const [fields, setFields] = useState<CallFacts>(call);
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({});
  const wordingOf = ({ id, question }: CallView["questions"][number]) => questions[id] ?? question;

  const save = (event: FormEvent) => {
    event.preventDefault();
    const changed = names.filter((name) => fields[name] !== call[name]);
    const edits = Object.fromEntries(changed.map((name) => [name, { base: call[name], value: fields[name] }]));
    const reword = call.questions
      .map((each) => ({ id: each.id, question: wordingOf(each), before: each.question }))
      .filter(({ question, before }) => question.trim() !== "" && question !== before)
      .map(({ id, question }) => ({ id, question }));
    if (changed.length + reword.length > 0) {
      const at = { articleId: article.id, callId: call.id };
      const edit = (fields: object, questions: typeof reword) =>
        send(editCall, at, { ...(changed.length > 0 ? { fields } : {}), reword: questions });
      const key = edit(edits, reword);
      const back = Object.fromEntries(changed.map((name) => [name, { base: fields[name], value: call[name] }]));
      const asBefore = call.questions.filter(({ id }) => reword.some((each) => each.id === id));
      toast(words.changed, {
        undo: () =>
          takeBack(key, () =>
            edit(
              back,
              asBefore.map(({ id, question }) => ({ id, question })),
            ),
          ),
      });
    }
    close();
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <CallFields value={fields} onChange={setFields} />
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-1 text-sm font-semibold">{words.questions}</legend>
        {call.questions.map((question) => {
          const claim = claims.find((each) => each.id === question.claimId);
          const quote = claim?.kind === "quote" ? claim.placements.find((place) => place.primary)?.exact : undefined;
          const back = readsBack(wordingOf(question), quote ?? "", article.language || null);
          return (
            <TextArea
              key={question.id}
              label={words.question(claim?.number ?? 0)}
              maxLength={2000}
              value={wordingOf(question)}
              onChange={(event) => setQuestions({ ...questions, [question.id]: event.target.value })}
              hint={back ? words.readsBack(back) : undefined}
            />
          );
        })}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary">
          {askingWords.save}
        </Button>
      </div>
    </form>
  );
}
