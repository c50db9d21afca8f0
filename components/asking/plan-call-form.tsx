"use client";

import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useSources } from "@/lib/client/use-sources";
import { useWorkspace } from "@/lib/client/workspace";
import { dismissCall, planCall } from "@/lib/contract/calls";
import type { ClaimView } from "@/lib/contract/claims";
import { QUESTIONS_PER_CALL } from "@/lib/domain/asking/call";
import { readsBack } from "@/lib/domain/asking/reads-back";
import { askingWords } from "@/lib/words/asking";
import { type CallFacts, CallFields } from "./call-fields";
import { type ChosenSource, SourceField, sourceForCommand } from "./source-field";
import { useTakeBack } from "./use-take-back";

const words = askingWords.call;

interface Props {
  claims: readonly ClaimView[];
  /** Whom they speak of, where it is one. */
  person: string;
  close: () => void;
}

/** A call to one person about several claims: the terms first, then a question for each, none of which reads a quote back. */
export function PlanCallForm({ claims: given, person: guess, close }: Props) {
  const { article, clearPicked } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const takeBack = useTakeBack();
  const [claims, setClaims] = useState(() => given.slice(0, QUESTIONS_PER_CALL));
  const [chosen, setPerson] = useState<ChosenSource | null>(() =>
    guess === "" ? null : { id: newId(), title: guess, kind: "person", isNew: true },
  );
  const person = useKnownPerson(chosen);
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({});
  const [fields, setFields] = useState<CallFacts>(() => ({
    ...{ number: "", terms: "on_record", termsNote: "", bestTime: "", dueAt: null },
    callerId: desk.me.memberId,
  }));
  const [tried, setTried] = useState(false);
  const asked = claims.every((claim) => (questions[claim.id] ?? "").trim() !== "");

  const plan = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!person || !asked || claims.length === 0) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const id = newId();
    const key = send(
      planCall,
      { articleId: article.id },
      {
        call: {
          ...{ id, source: sourceForCommand(person), ...fields },
          questions: claims.map((claim) => ({ id: newId(), claimId: claim.id, question: questions[claim.id] ?? "" })),
        },
      },
    );
    toast(words.planned(person.title), {
      undo: () =>
        takeBack(key, () =>
          send(dismissCall, { articleId: article.id, callId: id }, { reason: askingWords.takenBack }),
        ),
    });
    clearPicked();
    close();
  };
  return (
    <form onSubmit={plan} noValidate className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <SourceField
          label={words.person}
          hint={words.personHint}
          error={tried && !person ? words.personMissing : undefined}
          kind="person"
          value={person}
          onChange={setPerson}
        />
        <CallFields value={fields} onChange={setFields} />
      </div>
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-1 text-sm font-semibold">{words.questions}</legend>
        {claims.map((claim) => (
          <Question
            key={claim.id}
            claim={claim}
            language={article.language}
            value={questions[claim.id] ?? ""}
            missing={tried && (questions[claim.id] ?? "").trim() === ""}
            onChange={(value) => setQuestions({ ...questions, [claim.id]: value })}
            {...(claims.length > 1 ? { onDrop: () => setClaims(claims.filter((each) => each.id !== claim.id)) } : {})}
          />
        ))}
      </fieldset>
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{askingWords.cancel}</Button>
        <Button type="submit" variant="primary">
          {words.plan}
        </Button>
      </div>
    </form>
  );
}

/** The person of this name whom the desk knows already, so that nobody is added twice. */
function useKnownPerson(chosen: ChosenSource | null): ChosenSource | null {
  const name = chosen?.isNew ? chosen.title.toLowerCase() : "";
  const found = useSources(chosen?.isNew ? chosen.title : "", "person");
  const known = found.data?.pages[0]?.items.find(({ title }) => title.toLowerCase() === name);
  return known ? { id: known.id, title: known.title, kind: "person", isNew: false } : chosen;
}

interface QuestionProps {
  claim: ClaimView;
  language: string;
  value: string;
  missing: boolean;
  onChange: (value: string) => void;
  onDrop?: () => void;
}

function Question({ claim, language, value, missing, onChange, onDrop }: QuestionProps) {
  const exact = claim.placements.find((place) => place.primary)?.exact ?? claim.statement;
  const back = claim.kind === "quote" ? readsBack(value, exact, language || null) : null;
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2 text-sm text-ink-3">
          <span className="tabular-nums">{claim.number}</span>
          <bdi className="line-clamp-2 font-serif text-base">{exact}</bdi>
        </p>
        <TextArea
          label={words.question(claim.number)}
          hideLabel
          rows={1}
          maxLength={2000}
          value={value}
          placeholder={words.questionHint}
          onChange={(event) => onChange(event.target.value)}
          error={missing ? words.questionMissing : undefined}
          hint={
            back ? (
              <span role="status" className="font-medium text-ink">
                {words.readsBack(back)}
              </span>
            ) : undefined
          }
        />
      </div>
      {onDrop ? <IconButton label={words.drop(claim.number)} icon={<X />} onClick={onDrop} /> : null}
    </div>
  );
}
