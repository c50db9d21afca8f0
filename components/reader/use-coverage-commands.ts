import { useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCoverageState } from "@/components/coverage/coverage-state";
import { useWave } from "@/components/coverage/use-wave";
import { useCommands } from "@/components/desk/commands";
import { announce } from "@/components/ui/live-region";
import { nextUntouched } from "@/lib/domain/coverage/coverage";
import type { CoveredSentence } from "@/lib/domain/coverage/covered-sentence";
import { sameTable } from "@/lib/domain/coverage/same-table";
import type { DocJson } from "@/lib/domain/text/doc";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { coverageWords as words } from "@/lib/words/coverage";
import type { OpenPage } from "./open-page";
import type { useReadingCursor } from "./use-reading-cursor";

interface Given {
  cursor: ReturnType<typeof useReadingCursor>;
  /** Words selected by hand. */
  picked: () => TextRange | null;
  drop: () => void;
}

/** The keys of coverage: to the next gap, wave and go on, show the lines. None for what others published. */
export function useCoverageCommands(page: OpenPage, { cursor, picked, drop }: Given) {
  const { now, lines, setLines, setGoTo } = useCoverageState();
  const { may, wave } = useWave();
  const { version } = useWorkbench();
  const sentences = now?.ledger.sentences ?? [];

  /** To a gap, and says what is open there. */
  const reach = (sentence: CoveredSentence | null, first = "") => {
    if (!sentence) return announce(first + words.allCovered);
    const { state, open, range } = sentence;
    cursor.goTo(open[0]?.start ?? range.start);
    const said = open.map(({ start, end }) => page.text.slice(start, end));
    announce(first + words.reached(state, said, page.text.slice(range.start, range.end).trim()));
  };

  const next = () => {
    if (!now) return announce(words.notKnown);
    drop();
    reach(nextUntouched(now.ledger, cursor.at() ?? -1));
  };

  const waveOver = (chosen: readonly CoveredSentence[], within?: TextRange) => {
    drop();
    const goOn = wave(chosen, within);
    if (goOn !== undefined) reach(goOn, words.andNow);
  };

  const waveHere = () => {
    const selected = picked();
    const range = selected ?? cursor.range();
    if (!range) return announce(words.goFirst);
    waveOver(
      sentences.filter((sentence) => overlaps(sentence.range, range)),
      range,
    );
  };

  /** The paragraphs, or in a table the rows, that are selected or read. A cell is seldom more than a word. */
  const waveParagraph = () => {
    const blocks = blocksHere();
    if (!blocks) return announce(words.goFirst);
    const rows = sameTable(version.doc as DocJson, blocks, "tableRow");
    waveOver(sentences.filter(({ block }) => blocks.has(block) || rows.has(block)));
  };

  const waveTable = () => {
    const blocks = blocksHere();
    if (!blocks) return announce(words.goFirst);
    const table = sameTable(version.doc as DocJson, blocks, "table");
    if (table.size === 0) return announce(words.noTable);
    waveOver(sentences.filter(({ block }) => table.has(block)));
  };

  const blocksHere = (): Set<number> | null => {
    const range = picked() ?? cursor.range();
    if (!range) return null;
    return new Set(sentences.filter((each) => overlaps(each.range, range)).map(({ block }) => block));
  };

  const toggle = () => {
    setLines(!lines);
    announce(lines ? words.linesOff : words.linesOn);
  };

  useCommands(
    now
      ? [
          { id: "next-untouched", label: words.commands.next, group: "read", keys: ["u"], run: next },
          { id: "wave", label: words.commands.wave, group: "claim", keys: ["w"], run: waveHere },
          {
            id: "wave-paragraph",
            label: words.commands.waveParagraph,
            group: "claim",
            keys: ["shift+w"],
            run: waveParagraph,
          },
          { id: "wave-table", label: words.commands.waveTable, group: "claim", keys: ["alt+w"], run: waveTable },
          { id: "coverage-lines", label: words.commands.lines, group: "view", keys: [], run: toggle },
        ]
      : [],
  );

  const latest = useRef<(offset: number, said?: string) => void>(() => undefined);
  latest.current = (offset, said) => {
    drop();
    if (said !== undefined) {
      cursor.goTo(offset);
      announce(said);
      return;
    }
    const sentence = sentences.find(({ range }) => range.start <= offset && offset < range.end);
    if (sentence) reach(sentence);
  };
  useEffect(() => setGoTo((...where) => latest.current(...where)), [setGoTo]);

  return { wave: may ? waveHere : null };
}
