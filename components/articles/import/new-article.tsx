"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { announce } from "@/components/ui/live-region";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useWorkspace } from "@/lib/client/workspace";
import { type Purpose, purpose } from "@/lib/domain/articles/article";
import { arrivalWords } from "@/lib/words/arrival";
import { importWords as words } from "@/lib/words/import";
import { ArrivalPanel } from "./arrival-panel";
import { BringIn } from "./bring-in";
import { type ImportDraft, withPurpose } from "./import-draft";
import { ImportPreview } from "./import-preview";
import { PurposeChoice } from "./purpose-choice";
import { type Arrival, useArrival } from "./use-arrival";
import { type Import, type ImportProblem, type Reading, useImport } from "./use-import";

/** Takes an article in: whose words they are, the words, a look at what will be kept. */
export function NewArticle() {
  const { desk } = useWorkspace();
  if (!desk.can.create_article) {
    return (
      <EmptyState level="h1" title={words.noRight.title}>
        {words.noRight.text}
      </EmptyState>
    );
  }
  return <Take />;
}

function Take() {
  const taking = useImport();
  const arrival = useArrival();
  const { draft } = taking;
  if (!draft) {
    return (
      <div className="mx-auto w-full max-w-3xl px-4 py-8" aria-busy="true">
        <span className="sr-only">{words.opening}</span>
        <SkeletonRows rows={4} rowClassName="h-24" />
      </div>
    );
  }
  if (draft.doc !== null && !taking.reading) {
    return (
      <>
        <h1 className="sr-only">{words.title}</h1>
        <Problem problem={taking.problem} className="m-4" />
        <ImportPreview {...taking} draft={{ ...draft, doc: draft.doc }} />
      </>
    );
  }
  if (arrival.file) return <Arriving arrival={arrival} />;
  return <Bring taking={taking} draft={draft} arrival={arrival} />;
}

function Arriving({ arrival }: { arrival: Arrival }) {
  const { file, problem, leave } = arrival;
  const cancel = () => {
    leave();
    announce(arrivalWords.stopped);
  };
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-7 px-4 py-8">
      <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
      {file?.view ? (
        <ArrivalPanel arrival={arrival} view={file.view} />
      ) : (
        <UnderWay reading={{ doing: arrivalWords.reading(file?.name ?? ""), cancel }} />
      )}
      <Problem problem={problem} />
    </div>
  );
}

function Bring({ taking, draft, arrival }: { taking: Import; draft: ImportDraft; arrival: Arrival }) {
  const { reading, problem, change } = taking;
  const { desk } = useWorkspace();
  const choose = (chosen: Purpose) => change((now) => withPurpose(now, chosen, desk.me.role));
  useCommands(
    purpose.options.map((each, index) => ({
      id: `import-${each}`,
      label: words.purpose.keys[each],
      group: "go" as const,
      keys: [String(index + 1)],
      run: () => choose(each),
    })),
  );
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-7 px-4 py-8">
      <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
      <PurposeChoice value={draft.purpose} onChange={choose} />
      {reading ? <UnderWay reading={reading} /> : <BringIn {...taking} draft={draft} arrive={arrival.take} />}
      <Problem problem={problem ?? arrival.problem} />
    </div>
  );
}

/** The cancel button takes the focus, which the paste area has just lost. */
export function UnderWay({ reading: { doing, cancel } }: { reading: Reading }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="status" className="flex min-h-40 flex-col items-start justify-center gap-3 rounded-lg bg-raised px-5">
      <p className="font-serif text-xl wrap-anywhere">{doing}</p>
      <progress aria-label={doing} className="h-1 w-full max-w-sm accent-(--ink-2)" />
      <Button ref={button} onClick={cancel}>
        {words.cancel}
      </Button>
    </div>
  );
}

export function Problem({ problem, className }: { problem: ImportProblem | null; className?: string }) {
  const path = usePathname();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={place}>
      <Banner
        kind="error"
        {...(className ? { className } : {})}
        action={
          problem.signedOut ? (
            <ButtonLink size="sm" href={`/sign-in?callbackUrl=${encodeURIComponent(path)}`}>
              {words.problems.signIn}
            </ButtonLink>
          ) : problem.again ? (
            <Button size="sm" onClick={problem.again}>
              {words.problems.tryAgain}
            </Button>
          ) : null
        }
      >
        {problem.text}
      </Banner>
    </div>
  );
}
