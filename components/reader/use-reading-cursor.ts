import { useEffect, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { announce } from "@/components/ui/live-region";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { paintedRanges, setReadingCursor } from "@/lib/editor/cursor-decorations";
import { positionMap } from "@/lib/editor/positions";
import {
  type CursorAnnouncement,
  type CursorCommand,
  cursorAt,
  moveCursor,
  type ReadingCursor,
} from "@/lib/editor/reading-cursor";
import { readerWords } from "@/lib/words/reader";
import { placesIn, startOf } from "./claims-on-paper";
import { offsetAtTop, reveal } from "./geometry";
import type { OpenPage } from "./open-page";

const words = readerWords.said;

/** The keyboard's place in the text: moves it, paints it, says it. It begins where somebody last was. */
export function useReadingCursor(
  page: OpenPage,
  altOf: (range: TextRange) => string,
  /** What else is to be said of a sentence. */
  besides: (range: TextRange) => string,
) {
  const { shown, version, selected, chosenFrom } = useWorkbench();
  const cursor = useRef<ReadingCursor | null>(null);
  /** Where to begin while there is no cursor: the last click, or the claim gone to. */
  const place = useRef<number | null>(null);

  const put = (next: ReadingCursor | null) => {
    cursor.current = next;
    setReadingCursor(page.editor.view, next?.range ?? null);
    page.moved.tell();
  };

  const leaveAt = (offset: number) => {
    place.current = offset;
    if (paintedRanges(page.editor.state).cursor) put(null);
  };
  const leave = useRef(leaveAt);
  leave.current = leaveAt;
  const selectedId = selected?.id;
  const selectedStart = selected ? startOf(selected, version.id) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only going to another claim takes the place along
  useEffect(() => {
    if (selectedStart !== null && chosenFrom !== "text") leave.current(selectedStart);
  }, [selectedId]);

  const claimsOver = (range: TextRange) =>
    shown.filter((claim) => placesIn(claim, version.id).some((each) => overlaps(each, range))).length;

  const say = (said: CursorAnnouncement) => {
    switch (said.kind) {
      case "sentence": {
        const text = said.step.type === "image" ? words.image(altOf(said.step.range)) : said.text;
        const role = said.newBlock ? readerWords.roles[said.step.role] : "";
        return announce(words.sentence(text, claimsOver(said.step.range), role) + besides(said.step.range));
      }
      case "extended":
        return announce(words.extended(said.sentences, said.text));
      case "adjusted":
        return announce(said.edge === "start" ? words.start(said.word, said.text) : words.end(said.word, said.text));
      case "stopped":
        return announce(said.at === "start" ? words.stoppedStart : words.stoppedEnd);
      default:
        return announce(words.empty);
    }
  };

  const move = (command: CursorCommand) => {
    const from = () =>
      place.current ?? offsetAtTop(page, (at) => positionMap(page.editor.state.doc).toText({ from: at, to: at }).start);
    const begins = cursor.current === null && command !== "first" && command !== "last";
    const { cursor: next, announcement } = begins
      ? cursorAt(page.reading, from())
      : moveCursor(page.reading, cursor.current, command);
    put(next);
    const dom = page.editor.view.dom;
    if (document.activeElement !== dom) dom.focus({ preventScroll: true });
    if (next) {
      place.current = next.range.start;
      const head = page.reading.steps[next.head];
      reveal(page, head && announcement.kind !== "adjusted" ? head.range : next.range);
    }
    say(announcement);
  };

  const standAt = (offset: number) => {
    const { cursor: next } = cursorAt(page.reading, offset);
    put(next);
    if (next) place.current = next.range.start;
    return next;
  };

  return {
    move,
    /** Puts the cursor on the stop at the offset and brings it into view; what is to be said of it is for the caller. */
    goTo: (offset: number) => {
      const next = standAt(offset);
      const dom = page.editor.view.dom;
      if (document.activeElement !== dom) dom.focus({ preventScroll: true });
      if (next) reveal(page, next.range);
    },
    /** Puts the cursor on the stop at the offset, wherever focus and view are. */
    standAt,
    /** Puts the cursor away and remembers the offset to begin from. */
    leaveAt,
    putAway: () => put(null),
    range: () => cursor.current?.range ?? null,
    at: () => cursor.current?.range.start ?? place.current,
  };
}
