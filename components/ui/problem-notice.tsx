import type { ReactNode } from "react";
import { uiWords } from "@/lib/words/ui";

/** A failure in three sentences: what happened, what is safe, what to do. */
export function ProblemNotice({
  title,
  happened,
  safe,
  todo,
  action,
  reference,
  level: Heading = "h2",
}: {
  title: string;
  happened: ReactNode;
  safe?: ReactNode;
  todo: ReactNode;
  action?: ReactNode;
  reference?: string | undefined;
  level?: "h1" | "h2" | "h3";
}) {
  return (
    <section role="alert" className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-10">
      <Heading className="font-serif text-xl font-semibold text-balance">{title}</Heading>
      <p className="text-ink-2">{happened}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 border-y border-rule py-3">
        {safe ? (
          <>
            <dt className="text-ink-3">{uiWords.problem.safe}</dt>
            <dd>{safe}</dd>
          </>
        ) : null}
        <dt className="text-ink-3">{uiWords.problem.todo}</dt>
        <dd>{todo}</dd>
      </dl>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
      {reference ? <p className="font-mono text-xs text-ink-3">{reference}</p> : null}
    </section>
  );
}
