"use client";

import { useEffect, useMemo, useRef } from "react";
import type { AnswerOf } from "@/lib/contract/endpoint";
import type { readCopy } from "@/lib/contract/files";
import type { TextRange } from "@/lib/domain/text/ranges";
import { copyWords as words } from "@/lib/words/copies";

/** Of a longer copy only this many letters around the passage are drawn. */
const MOST_DRAWN = 60_000;

interface Piece {
  text: string;
  start: number;
  marked: boolean;
}

interface Line {
  start: number;
  pieces: Piece[];
}

/** The words of a copy, the passage marked and scrolled to. */
export function CopyText({ copy, ranges }: { copy: AnswerOf<typeof readCopy>; ranges: readonly TextRange[] }) {
  const first = useRef<HTMLElement>(null);
  const { lines, shortened } = useMemo(() => linesOf(copy.text, ranges), [copy.text, ranges]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another copy, another place
  useEffect(() => {
    first.current?.scrollIntoView({ block: "center" });
  }, [lines]);
  const firstStart = ranges[0]?.start;
  return (
    <section
      aria-label={words.words}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      {...(copy.language ? { lang: copy.language } : {})}
      dir={copy.dir || "auto"}
      className="max-h-[50dvh] overflow-y-auto rounded-sm border border-rule bg-paper px-4 py-3 font-serif text-lg leading-relaxed"
    >
      {shortened ? <p className="mb-3 font-sans text-sm text-ink-3">{words.shortened}</p> : null}
      {lines.map((line) => (
        <p key={line.start} className="mb-2 wrap-anywhere">
          {line.pieces.map((piece) =>
            piece.marked ? (
              <mark
                key={piece.start}
                ref={piece.start === firstStart ? first : null}
                className="border-b-2 border-f-supported bg-(--wash-deep) text-ink"
              >
                {piece.text}
              </mark>
            ) : (
              <span key={piece.start}>{piece.text}</span>
            ),
          )}
        </p>
      ))}
    </section>
  );
}

function linesOf(text: string, ranges: readonly TextRange[]): { lines: Line[]; shortened: boolean } {
  const shortened = text.length > MOST_DRAWN;
  const middle = ranges[0]?.start ?? 0;
  const from = shortened ? text.lastIndexOf("\n", Math.max(0, middle - MOST_DRAWN / 2)) + 1 : 0;
  const to = shortened ? from + MOST_DRAWN : text.length;
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (text.slice(start, end).replaceAll("\ufffc", "").trim() !== "") {
      lines.push({ start, pieces: piecesOf(text, start, end, ranges) });
    }
    start = end + 1;
  }
  return { lines, shortened };
}

function piecesOf(text: string, start: number, end: number, ranges: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) pieces.push({ start: from, text: text.slice(from, to), marked });
  };
  let at = start;
  for (const range of ranges) {
    const [from, to] = [Math.max(range.start, at), Math.min(range.end, end)];
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return pieces;
}
