import { letters } from "@/lib/import/clean-text";
import { furnitureReasons as reasons } from "@/lib/import/furniture-reasons";
import { type LeafLine, roleOf, setRole } from "@/lib/import/leaf-lines";
import { bylineOf, furnitureLine, looksLikeName, looksLikeSection } from "@/lib/import/role-phrases";
import { spokenDate } from "@/lib/import/spoken-dates";

/** Where the copy begins: the first line that is running text and not the dek. */
export function findLead(lines: readonly LeafLine[], from: number): number {
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

/** What is known while the lines around the headline are read. */
interface Head {
  lines: readonly LeafLine[];
  /** index of the headline, -1 without one */
  headline: number;
  /** whether running text follows at all: in three short lines, a short line is no clutter */
  hasLead: boolean;
  hasDate: boolean;
  hasByline: boolean;
  /** the author the page names */
  author: string;
}

/** The lines around the headline: section, dek, byline, date. */
export function headMatter(lines: readonly LeafLine[], headline: number, lead: number, author: string): void {
  const hasLead = lead < lines.length;
  if (!hasLead && headline < 0) return;
  // What comes later than that is no head any more, whatever it looks like.
  const matter = lines.slice(0, Math.min(lead, Math.max(headline, 0) + 40));
  const head: Head = {
    lines,
    headline,
    hasLead,
    hasDate: matter.some((line) => spokenDate(line.text) !== null),
    hasByline: lines.some((line) => roleOf(line) === "byline"),
    author,
  };
  matter.forEach((line, index) => {
    if (index !== headline && roleOf(line) === "body" && line.node.type !== "figcaption") headLine(line, index, head);
  });
}

function headLine(line: LeafLine, index: number, head: Head): void {
  const furniture = furnitureLine(line.text);
  const date = spokenDate(line.text);
  const below = head.headline >= 0 && index > head.headline;
  if (furniture !== null) setRole(line, "furniture", furniture);
  else if (!head.hasByline && isByline(line, below, head)) {
    setRole(line, "byline");
    head.hasByline = true;
  } else if (date !== null && date.rest.length <= 40 && line.text.length <= 100)
    setRole(line, "furniture", reasons.date);
  else if (index < head.headline) aboveHeadline(line);
  else if (below && head.hasLead) belowHeadline(line, index, head);
}

function isByline(line: LeafLine, below: boolean, { hasDate, author }: Head): boolean {
  if (bylineOf(line.text) !== null || isNamedAuthor(line.text, author)) return true;
  return below && hasDate && looksLikeName(line.text);
}

function aboveHeadline(line: LeafLine): void {
  if (line.text.length > 60) return;
  setRole(line, "furniture", looksLikeSection(line.text) ? reasons.section : reasons.teaser);
}

function belowHeadline(line: LeafLine, index: number, { lines, headline }: Head): void {
  if (isDek(line, lines, index, headline)) setRole(line, "dek");
  else if (line.node.type === "paragraph" && (line.inList || index <= headline + 3) && looksLikeSection(line.text)) {
    setRole(line, "furniture", reasons.section);
  }
}

/** A block called byline may hold the date, the dek, or only the word "By". */
export function saidBylines(lines: readonly LeafLine[], lead: number): void {
  lines.forEach((line, index) => {
    if (roleOf(line) !== "byline") return;
    const furniture = furnitureLine(line.text);
    if (spokenDate(line.text)?.rest === "") setRole(line, "furniture", reasons.date);
    else if (furniture !== null) setRole(line, "furniture", furniture);
    else if (!/\p{L}{3}/u.test(line.text)) setRole(line, "furniture", reasons.author);
    else if (line.text.length > 40 && /[.!?]["”]?$/.test(line.text)) setRole(line, index < lead ? "dek" : "body");
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
