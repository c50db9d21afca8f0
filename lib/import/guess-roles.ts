import type { NodeJson } from "@/lib/domain/text/doc";
import { letters } from "@/lib/import/clean-text";
import { findHeadline } from "@/lib/import/find-headline";
import { furnitureReasons as reasons } from "@/lib/import/furniture-reasons";
import { findLead, headMatter, saidBylines } from "@/lib/import/head-matter";
import { type LeafLine, leafLines, roleOf, setRole } from "@/lib/import/leaf-lines";
import { beginsTail, furnitureLine, isCreditLine } from "@/lib/import/role-phrases";
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
  headMatter(lines, headline === null ? -1 : start - 1, lead, hints.byline);
  lines.forEach((line) => {
    singleLine(line);
  });
  linkLists(blocks, hints.host);
  if (headline !== null) repeated(lines, headline);
  tail(lines, lead);
  emptyHeadings(lines);
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

function singleLine(line: LeafLine): void {
  const role = roleOf(line);
  if (line.node.type === "figcaption") {
    if (role === "caption" && isCreditLine(line.text)) setRole(line, "credit");
    return;
  }
  if (role !== "body" || line.inTable) return;
  const reason = furnitureLine(line.text);
  // "In Paris" below the head is a heading of the copy.
  if (reason !== null && reason !== reasons.section) setRole(line, "furniture", reason);
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
