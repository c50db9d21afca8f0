import { isSafeLink } from "../text/safe-urls";
import { glyphOf, wordOf } from "./html-text";
import { linkTo, paragraphsOf, setIn, wholeLine } from "./markdown-text";
import type { Note, NoteEvidence, Report, Verdict } from "./report";
import type { ReportWords } from "./report-words";
import { SHORT_WORDS, shortened } from "./shortened";
import { textOnly } from "./text-only";

/** What footnotes need besides their claims. */
export interface Telling {
  words: ReportWords;
  /** A moment (ISO 8601) as people of the desk say it. */
  moment: (at: string) => string;
  sources: Report["sources"];
}

const IN_FOOTNOTE = "    ";

/** A claim as the text of its footnote: its words or statement, its answer and why, its evidence. */
export function footnote(note: Note, telling: Telling): string {
  const { words } = telling;
  const { claim, verdict } = note;
  const title = note.words || claim.statement;
  const head = `**${note.number}. ${verdictText(verdict, words)}.** ${said(shortened(title) || words.onNoWords)}`;
  const told = note.words === "" && title === claim.statement && title.length <= SHORT_WORDS;
  const facts = [
    row(words.statement, told ? "" : claim.statement),
    note.places.length === 0 ? row(words.locator, words.onNoWords) : "",
    note.places.length > 0 && note.words === "" ? row(words.locator, words.insertionPoint) : "",
    row(words.speaker, claim.speaker),
    row(words.claimDate, claim.claimDate),
    ...note.links.map((link) =>
      row(link.direction === "out" ? words.links[link.type] : words.linksIn[link.type], `${link.number}`),
    ),
    ...(verdict ? answered(verdict, telling) : []),
    row(words.kind, `${words.kinds[claim.kind]}, ${words.deskNumber(claim.number)}`),
  ];
  const body = [
    head,
    claim.stage === "re_check" ? said(words.reopened) : "",
    listed(facts),
    ...(note.earlier.length > 0 ? [`**${said(words.earlier)}**`, earlier(note.earlier, telling)] : []),
    ...(note.evidence.length > 0
      ? [`**${said(words.evidence)}**`, numbered(note.evidence.map((use) => evidence(use, telling)))]
      : [said(words.noEvidence)]),
  ].filter((each) => each !== "");
  return setIn(body.join("\n\n"), `[^${note.number}]: `, IN_FOOTNOTE);
}

const said = wholeLine;

/** A verdict as glyph and word, on one line. */
export function verdictText(verdict: Parameters<typeof wordOf>[0], words: ReportWords): string {
  return `${said(glyphOf(verdict, words))} ${said(wordOf(verdict, words))}`;
}

/** A line of a list, its name in front; several paragraphs stand under it. Empty when there is nothing to say. */
export function row(name: string, value: string): string {
  const paragraphs = paragraphsOf(textOnly(value));
  if (paragraphs.length === 0) return "";
  return paragraphs.length === 1 && !paragraphs[0]?.includes("\n")
    ? `${said(name)}: ${paragraphs[0]}`
    : [`${said(name)}:`, ...paragraphs].join("\n\n");
}

/** Lines as a list; empty ones are left out. */
export function listed(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== "").map((line) => setIn(line, "- ", "  "));
  return filled.join(filled.some((line) => line.includes("\n")) ? "\n\n" : "\n");
}

function numbered(items: readonly string[]): string {
  return items
    .map((item, index) => {
      const marker = `${index + 1}. `;
      return setIn(item, marker, " ".repeat(marker.length));
    })
    .join("\n\n");
}

function answered(verdict: Verdict, { words, moment }: Telling): string[] {
  return [
    verdict.disposition ? row(words.disposition, words.dispositions[verdict.disposition]) : "",
    row(words.qualifiers, verdict.qualifiers.map((each) => words.qualifierNames[each]).join(", ")),
    row(words.rationale, verdict.kept ? words.confidential(verdict.kept, null) : verdict.rationale),
    row(words.answered, [verdict.by ?? "", moment(verdict.at)].filter((each) => each !== "").join(", ")),
  ];
}

function earlier(verdicts: readonly Verdict[], telling: Telling): string {
  return numbered(
    verdicts.map((each) => [verdictText(each, telling.words), listed(answered(each, telling))].join("\n\n")),
  );
}

function evidence(use: NoteEvidence, { words, sources }: Telling): string {
  if (use.redacted) return said(words.confidential(use.tier, words.stances[use.stance]));
  const source = sources[use.source - 1];
  const quote = (text: string) => setIn(paragraphsOf(text).join("\n\n"), "> ", "> ");
  return [
    `${said(words.stances[use.stance])} · ${said(words.bases[use.basis])} · ${source ? sourceLine(source) : ""}`,
    use.passage === "" ? said(words.passageMissing) : quote(use.passage),
    ...(use.translation === "" ? [] : [said(words.translation(use.translator)), quote(use.translation)]),
    listed([
      row(words.locator, use.locator),
      row(words.reliesOn, use.reliesOn === null ? "" : (sources[use.reliesOn - 1]?.title ?? "")),
      row(words.eventDate, use.eventDate),
      row(words.accessed, use.accessedDate),
      row(words.obtained, use.obtained),
      row(words.note, use.note),
      ...use.files.map((file) => row(words.file, `${file.name} (${file.mediaType}, SHA-256 ${file.sha256})`)),
    ]),
  ]
    .filter((each) => each !== "")
    .join("\n\n");
}

/** A source on one line, its address a link when it may be one. */
export function sourceLine(source: Report["sources"][number]): string {
  const { author, title, publisher, publishedDate, url } = source;
  const named = [author, title, publisher, publishedDate].filter((each) => each !== "").join(". ");
  return `${said(named)}${isSafeLink(url) ? ` ${linkTo(url)}` : ""}`;
}
