"use client";

import clsx from "clsx";
import { memo } from "react";
import type { z } from "zod";
import type { blockChange } from "@/lib/contract/versions";
import type { TextRange } from "@/lib/domain/text/ranges";
import { versionWords as words } from "@/lib/words/versions";

export type ShownBlock = z.infer<typeof blockChange>;

const SIGN = "\uFFFC";

/** A version's text, block by block, with what changed marked as a copy editor marks it. `mark`: words to be looked at. */
export function VersionPaper({ blocks, mark }: { blocks: readonly ShownBlock[]; mark: TextRange | null }) {
  return (
    <div className="flex flex-col gap-4 font-serif text-xl leading-relaxed">
      {blocks.map((block) => (
        <Block
          key={block.after ? `n${block.after.start}` : `o${block.before?.start}`}
          block={block}
          mark={mark && block.after && mark.start < block.after.end && mark.end > block.after.start ? mark : null}
        />
      ))}
    </div>
  );
}

const Block = memo(function Block({ block, mark }: { block: ShownBlock; mark: TextRange | null }) {
  const { kind, after, text, segments } = block;
  return (
    <div className={clsx("relative", kind !== "equal" && "border-s-2 border-rule-strong ps-3")} data-block={kind}>
      {kind === "equal" ? null : <span className="block font-sans text-sm text-ink-3">{words.kinds[kind]}</span>}
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {after === null ? (
          <del className="fix-struck">{shown(text)}</del>
        ) : kind === "added" ? (
          <ins className="fix-inserted">
            <Words text={text} start={after.start} mark={mark} />
          </ins>
        ) : segments.length > 0 ? (
          <Changed segments={segments} start={after.start} mark={mark} />
        ) : (
          <Words text={text} start={after.start} mark={mark} />
        )}
      </p>
    </div>
  );
});

function Changed({
  segments,
  start,
  mark,
}: {
  segments: ShownBlock["segments"];
  start: number;
  mark: TextRange | null;
}) {
  let at = start;
  return segments.map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === "removed") {
      return (
        <del key={key} className="fix-struck">
          <span className="sr-only"> ({words.struck}: </span>
          {shown(text)}
          <span className="sr-only">) </span>
        </del>
      );
    }
    const from = at;
    at += text.length;
    if (kind === "same") return <Words key={key} text={text} start={from} mark={mark} />;
    return (
      <ins key={key} className="fix-inserted">
        <span className="sr-only"> ({words.inserted}: </span>
        <Words text={text} start={from} mark={mark} />
        <span className="sr-only">) </span>
      </ins>
    );
  });
}

/** Words that stand in the version: where each stretch begins is known, so that a selection is a range. */
function Words({ text, start, mark }: { text: string; start: number; mark: TextRange | null }) {
  const inside = (offset: number) => Math.max(0, Math.min(text.length, offset - start));
  const [from, to] = mark ? [inside(mark.start), inside(mark.end)] : [0, 0];
  const span = (part: string, at: number) => (part === "" ? null : <span data-start={start + at}>{shown(part)}</span>);
  if (from === to) return span(text, 0);
  return (
    <>
      {span(text.slice(0, from), 0)}
      <mark className="border-b-2 border-slate bg-slate-tint text-ink">{span(text.slice(from, to), from)}</mark>
      {span(text.slice(to), to)}
    </>
  );
}

// One sign for one sign: offsets on the screen are offsets in the text.
const shown = (text: string) => text.replaceAll(SIGN, "▣");
