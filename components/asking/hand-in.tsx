"use client";

import { useMemo } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { usePins } from "@/lib/client/use-asking";
import { useCommand } from "@/lib/client/use-command";
import { unpinSource } from "@/lib/contract/pins";
import { factsWithoutPin } from "@/lib/domain/asking/pin";
import { factsOf } from "@/lib/domain/coverage/facts";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { rangesFrom, type TextRange } from "@/lib/domain/text/ranges";
import { askingWords } from "@/lib/words/asking";

const words = askingWords.pins;
const MOST_SHOWN = 100;

/** What the writer has handed in: pinned sources in text order, and the facts they have said no source of. */
export function HandIn({ close }: { close: () => void }) {
  const { article, version, showPlace } = useWorkbench();
  const send = useCommand();
  const { data } = usePins(article.id, version.id);
  const show = (range: TextRange) => {
    close();
    showPlace(range);
  };
  const facts = useMemo(
    () =>
      factsOf({
        text: version.text,
        blocks: leafBlocks(version.doc as DocJson),
        sentences: rangesFrom(version.sentences),
        language: article.language,
      }),
    [version, article.language],
  );
  if (article.purpose !== "own_copy" || !data) return null;
  const { items } = data;
  const left = factsWithoutPin(
    facts,
    items.flatMap(({ range }) => range ?? []),
  );
  return (
    <Disclosure summary={`${words.title}: ${words.summary(items.length, facts.length, left.length)}`}>
      {items.length === 0 ? <p className="text-sm text-ink-3">{words.none}</p> : null}
      <ul className="flex flex-col">
        {items.map((pin) => (
          <li key={pin.id} className="flex flex-wrap items-baseline gap-2 border-b border-rule py-1.5 text-sm">
            <button
              type="button"
              className="min-w-0 text-start font-serif text-base underline-offset-2 enabled:hover:underline"
              disabled={pin.range === null}
              onClick={() => pin.range && show(pin.range)}
            >
              <bdi>{pin.exact}</bdi>
            </button>
            <span className="min-w-0 grow">
              <bdi>{pin.source?.title ?? words.kept}</bdi>
              {pin.note ? <span className="text-ink-3"> · {pin.note}</span> : null}
              {pin.range === null ? <span className="text-ink-3"> · {words.nowhere}</span> : null}
            </span>
            {pin.can.unpin ? (
              <Button
                size="sm"
                variant="quiet"
                onClick={() => send(unpinSource, { articleId: article.id, pinId: pin.id }, {})}
              >
                {words.unpin}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <h4 className="mt-2 text-sm font-semibold">{words.left}</h4>
      {left.length === 0 ? (
        <p className="text-sm text-ink-3">{words.allSourced}</p>
      ) : (
        <ul className="flex flex-wrap gap-1.5 py-1">
          {left.slice(0, MOST_SHOWN).map((fact) => (
            <li key={fact.start}>
              <button
                type="button"
                onClick={() => show(fact)}
                className="min-h-6 rounded-sm border border-rule px-1.5 text-sm hover:bg-sunk"
              >
                <bdi>{version.text.slice(fact.start, fact.end)}</bdi>
              </button>
            </li>
          ))}
          {left.length > MOST_SHOWN ? (
            <li className="text-sm text-ink-3">{words.more(left.length - MOST_SHOWN)}</li>
          ) : null}
        </ul>
      )}
    </Disclosure>
  );
}
