import edtf from "edtf";
import { z } from "zod";

/** The shapes of what people type. Every limit of a field stands here or where the field is used, never in a screen. */

/** Holds no U+0000 (PostgreSQL refuses it) and no lone surrogate (PostgreSQL would change it in silence). */
export const wellFormedText = z.string().refine((value) => value.isWellFormed() && !value.includes("\u0000"), {
  error: "holds characters that are not text",
});

/** One line of text, trimmed, at most `max` UTF-16 code units. */
export const line = (max: number) =>
  wellFormedText.transform((value) => value.replace(/[\r\n\t]+/g, " ").trim()).pipe(z.string().max(max));

/** One line that may not be empty. */
export const filledLine = (max: number) => line(max).pipe(z.string().min(1));

/** Text of several lines, at most `max` UTF-16 code units; line ends become "\n". */
export const prose = (max: number) =>
  wellFormedText.transform((value) => value.replace(/\r\n?/g, "\n")).pipe(z.string().max(max));

/** Text of several lines that may not be empty; white space around it goes. */
export const filledProse = (max: number) =>
  prose(max)
    .transform((value) => value.trim())
    .pipe(z.string().min(1));

/** A BCP 47 language tag, or empty when nobody said. */
export const languageTag = z
  .string()
  .max(35)
  .refine((value) => value === "" || isLanguageTag(value), { error: "is not a language tag" });

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** A date as people say it, in EDTF (ISO 8601-2, levels 0-2): "2025-12-28", "2025-12", "2025?", or empty. */
export const spokenDate = z
  .string()
  .max(60)
  .refine((value) => value === "" || isEdtf(value), { error: "is not a date such as 2025-12-28, 2025-12 or 2025" });

function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}

/** An http or https address, or empty. */
export const webAddress = wellFormedText
  .trim()
  .max(2000)
  .refine((value) => value === "" || (/^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value)), {
    error: "is not a web address that begins with http:// or https://",
  });

/** A UUID, in small letters as PostgreSQL has it: an id in capitals is the same id, and digests, subjects and limits compare it as text. */
export const id = z.uuid().toLowerCase();

/** Nearer to the year 0 or past 9999, JavaScript, ISO 8601 and PostgreSQL write the same moment in different ways (ms). */
const FIRST_MOMENT = Date.UTC(1000, 0);
const LAST_MOMENT = Date.UTC(10_000, 0) - 1;

/** A moment the system keeps, ISO 8601 with zone, of the years 1000 to 9999. */
export const moment = z.iso.datetime({ offset: true }).refine(
  (value) => {
    const at = Date.parse(value);
    return at >= FIRST_MOMENT && at <= LAST_MOMENT;
  },
  { error: "is not of the years 1000 to 9999" },
);

/** One field's edit: what the person saw, and what it shall be. */
export interface FieldEdit<T> {
  base: T;
  value: T;
}

/** The body of a per-field edit over `shape`: { field: { base, value } }, each field optional, at least one given. */
export function fieldEdits<Shape extends Record<string, z.ZodType>>(shape: Shape) {
  const edits = Object.fromEntries(
    Object.entries(shape).map(([name, type]) => [name, z.strictObject({ base: type, value: type }).optional()]),
  ) as { [Name in keyof Shape]: z.ZodOptional<z.ZodObject<{ base: Shape[Name]; value: Shape[Name] }, z.core.$strict>> };
  return z.strictObject(edits).refine((given) => Object.keys(given).length > 0, { error: "names no field to change" });
}
