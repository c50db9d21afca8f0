import type { NodeJson } from "@/lib/domain/text/doc";
import { cleanText, squeeze, withoutLastSpaces } from "@/lib/import/clean-text";
import { finishDoc, type ImportedArticle } from "@/lib/import/finish-doc";
import { isBlank } from "@/lib/import/html-inline";
import { listItem, makeList } from "@/lib/import/html-lists";
import { bylineOf, furnitureLine } from "@/lib/import/role-phrases";
import { spokenDate } from "@/lib/import/spoken-dates";

type Line = { kind: "text" | "bullet" | "number"; text: string; start: number };

/** Reads plain text: finds out whether lines or blank lines part its paragraphs, and joins what was wrapped by hand. */
export function textToDoc(text: string): ImportedArticle {
  const lines = cleanText(text)
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .split("\n")
    .map(withoutLastSpaces);
  const paragraphs = isHardWrapped(lines) ? joinWrapped(lines) : lines.filter((line) => !isBlank(line));
  const blocks = blocksOf(paragraphs.map(readLine));
  titleAsHeading(blocks);
  return finishDoc(blocks, { said: {}, notes: [], dir: null, isPage: false });
}

/** Wrapped by hand: most lines before another line are long and of nearly one length, and blank lines part the rest. */
function isHardWrapped(lines: readonly string[]): boolean {
  const wrapped = lines.filter((line, index) => !isBlank(line) && !isBlank(lines[index + 1] ?? ""));
  if (wrapped.length < 3 || !lines.some(isBlank)) return false;
  const lengths = wrapped.map((line) => line.length).sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  const unfinished = wrapped.filter((line) => !/[.!?:;。؟]["”’»)\]]*$/.test(line)).length;
  return longest <= 100 && middle >= 40 && middle >= longest * 0.7 && unfinished > wrapped.length * 0.6;
}

function joinWrapped(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let current = "";
  for (const line of lines) {
    const begins = isBlank(line) || /^(?:[-*•–]|\d{1,3}[.)])\s/.test(line.trimStart());
    if (begins && current !== "") {
      paragraphs.push(current);
      current = "";
    }
    if (isBlank(line)) continue;
    // A word parted at the end of a line by a hyphen of typewriter times stays as it is: joining could make a wrong word.
    current = current === "" ? line : `${current} ${line.trim()}`;
  }
  if (current !== "") paragraphs.push(current);
  return paragraphs;
}

function readLine(line: string): Line {
  const text = line.trimStart();
  const bullet = /^[-*•‣◦▪–]\s+(?=\S)/.exec(text);
  if (bullet !== null) return { kind: "bullet", text: squeeze(text.slice(bullet[0].length)), start: 1 };
  const number = /^(\d{1,3})[.)]\s+(?=\S)/.exec(text);
  if (number !== null) return { kind: "number", text: squeeze(text.slice(number[0].length)), start: Number(number[1]) };
  return { kind: "text", text: squeeze(text), start: 1 };
}

function blocksOf(lines: readonly Line[]): NodeJson[] {
  const blocks: NodeJson[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) break;
    let end = index + 1;
    while (lines[end]?.kind === line.kind && follows(lines, index, end)) end += 1;
    const run = lines.slice(index, end);
    if (line.kind === "text") blocks.push(...run.map(({ text }) => paragraph(text)));
    else blocks.push(...listOf(run, line));
    index = end;
  }
  return blocks;
}

/** Numbers that do not count up are numbers in the text ("1. FC Köln"), not a list. */
function follows(lines: readonly Line[], from: number, at: number): boolean {
  const [first, here] = [lines[from], lines[at]];
  return here?.kind !== "number" || here.start === (first?.start ?? 0) + at - from;
}

function listOf(run: readonly Line[], first: Line): NodeJson[] {
  if (first.kind === "number" && run.length === 1) return [paragraph(`${first.start}. ${first.text}`)];
  if (run.length === 1 && /^[–-]/.test(first.text)) return [paragraph(first.text)];
  // Under the headline of a copied page, bullets are the page's own lines: section, date, byline.
  const isClutter = run.every(
    ({ text }) => furnitureLine(text) !== null || bylineOf(text) !== null || spokenDate(text)?.rest === "",
  );
  if (isClutter) return run.map(({ text }) => paragraph(text));
  return [
    makeList(
      first.kind === "number",
      first.start,
      run.map(({ text }) => listItem([paragraph(text)])),
    ),
  ];
}

function paragraph(text: string): NodeJson {
  return {
    type: "paragraph",
    attrs: { role: "body", roleReason: null, lang: null, dir: null },
    content: [{ type: "text", text }],
  };
}

/** A short first line over longer ones is the title: it becomes a heading, so that the guess takes it for the headline. */
function titleAsHeading(blocks: NodeJson[]): void {
  const [first, ...rest] = blocks;
  const text = first?.content?.[0]?.text ?? "";
  const isTitle =
    text.length >= 8 &&
    text.length <= 220 &&
    !/[.:;,]["”’»)]?$/.test(text) &&
    furnitureLine(text) === null &&
    bylineOf(text) === null &&
    spokenDate(text) === null;
  const longer = rest.some((block) => (block.content?.[0]?.text?.length ?? 0) > Math.max(text.length, 100));
  if (first?.type !== "paragraph" || !isTitle || !longer) return;
  first.type = "heading";
  first.attrs = { level: 1, ...first.attrs };
}
