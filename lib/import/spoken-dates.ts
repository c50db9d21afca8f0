/** Month names in the languages the importer reads, in the order of the year; the first letters decide. */
const monthNames: readonly (readonly string[])[] = [
  ["jan", "janv", "januar", "jänner", "enero", "gennaio", "января", "يناير"],
  ["feb", "févr", "febrero", "febbraio", "февраля", "فبراير"],
  ["mar", "mär", "marzo", "maart", "марта", "مارس"],
  ["apr", "avr", "abril", "aprile", "апреля", "أبريل"],
  ["may", "mai", "mayo", "maggio", "mei", "мая", "مايو"],
  ["jun", "juin", "junio", "giugno", "июня", "يونيو"],
  ["jul", "juil", "julio", "luglio", "июля", "يوليو"],
  ["aug", "août", "agosto", "августа", "أغسطس"],
  ["sep", "septiembre", "settembre", "сентября", "سبتمبر"],
  ["oct", "okt", "octubre", "ottobre", "октября", "أكتوبر"],
  ["nov", "ноября", "نوفمبر"],
  ["dec", "dez", "déc", "diciembre", "dicembre", "декабря", "ديسمبر"],
];

export interface SpokenDate {
  /** EDTF: a day, or a day with a local time */
  edtf: string;
  /** what of the text is neither date nor time nor words such as "Published" */
  rest: string;
  /** the text without date and time, every other word kept */
  without: string;
}

const month = "(\\p{L}{3,12})\\.?";
const patterns: readonly (readonly [RegExp, (match: readonly string[]) => readonly [string, string, string]])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u, ([, y = "", m = "", d = ""]) => [y, m, d]],
  [
    new RegExp(`(?<!\\p{L})${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "u"),
    ([, m = "", d = "", y = ""]) => [y, m, d],
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s+(?:de\\s+|of\\s+)?${month},?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)`,
      "u",
    ),
    ([, d = "", m = "", y = ""]) => [y, m, d],
  ],
  [/(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})日/u, ([, y = "", m = "", d = ""]) => [y, m, d]],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u, ([, d = "", m = "", y = ""]) => [y, m, d]],
  [
    /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u,
    ([, a = "", b = "", y = ""]) => (Number(a) > 12 ? [y, b, a] : Number(b) > 12 ? [y, a, b] : ["", "", ""]),
  ],
];

const around = new RegExp(
  "(?<!\\p{L})(?:(?:first |last )?(?:published|updated|posted|modified|created)|on|at|by|date|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|" +
    "mon|tue|wed|thu|fri|sat|sun|veröffentlicht|aktualisiert|stand|am|um|uhr|publié|modifié|mis à jour|le|à|publicado|actualizado|el|" +
    "a las|опубликовано|обновлено|в|г|(?:gmt|utc|ces?t|msk|[ecmp][sd]?t|ist|bst)(?:[+-]\\d{1,2}(?::?\\d{2})?)?)(?!\\p{L})\\.?",
  "giu",
);

/** The date a short line speaks of, and what is left of the line without it; null when it names none. */
export function spokenDate(line: string): SpokenDate | null {
  const text = line.length > 200 ? line.slice(0, 200) : line;
  for (const [pattern, parts] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, monthText, day] = parts(match);
    const edtf = calendarDate(year, monthText, day);
    if (edtf === null) continue;
    const without = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const clock = clockTime(without);
    return {
      edtf: clock === null ? edtf : `${edtf}T${clock.time}`,
      rest: wordsLeft(clock?.rest ?? without),
      without: clock?.rest ?? without,
    };
  }
  return null;
}

/** Metadata dates are ISO 8601 mostly; what is neither that nor a spoken date is left out. */
export function metadataDate(raw: string): string {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(raw);
  if (iso === null) return spokenDate(raw)?.edtf ?? "";
  const [, day = "", time, seconds = ":00", zone = ""] = iso;
  const [year = "", monthText = "", date = ""] = day.split("-");
  if (calendarDate(year, monthText, date) === null) return "";
  return time === undefined ? day : `${day}T${time}${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2")}`;
}

function calendarDate(year: string, monthText: string, day: string): string | null {
  const number = /^\d+$/.test(monthText) ? Number(monthText) : monthNumber(monthText);
  const date = Number(day);
  if (
    year.length !== 4 ||
    number < 1 ||
    number > 12 ||
    date < 1 ||
    date > new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
  )
    return null;
  return `${year}-${String(number).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  const exact = monthNames.findIndex((names) => names.some((known) => lower.startsWith(known)));
  return exact + 1;
}

function clockTime(text: string): { time: string; rest: string } | null {
  const match = /(?<!\d)(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?!\d)\s*([ap])?\.?(?:m\b\.?)?/iu.exec(text);
  if (match === null) return null;
  const [whole, hourText = "", minute = "", second = "00", half] = match;
  let hour = Number(hourText);
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`;
  return { time: `${String(hour).padStart(2, "0")}:${minute}:${second}`, rest };
}

function wordsLeft(text: string): string {
  return text
    .replace(around, " ")
    .replace(/[\s,;:|·•\-–—/()]+/gu, " ")
    .trim();
}
