"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useNow } from "@/components/articles/board/use-now";
import { AskedQuestion } from "@/components/asking/asked-question";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { ApiProblem, call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { answerByLink, readAsked } from "@/lib/contract/asking";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { askingWords } from "@/lib/words/asking";
import { uiWords } from "@/lib/words/ui";

const words = askingWords.asked;
type Asked = AnswerOf<typeof readAsked>;

/** The questions on one article for whoever holds the link. All of it is asked for by the page itself, so that no other address has the token. */
export function AskedByLink({ token }: { token: string }) {
  const [asked, setAsked] = useState<Asked | "loading" | "away">("loading");
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<{ queryId: string; says: string } | null>(null);
  const commands = useRef(new Map<string, string>());
  const now = useNow();

  const read = useCallback(async () => {
    try {
      setAsked(await call(readAsked, { body: { token } }));
    } catch {
      setAsked((before) => (before === "loading" ? "away" : before));
    }
  }, [token]);
  useEffect(() => void read(), [read]);

  const answer = async (queryId: string, said: string) => {
    setBusy(queryId);
    setProblem(null);
    const commandId = commands.current.get(queryId) ?? newId();
    commands.current.set(queryId, commandId);
    try {
      await call(answerByLink, { body: { commandId, token, queryId, answer: said } });
    } catch (error) {
      setProblem({ queryId, says: error instanceof ApiProblem ? error.problem.detail : words.unreachable });
    }
    await read();
    setBusy(null);
  };

  if (asked === "loading") {
    return (
      <main aria-busy="true" className="mx-auto w-full max-w-2xl px-4 py-10">
        <p className="sr-only">{words.loading}</p>
        <SkeletonRows rows={4} rowClassName="h-24" />
      </main>
    );
  }
  if (asked === "away") {
    return (
      <main className="pt-[12dvh]">
        <EmptyState
          level="h1"
          title={words.away.title}
          action={
            <Button
              variant="primary"
              onClick={() => {
                setAsked("loading");
                void read();
              }}
            >
              {words.away.again}
            </Button>
          }
        >
          {words.away.text}
        </EmptyState>
      </main>
    );
  }
  if (asked.state !== "open") {
    const { title, text } = words[asked.state];
    return (
      <main className="pt-[12dvh]">
        <EmptyState level="h1" title={title}>
          {text}
        </EmptyState>
      </main>
    );
  }
  const left = asked.queries.filter(({ state }) => state === "open").length;
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-4 px-4 py-10">
      <header className="flex flex-col gap-1">
        <p className="text-ink-3">{uiWords.product}</p>
        <h1 className="font-serif text-2xl font-semibold text-balance">
          <bdi>{asked.article.title}</bdi>
        </h1>
        <p className="text-ink-2">
          <bdi>{words.introLink(asked.desk.name)}</bdi>
        </p>
        <p className="text-sm text-ink-3">
          <bdi>{asked.name}</bdi> · {words.until} <Time at={asked.expiresAt} zone={asked.desk.timeZone} />
        </p>
        {asked.queries.length > 0 ? (
          <p role="status" className="text-sm font-medium text-ink-2">
            {words.left(left)}
          </p>
        ) : null}
      </header>
      {asked.queries.length === 0 ? <p className="text-ink-3">{words.none}</p> : null}
      {asked.queries.map((query) => (
        <AskedQuestion
          key={query.id}
          query={query}
          zone={asked.desk.timeZone}
          now={now}
          busy={busy === query.id}
          problem={problem?.queryId === query.id ? problem.says : null}
          onAnswer={(said) => void answer(query.id, said)}
        />
      ))}
    </main>
  );
}
