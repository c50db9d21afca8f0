"use client";

import { EditorContent } from "@tiptap/react";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { rangesFrom } from "@/lib/domain/text/ranges";
import { readingText } from "@/lib/editor/reading-steps";
import { readerWords } from "@/lib/words/reader";
import { DensityRail } from "./density-rail";
import type { OpenPage } from "./open-page";
import { ReaderNote } from "./reader-note";
import { ReaderTools } from "./reader-tools";
import { Signal } from "./signal";
import type { LeftPlace } from "./use-kept-place";
import { localeOf, usePaperEditor } from "./use-paper-editor";

interface Props {
  /** Where somebody was in the version before: taken up here, and left for the next. */
  left: RefObject<LeftPlace | null>;
}

/** One version of the article as on paper, its claims over it, and the rail along its side. */
export function Reader({ left }: Props) {
  const { article, version } = useWorkbench();
  const editor = usePaperEditor(article, version);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [sheet, setSheet] = useState<HTMLElement | null>(null);
  const [moved] = useState(() => new Signal());
  const { lang, dir } = localeOf(article, version);

  const page = useMemo((): OpenPage | null => {
    if (!editor || !scroller || !sheet) return null;
    const sentences = rangesFrom(version.sentences);
    const blocks = leafBlocks(version.doc as DocJson);
    const language = lang === "" ? null : lang;
    const reading = readingText({ text: version.text, blocks, sentences, language });
    return { editor, scroller, sheet, text: version.text, sentences, reading, moved };
  }, [editor, scroller, sheet, version, lang, moved]);

  const tell = useRef<() => LeftPlace | null>(() => null);
  const kept = useMemo(() => ({ left, tell }), [left]);
  // Before any of it is taken out of the page: afterwards nobody knows where the focus was.
  useLayoutEffect(
    () => () => {
      left.current = tell.current();
    },
    [left],
  );

  useEffect(() => {
    if (!sheet || !scroller) return;
    const observer = new ResizeObserver(() => {
      moved.tell();
      makeScrollersReachable(sheet);
    });
    observer.observe(sheet);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [sheet, scroller, moved]);

  return (
    <section aria-label={readerWords.paper} className="flex min-h-0 min-w-0 grow bg-paper" data-paper>
      <div
        ref={setScroller}
        className="relative min-h-0 min-w-0 grow overflow-y-auto overscroll-contain has-[[data-reading]:focus-visible]:not-has-[.reading-cursor]:shadow-[inset_0_0_0_2px_var(--slate)]"
      >
        <div className="mx-auto max-w-[39.5rem] px-7 pb-24 max-[60rem]:pb-[60dvh] sm:px-8">
          <div className="flex min-h-14 flex-col justify-center py-2">
            <ReaderNote />
          </div>
          <div ref={setSheet} dir={dir} className="relative">
            <EditorContent editor={editor} />
            {page ? <ReaderTools page={page} kept={kept} /> : null}
          </div>
        </div>
      </div>
      {page ? <DensityRail page={page} /> : null}
    </section>
  );
}

/** A table or code that is wider than the paper scrolls by itself, and is then a stop for the keyboard. */
function makeScrollersReachable(sheet: HTMLElement): void {
  for (const wide of sheet.querySelectorAll<HTMLElement>("table, pre")) {
    if (wide.scrollWidth > wide.clientWidth + 1) wide.tabIndex = 0;
    else wide.removeAttribute("tabindex");
  }
}
