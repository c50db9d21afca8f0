import type { Editor } from "@tiptap/core";
import type { TextRange } from "@/lib/domain/text/ranges";
import type { ReadingText } from "@/lib/editor/reading-steps";
import type { Signal } from "./signal";

/** The article as it lies open: the editor that draws it, the pane it scrolls in, and what its words are. */
export interface OpenPage {
  editor: Editor;
  /** The pane that scrolls. */
  scroller: HTMLElement;
  /** The positioned box of the text column, in which brackets and menus are placed. */
  sheet: HTMLElement;
  text: string;
  sentences: readonly TextRange[];
  reading: ReadingText;
  /** Told when something moved or was drawn: whoever shows geometry measures again. */
  moved: Signal;
}
