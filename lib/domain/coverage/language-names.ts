/* What the platform knows of a language's months, weekdays, units and magnitudes, made once per language. */

export type LanguageNames = {
  readonly language: string;
  /** Names of months written out, and their short forms, which are dates only beside a number. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly weekdays: readonly string[];
  /** "yesterday", "last year" and their like. */
  readonly relative: readonly string[];
  /** "million", "Mrd.", and names of units and currencies. */
  readonly magnitudes: readonly string[];
  readonly units: readonly string[];
};

const UNITS = `acre bit byte celsius centimeter day degree fahrenheit foot gallon gigabyte gram hectare hour kilobyte
  kilogram kilometer liter megabyte meter mile millimeter minute month ounce percent petabyte pound second stone terabyte
  week yard year`.split(/\s+/);
const CURRENCIES = ["USD", "EUR", "GBP", "JPY", "CNY", "RUB", "CHF", "INR", "KRW", "UAH", "TWD"];
const SAMPLES = [1, 2, 5, 1.5];
const MAGNITUDES = [1e3, 2e3, 5e3, 1e6, 2e6, 5e6, 1e9, 2e9, 5e9, 1e12, 5e12, 1e4, 1e8];
const DAY_MS = 86_400_000;
// Noon of a Monday.
const MONDAY = Date.UTC(2024, 0, 1, 12);

const made = new Map<string, LanguageNames>();
// Languages come from documents; a document must not fill the memory.
const KEPT = 16;

/** The names of a language; one that the platform does not know has the English ones. */
export function languageNames(language: string): LanguageNames {
  const known = knownLanguage(language);
  const kept = made.get(known);
  if (kept) return kept;
  if (made.size >= KEPT) made.clear();
  const fresh = namesOf(known);
  made.set(known, fresh);
  return fresh;
}

function namesOf(language: string): LanguageNames {
  const months = (month: "long" | "short") =>
    Array.from({ length: 12 }, (_, index) => Date.UTC(2024, index, 15, 12)).flatMap((at) => [
      datePart(language, { month }, "month", at),
      // Some languages write a month otherwise beside its day.
      datePart(language, { month, day: "numeric" }, "month", at),
    ]);
  const weekdays = Array.from({ length: 7 }, (_, index) =>
    datePart(language, { weekday: "long" }, "weekday", MONDAY + index * DAY_MS),
  );
  const long = inAllCases(language, words(months("long")));
  return {
    language,
    months: withCapitals(language, long),
    shortMonths: withCapitals(
      language,
      words(months("short")).filter((name) => !long.includes(name)),
    ),
    weekdays: withCapitals(language, words(weekdays)),
    relative: withCapitals(language, relativeDates(language)),
    magnitudes: measures([...MAGNITUDES.flatMap((value) => magnitudes(language, value)), ...EVERYWHERE]),
    units: measures([
      ...UNITS.flatMap((unit) => SAMPLES.flatMap((value) => unitNames(language, unit, value))),
      ...CURRENCIES.flatMap((currency) => SAMPLES.flatMap((value) => currencyNames(language, currency, value))),
      "%",
      "‰",
      "°",
      "°C",
      "°F",
    ]),
  };
}

// Known in the papers of many countries and not to the platform.
const EVERYWHERE = ["bn", "m", "k", "mn", "tn"];

function datePart(language: string, options: Intl.DateTimeFormatOptions, type: string, at: number): string {
  const format = new Intl.DateTimeFormat(language, { ...options, calendar: "gregory", timeZone: "UTC" });
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? "";
}

function relativeDates(language: string): string[] {
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const units = ["day", "week", "month", "quarter", "year"] as const;
  return words(units.flatMap((unit) => [format.format(-1, unit), format.format(1, unit)]));
}

const ROMANCE = /^(?:ca|es|fr|gl|it|pt|ro)\b/;

function magnitudes(language: string, value: number): string[] {
  return (["long", "short"] as const).flatMap((compactDisplay) =>
    new Intl.NumberFormat(language, { notation: "compact", compactDisplay })
      .formatToParts(value)
      .filter(({ type }) => type === "compact")
      .map((part) => part.value),
  );
}

function unitNames(language: string, unit: string, value: number): string[] {
  return (["long", "short"] as const).flatMap((unitDisplay) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay })
      .formatToParts(value)
      .filter(({ type }) => type === "unit" || type === "percentSign")
      .map((part) => part.value),
  );
}

function currencyNames(language: string, currency: string, value: number): string[] {
  const full = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "name",
    maximumFractionDigits: Number.isInteger(value) ? 0 : 1,
  })
    .formatToParts(value)
    .filter(({ type }) => type === "currency")
    .map((part) => part.value);
  // "US dollars" is mostly said as "dollars", and Romance languages have the noun in front.
  const noun = ROMANCE.test(language) ? 0 : -1;
  return full.flatMap((name) => [name, name.split(/[ -]/).at(noun) ?? ""]);
}

// Russian puts a month after "in" in a case that no format shows.
function inAllCases(language: string, months: readonly string[]): string[] {
  if (!/^ru\b/.test(language)) return [...months];
  return [...months, ...months.filter((name) => /[яа]$/u.test(name)).map((name) => `${name.slice(0, -1)}е`)];
}

// A name with a figure in it ("5月") is a number, found as one.
function words(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "" && !/\p{N}/u.test(name));
}

// Of the short forms of one letter only those that are no words: "de 3 a 5" holds no years.
function measures(names: readonly string[]): string[] {
  return words(names).filter((name) => name.length > 1 || /[BKMghklmst%‰°гмчл\p{Lo}]/u.test(name));
}

function withCapitals(language: string, names: readonly string[]): string[] {
  const capital = (name: string) => name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  return [...new Set(names.flatMap((name) => [name, capital(name)]))];
}

function knownLanguage(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? "en";
  } catch {
    return "en";
  }
}

/**
 * Where a figure or a name may begin and end. Scripts that write no spaces, or write small words together with the next one,
 * have no such edges.
 */
const LETTER = "\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}";
export const NOT_BEFORE = `(?<![${LETTER}])`;
export const NOT_AFTER = `(?![${LETTER}])`;

/** The names as alternatives of a pattern, longest first. */
export function anyOf(names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s/g, "[ \\u00A0]"));
  if (escaped.length === 0) return "(?!)";
  return `(?:${escaped.toSorted((a, b) => b.length - a.length).join("|")})`;
}

/** A value made once per language, for a few languages. */
export function perLanguage<Value>(make: (names: LanguageNames) => Value): (language: string) => Value {
  const byLanguage = new Map<string, Value>();
  return (language) => {
    const names = languageNames(language);
    const kept = byLanguage.get(names.language);
    if (kept !== undefined) return kept;
    if (byLanguage.size >= KEPT) byLanguage.clear();
    const fresh = make(names);
    byLanguage.set(names.language, fresh);
    return fresh;
  };
}
