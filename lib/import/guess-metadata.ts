import type { NodeJson } from "@/lib/domain/text/doc";
import { squeeze } from "@/lib/import/clean-text";
import { guessLanguage } from "@/lib/import/guess-language";
import { leafLines, roleOf } from "@/lib/import/leaf-lines";
import { type ArticleMetadata, noMetadata } from "@/lib/import/page-metadata";
import { bylineOf, namedOrigin } from "@/lib/import/role-phrases";
import { spokenDate } from "@/lib/import/spoken-dates";

/** Fills in from the article's own lines what its page did not say. */
export function guessMetadata(blocks: readonly NodeJson[], said: Partial<ArticleMetadata> = {}): ArticleMetadata {
  const lines = leafLines(blocks);
  const known = { ...noMetadata, ...said };
  const headline = lines.find((line) => roleOf(line) === "headline")?.text ?? "";
  const byline = lines.find((line) => roleOf(line) === "byline")?.text ?? "";
  const copy = lines.filter((line) => roleOf(line) === "body").map((line) => line.text);
  return {
    ...known,
    title: (headline || known.title || (lines[0]?.text ?? "")).slice(0, 500).toWellFormed(),
    byline: (known.byline || bylineName(byline)).slice(0, 300).toWellFormed(),
    publishedAt: known.publishedAt || dateLine(lines.slice(0, 40).map((line) => line.text)),
    language: language(known.language, copy.join("\n") || headline),
    derivedFrom:
      known.derivedFrom ||
      namedOrigin(copy.slice(0, 3).join("\n").slice(0, 8000)) ||
      namedOrigin(copy.slice(-2).join("\n").slice(-4000)),
  };
}

/** Templates often declare a language their articles are not written in: long text knows better. */
function language(declared: string, text: string): string {
  const guessed = guessLanguage(text);
  if (declared === "" || guessed === "" || text.length < 500) return declared || guessed;
  return declared.toLowerCase().split("-")[0] === guessed ? declared : guessed;
}

function bylineName(line: string): string {
  const withoutDate = squeeze(spokenDate(line)?.without ?? line).replace(/(?:[\s,;|·•–—-]|\bon\b)+$/, "");
  return bylineOf(withoutDate) ?? withoutDate.replace(/^by\s+/i, "");
}

/** A short line that is a date, near the top. */
function dateLine(lines: readonly string[]): string {
  for (const line of lines) {
    if (line.length > 120) continue;
    const date = spokenDate(line);
    if (date !== null && date.rest.length <= 60) return date.edtf;
  }
  return "";
}
