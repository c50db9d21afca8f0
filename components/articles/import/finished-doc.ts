import type { Preview } from "./import-draft";

type Doc = Preview["doc"];
type Node = { type?: unknown; content?: unknown[]; attrs?: Record<string, unknown> };

const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"]);

/** The document as it is saved: in the language the person says, without the empty lines that editing leaves. */
export function finishedDoc(doc: Doc, language: string): Doc {
  const { attrs, content = [], ...rest } = doc as Node;
  const kept = content.filter((block) => !isEmptyParagraph(block as Node));
  const tongue = language.toLowerCase().split("-")[0] ?? "";
  const locale =
    language === ""
      ? {}
      : { lang: language, dir: RIGHT_TO_LEFT.has(tongue) ? "rtl" : (direction(attrs?.dir) ?? "ltr") };
  return { ...rest, attrs: { ...attrs, ...locale }, content: kept.length > 0 ? kept : content };
}

const isEmptyParagraph = ({ type, content }: Node) => type === "paragraph" && (content ?? []).length === 0;

/** A page that said it runs from left to right, or nothing that contradicts its language. */
const direction = (dir: unknown) => (dir === "ltr" || dir === "auto" ? dir : null);
