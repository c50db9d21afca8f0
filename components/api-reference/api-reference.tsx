"use client";

import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ThemeMenu } from "@/components/ui/theme-menu";
import { apiReferenceWords as words } from "@/lib/words/api-reference";
import { isFound, type OpenApi, operationsOf } from "./openapi-document";
import { OperationEntry } from "./operation-entry";
import { RefusalTable } from "./refusal-table";
import { SearchOperations } from "./search-operations";
import { ShapeList } from "./shape-list";
import { useOpenapi } from "./use-openapi";
import { useOpened } from "./use-opened";

/** The API's own description, drawn to be read: everything in it comes from openapi.json. */
export function ApiReference() {
  const { reading, again } = useOpenapi();
  return (
    <main className="mx-auto flex w-full max-w-5xl flex-col px-4 pb-16">
      <header className="flex flex-col gap-2 pt-6 pb-3">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="min-w-0 grow font-serif text-2xl font-semibold">{words.title}</h1>
          <ButtonLink href="/" size="sm">
            {words.home}
          </ButtonLink>
          <ThemeMenu />
        </div>
        <p className="max-w-prose text-ink-2">
          {words.intro}{" "}
          <a
            href="/api/v1/openapi.json"
            className="text-ink underline decoration-rule-strong underline-offset-2 hover:decoration-ink"
          >
            {words.document}
          </a>
        </p>
      </header>
      {reading === null ? <SkeletonRows rows={14} /> : null}
      {reading && "failed" in reading ? (
        <ProblemNotice {...words.failed} action={<Button onClick={again}>{words.failed.action}</Button>} />
      ) : null}
      {reading && "document" in reading ? <Contents document={reading.document} /> : null}
    </main>
  );
}

function Contents({ document }: { document: OpenApi }) {
  const [search, setSearch] = useState("");
  const { opened, open } = useOpened(true);
  const operations = useMemo(() => operationsOf(document), [document]);
  const found = operations.filter((each) => isFound(each, search.trim()));
  const byNoun = Map.groupBy(found, (each) => each.noun);
  const { schemas, responses } = document.components;
  return (
    <>
      <SearchOperations value={search} onSearch={setSearch} found={words.found(found.length, operations.length)} />
      <nav aria-label={words.nouns} className="py-3">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {[...byNoun].map(([noun, some]) => (
            <li key={noun}>
              <a href={`#noun-${noun}`} className="inline-flex min-h-6 items-center gap-1 hover:underline">
                {named(noun)} <span className="text-sm text-ink-3 tabular-nums">{some.length}</span>
              </a>
            </li>
          ))}
          <li>
            <a href="#shapes" className="inline-flex min-h-6 items-center hover:underline">
              {words.shapes}
            </a>
          </li>
          <li>
            <a href="#refusals" className="inline-flex min-h-6 items-center hover:underline">
              {words.refusals}
            </a>
          </li>
        </ul>
      </nav>
      {found.length === 0 ? <p className="py-4 text-ink-2">{words.none}</p> : null}
      {[...byNoun].map(([noun, some]) => (
        <section key={noun} aria-labelledby={`noun-${noun}`} className="pt-5">
          <h2 id={`noun-${noun}`} className="scroll-mt-24 border-b border-rule-strong pb-1 text-lg font-semibold">
            {named(noun)}
          </h2>
          {some.map((operation) => (
            <OperationEntry
              key={operation.id}
              operation={operation}
              shapes={schemas}
              open={opened.has(operation.id)}
              onOpen={(isOpen) => open(operation.id, isOpen)}
            />
          ))}
        </section>
      ))}
      <ShapeList shapes={schemas} opened={opened} onOpen={open} />
      <RefusalTable refusals={responses.Problem["x-refusals"]} />
    </>
  );
}

/** Nouns come from paths: a new one needs no word of ours. */
const named = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1).replaceAll("-", " ");
