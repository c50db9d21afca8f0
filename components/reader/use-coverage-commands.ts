import { useEffect, useRef } from "react";
import { useCoverageState } from "@/components/coverage/coverage-state";
import { useWave } from "@/components/coverage/use-wave";
import { useCommands } from "@/components/desk/commands";
import { announce } from "@/components/ui/live-region";
import { nextUntouched } from "@/lib/domain/coverage/coverage";
import type { CoveredSentence } from "@/lib/domain/coverage/covered-sentence";
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

  const waveParagraph = () => {
    const range = picked() ?? cursor.range();
    if (!range) return announce(words.goFirst);
    const blocks = new Set(sentences.filter((each) => overlaps(each.range, range)).map(({ block }) => block));
    waveOver(sentences.filter(({ block }) => blocks.has(block)));
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
