import { isSafeLink } from "../text/safe-urls";
import { articleMarkdown } from "./markdown-article";
import { footnote, listed, row, sourceLine, type Telling, verdictText } from "./markdown-note";
import { table } from "./markdown-table";
import { linkTo, wholeLine as said, setIn } from "./markdown-text";
import { momentIn } from "./moment-in";
import type { Report, RetiredClaim } from "./report";
import type { ReportWords } from "./report-words";
import { shortened } from "./shortened";

/** A report as Markdown (GFM): the article with its structure, and each claim a footnote where its words end. */
export function reportAsMarkdown(report: Report, words: ReportWords): string {
  const { article, desk, version, notes, sources } = report;
  const telling: Telling = { words, moment: momentIn(desk.timeZone, words.language), sources };
  const made = [words.checkedBy(desk.name), words.version(version.number)];
  const onNoWords = notes.filter((note) => note.places.length === 0);
  const parts = [
    `# ${said(article.title)}`,
    said(`${made.join(" · ")} · ${words.exported} ${telling.moment(report.exportedAt)}`),
    facts(report, words),
    `## ${said(words.summary)}`,
    counts(report, words),
    `## ${said(words.text)}`,
    articleMarkdown(report, words),
    ...section(
      words.onNoWords,
      listed(onNoWords.map(({ number, claim }) => `${said(shortened(claim.statement))}[^${number}]`)),
    ),
    ...section(words.sources, sources.map((source) => sourceItem(source, words)).join("\n")),
    ...section(words.retired, listed(report.retired.map((each) => retired(each, telling)))),
    ...notes.map((note) => footnote(note, telling)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

const section = (title: string, body: string) => (body === "" ? [] : [`## ${said(title)}`, body]);

function facts({ article, version }: Report, words: ReportWords): string {
  const { made } = words;
  const address = article.canonicalUrl;
  return listed([
    row(made.byline, article.byline),
    row(made.publisher, article.publisher),
    isSafeLink(address) ? `${said(made.address)}: ${linkTo(address)}` : "",
    row(made.published, article.publishedAt),
    row(made.derivedFrom, article.derivedFrom),
    row(words.textHash, version.textSha256),
    row(words.docHash, version.docSha256),
  ]);
}

function counts({ notes, counts: groups }: Report, words: ReportWords): string {
  const open = notes.filter((note) => !note.verdict).length;
  const cell = (line: string, header = false) => ({ line, header, columns: 1, rows: 1 });
  const rows = groups.map(({ verdict, count }) => [cell(verdictText(verdict, words)), cell(`${count}`)]);
  const told = said(notes.length === 0 ? words.noNotes : words.summaryOf(notes.length, open));
  if (rows.length === 0) return told;
  return `${told}\n\n${table([[cell(said(words.label), true), cell(said(words.count), true)], ...rows])}`;
}

function sourceItem(source: Report["sources"][number], words: ReportWords): string {
  const marker = `${source.number}. `;
  const used = `${words.sourceKinds[source.kind]} · ${words.usedIn} ${source.usedIn.join(", ")}`;
  return setIn(`${sourceLine(source)} · ${said(used)}`, marker, " ".repeat(marker.length));
}

function retired({ claim, words: exact, by, mergedInto }: RetiredClaim, { words, moment }: Telling): string {
  const told = shortened(exact || claim.statement) || words.onNoWords;
  const why =
    mergedInto === null ? words.retiredBecause(by, claim.retired?.reason ?? "") : words.mergedInto(mergedInto);
  const when = claim.retired ? `, ${moment(claim.retired.at)}` : "";
  return said(`${told} (${words.deskNumber(claim.number)}) ${why}${when}`);
}
