import { isSafeLink } from "../text/safe-urls";
import { drawNote, drawSources, row, type Telling, verdictLine } from "./html-note";
import { style } from "./html-style";
import { drawText } from "./html-text";
import { html, type Markup } from "./markup";
import { momentIn } from "./moment-in";
import type { Count, Report, RetiredClaim } from "./report";
import type { ReportWords } from "./report-words";

/** What the file may do wherever it is opened: show itself and the pictures inside it. */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A report as one HTML file that needs nothing else: no script, no request. */
export function reportAsHtml(report: Report, words: ReportWords): string {
  const { article, version, desk } = report;
  const telling: Telling = { words, moment: momentIn(desk.timeZone, words.language), language: article.language };
  const { lang, dir } = version.doc.attrs ?? {};
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${article.title}</title>
${style}
</head>
<body>
<main>
<header>
<h1 lang="${article.language}" dir="auto">${article.title}</h1>
<p class="small">${words.checkedBy(desk.name)} · ${words.version(version.number)} · ${words.exported} <time datetime="${report.exportedAt}">${telling.moment(report.exportedAt)}</time></p>
${facts(report, words)}
</header>
<section aria-labelledby="summary"><h2 id="summary">${words.summary}</h2>${counts(report, words)}</section>
<section aria-labelledby="text"><h2 id="text">${words.text}</h2>
<div lang="${typeof lang === "string" && lang !== "" ? lang : article.language}" dir="${dir === "rtl" || dir === "ltr" ? dir : "auto"}">
${drawText(report, words)}
</div></section>
<section aria-labelledby="notes"><h2 id="notes">${words.notes}</h2>
${report.notes.length === 0 && html`<p>${words.noNotes}</p>`}${report.notes.map((note) => drawNote(note, telling))}</section>
${report.sources.length > 0 && html`<section aria-labelledby="sources"><h2 id="sources">${words.sources}</h2>${drawSources(report.sources, words)}</section>`}
${report.retired.length > 0 && html`<section aria-labelledby="retired"><h2 id="retired">${words.retired}</h2><ul>${report.retired.map((each) => retired(each, telling))}</ul></section>`}
</main>
</body>
</html>
`;
  return page.html;
}

function facts({ article, version }: Report, words: ReportWords): Markup {
  const { made } = words;
  const hash = (value: string) => html`<span class="hash">${value}</span>`;
  return html`<dl class="facts">${[
    row(made.byline, article.byline),
    row(made.publisher, article.publisher),
    row(
      made.address,
      isSafeLink(article.canonicalUrl)
        ? html`<a href="${article.canonicalUrl}" rel="noopener noreferrer">${article.canonicalUrl}</a>`
        : "",
    ),
    row(made.published, article.publishedAt),
    row(made.derivedFrom, article.derivedFrom),
    row(words.textHash, hash(version.textSha256)),
    row(words.docHash, hash(version.docSha256)),
  ]}</dl>`;
}

function counts(report: Report, words: ReportWords): Markup {
  const open = report.notes.filter((note) => !note.verdict).length;
  const line = ({ verdict, count }: Count) => html`<tr><td>${verdictLine(verdict, words)}</td><td>${count}</td></tr>`;
  return html`<p>${words.summaryOf(report.notes.length, open)}</p>${
    report.counts.length > 0 &&
    html`<table class="counts"><thead><tr><th scope="col">${words.label}</th><th scope="col">${words.count}</th></tr></thead><tbody>${report.counts.map(line)}</tbody></table>`
  }`;
}

function retired({ claim, words: exact, by, mergedInto }: RetiredClaim, { words, moment, language }: Telling): Markup {
  const said = exact || claim.statement || words.onNoWords;
  const why =
    mergedInto === null ? words.retiredBecause(by, claim.retired?.reason ?? "") : words.mergedInto(mergedInto);
  return html`<li><span lang="${language}" dir="auto">${said}</span> <span class="small">(${words.deskNumber(claim.number)}) <bdi>${why}</bdi>${claim.retired && `, ${moment(claim.retired.at)}`}</span></li>`;
}
