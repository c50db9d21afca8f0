"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useCommands } from "@/components/desk/commands";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useWorkspace } from "@/lib/client/workspace";
import { type Purpose, purpose } from "@/lib/domain/articles/article";
import { importWords as words } from "@/lib/words/import";
import { BringIn } from "./bring-in";
import { type ImportDraft, withPurpose } from "./import-draft";
import { ImportPreview } from "./import-preview";
import { PurposeChoice } from "./purpose-choice";
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
  return <Bring taking={taking} draft={draft} />;
}

function Bring({ taking, draft }: { taking: Import; draft: ImportDraft }) {
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
      {reading ? <UnderWay reading={reading} /> : <BringIn {...taking} draft={draft} />}
      <Problem problem={problem} />
    </div>
  );
}

/** The cancel button takes the focus, which the paste area has just lost. */
function UnderWay({ reading: { doing, cancel } }: { reading: Reading }) {
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

function Problem({ problem, className }: { problem: ImportProblem | null; className?: string }) {
  const path = usePathname();
  if (!problem) return null;
  return (
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
  );
}
