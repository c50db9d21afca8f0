import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Fact, FactRule } from "@/lib/domain/coverage/fact";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { BlockRole, DocJson, NodeJson } from "@/lib/domain/text/doc";

/*
 * Sentences of our own making, in labelled/<language>.txt. A paragraph of the file is a small article, a line one of its blocks;
 * "headline:" and the like in front say what the block is, and "cut:" that only its sentences are looked at. ‖ ends a sentence within a
 * block, [# 300] is a fact with the letter of its rule. Every third article is held back: no rule was made while looking at what it
 * does there. labelled/openings has names of one word that begin sentences, most of them the only time they occur, each beside an ordinary
 * word that begins one the same way.
 */

export const LANGUAGES = ["en", "de", "fr", "es", "ru", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

export type LabelledSet = "articles" | "openings";

/** A small article of which all is known. */
export type Labelled = {
  readonly language: Language;
  readonly heldBack: boolean;
  readonly doc: DocJson;
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Where a sentence ends and its block does not. */
  readonly ends: readonly number[];
  /** Stretches in which facts are not labelled. */
  readonly cutOnly: readonly { readonly start: number; readonly end: number }[];
};

const RULES: Readonly<Record<string, FactRule>> = {
  Q: "quote",
  D: "date",
  T: "time",
  "#": "number",
  W: "number_word",
  O: "title",
  N: "name",
  S: "superlative",
  C: "comparison",
};
const LINE = /^(?:(headline|heading|caption|cut): )?(.*)$/u;
const PIECE = /\[([QDT#WONSC]) |\]|‖ ?/gu;

/** The labelled articles of a language, of one of the sets. */
export function labelledArticles(language: Language, set: LabelledSet): Labelled[] {
  const folder = resolve(import.meta.dirname, "labelled", set === "articles" ? "." : set);
  const file = readFileSync(resolve(folder, `${language}.txt`), "utf8");
  return file
    .trim()
    .split(/\n\n+/u)
    .map((lines, index) => articleOf(language, lines.split("\n"), index % 3 === 2));
}

function articleOf(language: Language, lines: readonly string[], heldBack: boolean): Labelled {
  const content: NodeJson[] = [];
  const facts: Fact[] = [];
  const ends: number[] = [];
  const cutOnly: { start: number; end: number }[] = [];
  let offset = 0;
  for (const line of lines) {
    const [, kind = "", marked = ""] = LINE.exec(line) ?? [];
    let text = "";
    let at = 0;
    let open: { start: number; rule: FactRule } | null = null;
    for (const piece of marked.matchAll(PIECE)) {
      text += marked.slice(at, piece.index);
      at = piece.index + piece[0].length;
      const rule = RULES[piece[1] ?? ""];
      if (rule) open = { start: offset + text.length, rule };
      else if (piece[0] === "]") {
        if (!open) throw new Error(`A fact ends that did not begin: ${line}`);
        facts.push({ ...open, end: offset + text.length });
        open = null;
      } else {
        // A quotation that goes on over the end of a sentence is a fact in each; it is written as two.
        if (piece[0].endsWith(" ")) text += " ";
        ends.push(offset + text.length);
      }
    }
    text += marked.slice(at);
    if (open) throw new Error(`A fact does not end: ${line}`);
    if (kind === "cut") cutOnly.push({ start: offset, end: offset + text.length });
    content.push(blockOf(kind, text));
    offset += text.length + 1;
  }
  const doc: DocJson = { type: "doc", content };
  return { language, heldBack, doc, text: canonicalText(doc), facts, ends, cutOnly };
}

function blockOf(kind: string, text: string): NodeJson {
  const role: BlockRole = kind === "headline" || kind === "caption" ? kind : "body";
  const type = kind === "heading" || kind === "headline" ? "heading" : "paragraph";
  return { type, attrs: { role, ...(type === "heading" ? { level: 2 } : {}) }, content: [{ type: "text", text }] };
}
