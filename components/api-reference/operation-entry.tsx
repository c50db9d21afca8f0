"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { apiReferenceWords as words } from "@/lib/words/api-reference";
import { Breakable } from "./breakable";
import { CodeBlock } from "./code-block";
import { curlExample } from "./curl-example";
import type { Operation, Schema } from "./openapi-document";
import { Field, SchemaView } from "./schema-view";

interface Props {
  operation: Operation;
  shapes: Readonly<Record<string, Schema>>;
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** One operation: a line to scan, and behind it what it takes, what it answers, and an example. */
export function OperationEntry({ operation, shapes, open, onOpen }: Props) {
  const { id, method, path, summary } = operation;
  return (
    <article id={id} className="scroll-mt-24 border-b border-rule py-1">
      <Disclosure
        open={open}
        onToggle={onOpen}
        summary={
          <h3 className="flex min-w-0 grow flex-col gap-x-3 py-1 font-normal md:flex-row md:items-baseline">
            <span className="flex min-w-0 items-baseline gap-2 md:grow">
              <span className="w-12 shrink-0 font-mono text-xs font-semibold text-ink">{method}</span>
              <code className="font-mono text-sm text-ink wrap-anywhere">
                <Breakable>{path}</Breakable>
              </code>
            </span>
            <span className="ps-14 text-sm text-ink-2 md:max-w-[45%] md:shrink-0 md:ps-0 md:text-end">{summary}</span>
          </h3>
        }
      >
        {open ? <OperationDetails operation={operation} shapes={shapes} /> : null}
      </Disclosure>
    </article>
  );
}

function OperationDetails({ operation, shapes }: Pick<Props, "operation" | "shapes">) {
  const { id, scope, parameters, body, answer, status } = operation;
  return (
    <div className="flex min-w-0 flex-col gap-4 pt-1 pb-3">
      <p className="text-sm text-ink-3">
        <a
          href={`#${id}`}
          title={words.address}
          className="font-mono underline decoration-rule-strong underline-offset-2 hover:decoration-ink"
        >
          {id}
        </a>
        {" · "}
        {scope === null ? words.noToken : words.scope(scope)}
      </p>
      {parameters.length > 0 ? (
        <Part title={words.parameters}>
          <ul>
            {parameters.map((each) => (
              <Field key={each.name} {...each} sent where={each.in === "path" ? words.inPath : words.inQuery} />
            ))}
          </ul>
        </Part>
      ) : null}
      {body ? (
        <Part title={words.body}>
          {body.type === "application/json" ? (
            <SchemaView schema={body.schema} sent />
          ) : (
            <p className="text-sm">{words.bytes}</p>
          )}
        </Part>
      ) : null}
      {answer ? (
        <Part title={words.answer(status)}>
          {answer.type === "application/json" ? (
            <SchemaView schema={answer.schema} />
          ) : (
            <p className="text-sm">{words.bytes}</p>
          )}
        </Part>
      ) : null}
      <Part title={words.refused}>
        <p className="text-sm">
          <a href="#refusals" className="underline decoration-rule-strong underline-offset-2 hover:decoration-ink">
            {words.refusedWith}
          </a>
        </p>
      </Part>
      <Part title={words.example}>
        <CodeBlock label={words.exampleOf(id)} code={curlExample(operation, shapes)} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h4 className="mb-1 text-sm font-semibold text-ink-3">{title}</h4>
      {children}
    </section>
  );
}
