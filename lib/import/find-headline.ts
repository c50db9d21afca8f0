import { letters } from "@/lib/import/clean-text";
import { type LeafLine, roleOf, setRole } from "@/lib/import/leaf-lines";
import { bylineOf, furnitureLine } from "@/lib/import/role-phrases";
import { spokenDate } from "@/lib/import/spoken-dates";

/** The line that is the article's headline: what the source calls so, the page's title, a first-level heading, a short first line. */
export function findHeadline(lines: readonly LeafLine[], title: string): LeafLine | null {
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
