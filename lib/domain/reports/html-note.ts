import { isSafeLink } from "../text/safe-urls";
import { appearanceOf, glyphOf, noteId, placeId, type Shown, wordOf } from "./html-text";
import { html, type Markup } from "./markup";
import type { Note, NoteEvidence, Report, Verdict } from "./report";
import type { ReportWords } from "./report-words";
import { SHORT_WORDS, shortened } from "./shortened";

/** What notes need besides themselves. */
export interface Telling {
  words: ReportWords;
  /** A moment (ISO 8601) as people of the desk say it. */
  moment: (at: string) => string;
  /** The language of the article's own words. */
  language: string;
}

export const sourceId = (number: number): string => `source-${number}`;

/** A row of a description list; nothing when there is nothing to say. */
export function row(name: string, value: Markup | string): Markup | null {
  if (value === "") return null;
  return html`<dt>${name}</dt><dd>${typeof value === "string" ? html`<bdi>${value}</bdi>` : value}</dd>`;
}

/** A claim: its words, its answer and why, its evidence. */
export function drawNote(note: Note, telling: Telling): Markup {
  const { words } = telling;
  const { claim, verdict } = note;
  const title = note.words || claim.statement;
  return html`<article class="note" id="${noteId(note.number)}">
<h3>${note.number}. <span lang="${telling.language}" dir="auto">${shortened(title) || words.onNoWords}</span>${backlinks(note, words)}</h3>
${verdictLine(verdict, words)}
${claim.stage === "re_check" && html`<p class="small">${words.reopened}</p>`}
<dl>${[
    row(
      words.statement,
      title === claim.statement && note.words === "" && title.length <= SHORT_WORDS ? "" : claim.statement,
    ),
    note.places.length === 0 && title !== "" ? row(words.locator, words.onNoWords) : null,
    note.places.length > 0 && note.words === "" ? row(words.locator, words.insertionPoint) : null,
    row(words.speaker, claim.speaker),
    row(words.claimDate, claim.claimDate),
    ...note.links.map((link) =>
      row(
        link.direction === "out" ? words.links[link.type] : words.linksIn[link.type],
        html`<a href="#${noteId(link.number)}">${link.number}</a>`,
      ),
    ),
    ...(verdict ? verdictRows(verdict, telling) : []),
  ]}</dl>
${note.earlier.length > 0 && html`<h4>${words.earlier}</h4>${note.earlier.map((each) => earlier(each, telling))}`}
${
  note.evidence.length > 0
    ? html`<h4>${words.evidence}</h4><ul class="evidence">${note.evidence.map((each) => evidence(each, words))}</ul>`
    : html`<p class="small">${words.noEvidence}</p>`
}
<p class="small">${words.kinds[claim.kind]} · ${words.deskNumber(claim.number)}</p>
</article>
`;
}

/** A verdict as glyph, word and pattern; null: not assessed. */
export function verdictLine(verdict: Shown, words: ReportWords): Markup {
  return html`<p class="verdict claim-${appearanceOf(verdict)}"><span class="glyph" aria-hidden="true">${glyphOf(verdict, words)}</span> <span class="word">${wordOf(verdict, words)}</span></p>`;
}

function backlinks(note: Note, words: ReportWords): Markup[] {
  const all = note.places.length;
  return note.places.map(
    (_, index) =>
      html` <a href="#${placeId(note.number, index + 1)}" aria-label="${words.toText(index + 1, all)}">↩</a>`,
  );
}

function verdictRows(verdict: Verdict, { words, moment }: Telling): (Markup | null)[] {
  return [
    verdict.disposition && row(words.disposition, words.dispositions[verdict.disposition]),
    row(words.qualifiers, verdict.qualifiers.map((each) => words.qualifierNames[each]).join(", ")),
    verdict.kept
      ? row(words.rationale, words.confidential(verdict.kept, null))
      : verdict.rationale === ""
        ? null
        : row(words.rationale, html`<span class="pre" dir="auto">${verdict.rationale}</span>`),
    row(words.answered, html`<bdi>${verdict.by}</bdi>${verdict.by && ", "}${moment(verdict.at)}`),
  ];
}

function earlier(verdict: Verdict, telling: Telling): Markup {
  return html`${verdictLine(verdict, telling.words)}<dl>${verdictRows(verdict, telling)}</dl>`;
}

function evidence(use: NoteEvidence, words: ReportWords): Markup {
  if (use.redacted) return html`<li><p>${words.confidential(use.tier, words.stances[use.stance])}</p></li>`;
  const quote = (text: string, language: string) =>
    html`<blockquote class="pre" dir="auto"${language !== "" && html` lang="${language}"`}>${text}</blockquote>`;
  return html`<li><p>${words.stances[use.stance]} · ${words.bases[use.basis]} · <a href="#${sourceId(use.source)}">[${use.source}]</a></p>
${use.passage === "" ? html`<p class="small">${words.passageMissing}</p>` : quote(use.passage, use.passageLanguage)}
${use.translation !== "" && html`<p class="small">${words.translation(use.translator)}</p>${quote(use.translation, use.translationLanguage)}`}
<dl>${[
    row(words.locator, use.locator),
    use.reliesOn === null
      ? null
      : row(words.reliesOn, html`<a href="#${sourceId(use.reliesOn)}">[${use.reliesOn}]</a>`),
    row(words.eventDate, use.eventDate),
    row(words.accessed, use.accessedDate),
    row(words.obtained, use.obtained),
    use.note === "" ? null : row(words.note, html`<span class="pre" dir="auto">${use.note}</span>`),
    ...use.files.map((file) =>
      row(
        words.file,
        html`<bdi>${file.name}</bdi> <span class="hash">${file.mediaType} · SHA-256 ${file.sha256}</span>`,
      ),
    ),
  ]}</dl></li>`;
}

/** The list of sources, numbered as they are first used. */
export function drawSources(sources: Report["sources"], words: ReportWords): Markup {
  return html`<ol class="sources">${sources.map(
    (
      source,
    ) => html`<li id="${sourceId(source.number)}" value="${source.number}"><span dir="auto"${source.language !== "" && html` lang="${source.language}"`}>${[
      source.author,
      source.title,
      source.publisher,
      source.publishedDate,
    ]
      .filter((each) => each !== "")
      .join(
        ". ",
      )}</span>${isSafeLink(source.url) && html` <a href="${source.url}" rel="noopener noreferrer">${source.url}</a>`}
<span class="small">${words.sourceKinds[source.kind]} · ${words.usedIn} ${source.usedIn.map((number, index) => html`${index > 0 && ", "}<a href="#${noteId(number)}">${number}</a>`)}</span></li>`,
  )}</ol>`;
}
