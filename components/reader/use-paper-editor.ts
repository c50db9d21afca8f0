import type { JSONContent } from "@tiptap/core";
import { useEditor } from "@tiptap/react";
import { useMemo } from "react";
import type { ArticleView, VersionView } from "@/lib/contract/articles";
import { ClaimControls } from "@/lib/editor/claim-controls";
import { ClaimDecorations } from "@/lib/editor/claim-decorations";
import { CoverageDecorations } from "@/lib/editor/coverage-decorations";
import { CursorDecorations } from "@/lib/editor/cursor-decorations";
import { FixDecorations } from "@/lib/editor/fix-decorations";
import { readerWords } from "@/lib/words/reader";
import { paperExtensions } from "./image-view";

const extensions = [
  ...paperExtensions,
  CoverageDecorations,
  ClaimDecorations,
  FixDecorations,
  ClaimControls,
  CursorDecorations,
];
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** The direction a language is written in. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** Language and direction of a version's text: its own, else the article's. */
export function localeOf(article: ArticleView, version: VersionView): { lang: string; dir: string } {
  const attrs = (version.doc as JSONContent).attrs ?? {};
  const lang = typeof attrs.lang === "string" && attrs.lang !== "" ? attrs.lang : article.language;
  const dir = typeof attrs.dir === "string" ? attrs.dir : directionOf(lang);
  return { lang, dir };
}

/** The read-only editor of one version: made once, whatever happens to the claims over it. */
export function usePaperEditor(article: ArticleView, version: VersionView) {
  const { lang, dir } = localeOf(article, version);
  const { title } = article;
  const options = useMemo(
    () => ({
      content: version.doc as JSONContent,
      extensions,
      editable: false,
      injectCSS: false,
      immediatelyRender: false as const,
      enableInputRules: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          class: "article outline-none",
          role: "document",
          tabindex: "0",
          "data-reading": "",
          "aria-label": readerWords.article(title),
          dir,
          ...(lang === "" ? {} : { lang }),
        },
      },
    }),
    [version, title, lang, dir],
  );
  return useEditor(options, [version.id]);
}
