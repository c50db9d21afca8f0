import type { NodeJson } from "@/lib/domain/text/doc";
import { furnitureReasons as reasons } from "@/lib/import/furniture-reasons";
import { type LeafLine, leafLines, roleOf, setRole } from "@/lib/import/leaf-lines";
import {
  beginsTail,
  bylineOf,
  furnitureLine,
  isCreditLine,
  looksLikeName,
  looksLikeSection,
} from "@/lib/import/role-phrases";
import { spokenDate } from "@/lib/import/spoken-dates";

export interface RoleHints {
  /** the title the page's metadata gives */
  title: string;
  byline: string;
  /** host of the page, to tell its own links from others */
  host: string;
}

/** Guesses the role of every textblock that the source said nothing of; changes the blocks in place. A person has the last word. */
export function guessRoles(blocks: NodeJson[], hints: RoleHints): void {
  const lines = leafLines(blocks);
  const headline = findHeadline(lines, hints.title);
  if (headline !== null) {
    setRole(headline, "headline");
    if (headline.node.type === "heading") headline.node.attrs = { ...headline.node.attrs, level: 1 };
  }
  const start = headline === null ? 0 : lines.indexOf(headline) + 1;
  const lead = findLead(lines, start);
  saidBylines(lines, lead);
  headMatter(lines, headline === null ? -1 : start - 1, lead, hints);
  lines.forEach((line) => {
    singleLine(line);
  });
  linkLists(blocks, hints.host);
  if (headline !== null) repeated(lines, headline);
  tail(lines, lead);
  emptyHeadings(lines);
}

