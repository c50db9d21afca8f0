import { useEffect } from "react";
import { useCoverageState } from "@/components/coverage/coverage-state";
import type { CoveredSentence } from "@/lib/domain/coverage/covered-sentence";
import type { TextRange } from "@/lib/domain/text/ranges";
import { setOpenWords } from "@/lib/editor/coverage-decorations";
import type { OpenPage } from "./open-page";
import { whenReleased } from "./when-released";

const NONE: readonly CoveredSentence[] = [];

/** Keeps the dotted lines in step with what is open. */
export function useCoverageDrawing(page: OpenPage): void {
  const { now, lines } = useCoverageState();
  const sentences = lines ? (now?.ledger.sentences ?? NONE) : NONE;
  useEffect(() => {
    // Drawing while somebody drags would take the words out of their hand.
    return whenReleased(page.editor.view.dom, () => {
      const open: TextRange[] = sentences.flatMap((sentence) => sentence.open);
      setOpenWords(page.editor, open, page.moved.tell);
    });
  }, [page, sentences]);
}
