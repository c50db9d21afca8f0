"use client";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { Time } from "@/components/ui/time";
import type { LinkedQuery } from "@/lib/contract/asking";
import { isOverdue } from "@/lib/domain/asking/state";
import { askingWords } from "@/lib/words/asking";
import { evidenceWords } from "@/lib/words/evidence";
import { useAnswerDraft } from "./use-answer-draft";

const words = askingWords.asked;

interface Props {
  query: Omit<LinkedQuery, "askedBy"> & { askedBy: string };
  zone: string;
  /** Null: this reader does not answer. */
  onAnswer: ((answer: string) => void) | null;
  busy: boolean;
  problem: string | null;
  now: number;
}

/** A question as the writer has it before them: the line, what the desk has, their answer. */
export function AskedQuestion({ query, zone, onAnswer, busy, problem, now }: Props) {
  const [draft, setDraft] = useAnswerDraft(query.id, query.state === "open");
  const { state } = query;
  return (
    <article
      aria-label={query.question}
      data-asked={state}
      className="flex flex-col gap-3 rounded-lg border border-rule bg-paper p-5"
    >
      <header className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
        {state === "answered" ? <Badge strong>{words.handedIn}</Badge> : null}
        {state === "dismissed" ? <Badge>{words.gone}</Badge> : null}
        {isOverdue(query, new Date(now)) ? <Badge strong>{askingWords.overdue}</Badge> : null}
        <span>
          <bdi>{query.askedBy}</bdi>, <Time at={query.askedAt} zone={zone} />
        </span>
        {query.dueAt && state === "open" ? (
          <span>
            {askingWords.due} <Time at={query.dueAt} zone={zone} />
          </span>
        ) : null}
      </header>
      {query.quoted ? (
        <blockquote className="border-s-[3px] border-rule-strong ps-3 font-serif text-lg" dir="auto">
          <span className="sr-only">{words.line}: </span>
          {query.quoted}
        </blockquote>
      ) : null}
      <h2 className="text-base font-semibold break-words whitespace-pre-line" dir="auto">
        {query.question}
      </h2>
      {query.evidence.length > 0 ? (
        <section className="flex flex-col gap-1.5">
          <h3 className="text-sm font-medium text-ink-2">{words.evidence}</h3>
          <ul className="flex flex-col gap-2">
            {query.evidence.map((each) => (
              <li key={each.id} className="text-sm">
                <p>
                  {each.url ? (
                    <a href={each.url} rel="noreferrer noopener" target="_blank" className="underline">
                      <bdi>{each.title}</bdi>
                    </a>
                  ) : (
                    <bdi>{each.title}</bdi>
                  )}
                  <span className="text-ink-3">
                    {[each.publisher, each.publishedDate, each.locator].filter(Boolean).map((part) => `, ${part}`)}
                    {` · ${evidenceWords.stances[each.stance]}`}
                  </span>
                </p>
                {each.passage ? (
                  <p
                    dir="auto"
                    {...(each.passageLanguage ? { lang: each.passageLanguage } : {})}
                    className="text-ink-2"
                  >
                    {each.passage}
                  </p>
                ) : null}
                {each.translation ? (
                  <p dir="auto" className="text-ink-3">
                    {each.translation}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {state === "answered" ? (
        <p className="rounded-md bg-sunk px-3 py-2 break-words whitespace-pre-line" dir="auto">
          {query.answer}
        </p>
      ) : null}
      {state === "open" && onAnswer ? (
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.trim() !== "" && !busy) onAnswer(draft);
          }}
        >
          <TextArea
            label={words.yours}
            rows={4}
            maxLength={10_000}
            value={draft}
            hint={words.kept}
            error={problem ?? undefined}
            onChange={(event) => setDraft(event.target.value)}
          />
          <Button type="submit" variant="primary" busy={busy} disabled={draft.trim() === ""} className="self-start">
            {words.handIn}
          </Button>
        </form>
      ) : null}
    </article>
  );
}