function findHeadline(lines: readonly LeafLine[], title: string): LeafLine | null {
  const said = lines.find((line) => roleOf(line) === "headline");
  const eligible = lines
    .slice(0, 400)
    .filter(
      (line) =>
        /^(?:body|headline|dek)$/.test(roleOf(line)) && line.text.length <= 300 && !line.inQuote && !line.inTable,
    );
  const early = lines.slice(0, 24).filter((line) => eligible.includes(line));
  const wanted = letters(title);
  const titled = wanted.length > 8 ? eligible.find((line) => isTitle(letters(line.text), wanted)) : undefined;
  if (titled !== undefined && said === undefined) return titled;
  if (said !== undefined) {
    // Only one headline: teasers inside the text call theirs so as well.
    for (const line of lines) if (line !== said && roleOf(line) === "headline") setRole(line, "body");
    return said;
  }
  const first = eligible.find((line) => line.node.type === "heading" && line.node.attrs?.level === 1);
  if (first !== undefined) return first;
  const opening = early.find(
    (line) =>
      line.text.length > 3 &&
      furnitureLine(line.text) === null &&
      spokenDate(line.text)?.rest !== "" &&
      bylineOf(line.text) === null &&
      !line.inList,
  );
  if (opening === undefined) return null;
  const next = lines
    .slice(lines.indexOf(opening) + 1)
    .some((line) => line.text.length > Math.max(opening.text.length, 100));
  const isShort = opening.text.length <= 220 && !/[.:;,]["”’»)]?$/.test(opening.text);
  return next && isShort && (opening.node.type === "heading" || opening.text.split(/\s+/).length >= 3) ? opening : null;
}

function isTitle(text: string, title: string): boolean {
  return (
    text.length > 8 &&
    (text === title ||
      (title.startsWith(text) && text.length > title.length * 0.5) ||
      (text.startsWith(title) && title.length > text.length * 0.7))
  );
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Where the copy begins: the first line that is running text and not the dek. */
function findLead(lines: readonly LeafLine[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || roleOf(line) !== "body" || line.inList) continue;
    const sentences = line.text.match(/[.!?。؟]["”’»)]*(?:\s|$)/gu)?.length ?? 0;
    if (line.text.length > 260 || (line.text.length > 100 && sentences >= 2)) return index;
    if (line.node.type === "paragraph" && line.text.length > 60 && sentences >= 1 && !matterFollows(lines, index + 1))
      return index;
  }
  return lines.length;
}

/** Whether a byline or a date comes within the next few short lines. */
function matterFollows(lines: readonly LeafLine[], from: number): boolean {
  for (const line of lines.slice(from, from + 5)) {
    if (line.text.length > 200) return false;
    if (roleOf(line) === "byline" || bylineOf(line.text) !== null || spokenDate(line.text)?.rest === "") return true;
  }
  return false;
}

/** The lines around the headline: section, dek, byline, date. */
function headMatter(lines: readonly LeafLine[], headline: number, lead: number, hints: RoleHints): void {
  if (lead >= lines.length && headline < 0) return;
  let hasByline = lines.some((line) => roleOf(line) === "byline");
  // What comes later than that is no head any more, whatever it looks like.
  const head = lines.slice(0, Math.min(lead, Math.max(headline, 0) + 40));
  const hasDate = head.some((line) => spokenDate(line.text) !== null);
  head.forEach((line, index) => {
    if (index === headline || roleOf(line) !== "body" || line.node.type === "figcaption") return;
    const furniture = furnitureLine(line.text);
    const date = spokenDate(line.text);
    const byline = bylineOf(line.text) ?? (isNamedAuthor(line.text, hints.byline) ? line.text : null);
    if (furniture !== null) setRole(line, "furniture", furniture);
    else if (byline !== null && !hasByline) {
      setRole(line, "byline");
      hasByline = true;
    } else if (date !== null && date.rest.length <= 40 && line.text.length <= 100) {
      setRole(line, "furniture", reasons.date);
    } else if (headline >= 0 && index > headline && !hasByline && hasDate && looksLikeName(line.text)) {
      setRole(line, "byline");
      hasByline = true;
    } else if (index < headline) {
      if (line.text.length <= 60)
        setRole(line, "furniture", looksLikeSection(line.text) ? reasons.section : reasons.teaser);
    } else if (headline >= 0 && isDek(line, lines, index, headline)) setRole(line, "dek");
    else if (
      headline >= 0 &&
      line.node.type === "paragraph" &&
      (line.inList || index <= headline + 3) &&
      looksLikeSection(line.text)
    ) {
      setRole(line, "furniture", reasons.section);
    }
  });
}

/** A block called byline may hold the date, the dek, or only the word "By". */
function saidBylines(lines: readonly LeafLine[], lead: number): void {
  lines.forEach((line, index) => {
    if (roleOf(line) !== "byline") return;
    const furniture = furnitureLine(line.text);
    if (spokenDate(line.text)?.rest === "") setRole(line, "furniture", reasons.date);
    else if (furniture !== null) setRole(line, "furniture", furniture);
    else if (!/\p{L}{3}/u.test(line.text)) setRole(line, "furniture", reasons.author);
    else if (line.text.length > 40 && /[.!?]["”]?$/.test(line.text)) setRole(line, index < lead ? "dek" : "body");
  });
}

/** The headline once more above the copy: a lead-in of the page, not a second headline. */
function repeated(lines: readonly LeafLine[], headline: LeafLine): void {
  const wanted = letters(headline.text);
  for (const line of lines) {
    if (line !== headline && roleOf(line) === "body" && letters(line.text) === wanted) {
      setRole(line, "furniture", reasons.repeated);
    }
  }
}

/** A short heading over nothing but furniture belongs to it. */
function emptyHeadings(lines: readonly LeafLine[]): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.node.type !== "heading" || roleOf(line) !== "body" || next === undefined || line.text.length > 60) return;
    const reason = next.node.attrs?.roleReason;
    if (roleOf(next) === "furniture" && reason === reasons.related && next.node.type !== "heading") {
      setRole(line, "furniture", reasons.related);
    }
  });
}

function isNamedAuthor(text: string, byline: string): boolean {
  const wanted = letters(byline);
  return (
    wanted.length > 4 &&
    text.length < 120 &&
    letters(text).includes(wanted) &&
    letters(text).length < wanted.length * 1.6
  );
}

function isDek(line: LeafLine, lines: readonly LeafLine[], index: number, headline: number): boolean {
  const others = lines
    .slice(headline + 1, index)
    .filter((other) => roleOf(other) === "body" || roleOf(other) === "dek");
  if (others.length > 0 || line.inList || line.text.length < 30 || line.text.length > 320) return false;
  if (line.node.type === "heading") return index === headline + 1 && !/\?$/.test(line.text);
  return matterFollows(lines, index + 1);
}

function singleLine(line: LeafLine): void {
  const role = roleOf(line);
  if (line.node.type === "figcaption") {
    if (role === "caption" && isCreditLine(line.text)) setRole(line, "credit");
    return;
  }
  if (role !== "body" || line.inTable) return;
  const reason = furnitureLine(line.text);
  if (reason !== null && !(line.inList && reason === reasons.section)) setRole(line, "furniture", reason);
  else if (isCreditLine(line.text) && line.linked < 0.5) setRole(line, "credit");
}

/** A list of nothing but links is a way to other articles. */
function linkLists(blocks: readonly NodeJson[], host: string): void {
  for (const block of blocks) {
    if (block.type !== "bulletList" && block.type !== "orderedList") continue;
    const lines = leafLines([block]).filter((line) => line.text !== "");
    if (lines.length === 0 || !lines.every((line) => line.linked > 0.9 && line.text.length < 220)) continue;
    if (host !== "" && lines.every((line) => linkHosts(line.node).every((other) => !sameSite(other, host)))) continue;
    for (const line of lines) if (roleOf(line) === "body") setRole(line, "furniture", reasons.related);
  }
}

function linkHosts(node: NodeJson): string[] {
  const hrefs = (node.content ?? []).flatMap(({ marks }) => marks?.map(({ attrs }) => String(attrs?.href ?? "")) ?? []);
  return hrefs.filter((href) => /^https?:/.test(href) && URL.canParse(href)).map((href) => new URL(href).hostname);
}

function sameSite(a: string, b: string): boolean {
  const site = (host: string) => host.split(".").slice(-2).join(".");
  return site(a) === site(b);
}

/** After "Related" or "Comments", near the end, nothing of the copy follows; headings that head nothing are no copy either. */
function tail(lines: readonly LeafLine[], lead: number): void {
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  let seen = 0;
  const cut = lines.findIndex((line, index) => {
    seen += line.text.length;
    return index > lead && seen > total * 0.55 && beginsTail(line.text) && !line.inList;
  });
  if (cut >= 0) {
    const longest = Math.max(0, ...lines.slice(cut).map((line) => (line.linked > 0.8 ? 0 : line.text.length)));
    // Copy of some length after it means that it was a box between.
    if (longest < 400)
      for (const line of lines.slice(cut))
        if (/^(?:body|byline|headline|dek)$/.test(roleOf(line))) setRole(line, "furniture", reasons.trailing);
  }
  for (let index = lines.length - 1; index > lead; index -= 1) {
    const line = lines[index];
    if (line === undefined || roleOf(line) === "furniture" || line.node.type === "figcaption") continue;
    const date = spokenDate(line.text);
    if (line.node.type === "heading" || (line.linked > 0.95 && line.text.length < 160))
      setRole(line, "furniture", reasons.related);
    else if (date !== null && date.rest.length < 12 && line.text.length < 60) setRole(line, "furniture", reasons.date);
    else break;
  }
}
