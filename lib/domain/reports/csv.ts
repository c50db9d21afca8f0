import { stringify } from "csv-stringify/sync";
import { type Columns, claimColumns, claimRows, evidenceColumns, evidenceRows, type Value } from "./csv-columns";
import type { Report } from "./report";
import { textOnly } from "./text-only";

/** A report's claims as CSV (RFC 4180, UTF-8 with a byte order mark), one row a claim. */
export function claimsAsCsv(report: Report): string {
  return written(claimColumns, claimRows(report), report);
}

/** A report's evidence as CSV, one row a use of a source for a claim. */
export function evidenceAsCsv(report: Report): string {
  return written(evidenceColumns, evidenceRows(report), report);
}

function written<Row>(columns: Columns<Row>, rows: readonly Row[], report: Report): string {
  const head = columns.map(([name]) => name);
  const body = rows.map((row) => columns.map(([, value]) => harmless(value(row, report))));
  return stringify([head, ...body], {
    bom: true,
    record_delimiter: "windows",
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}

/** A spreadsheet takes a cell for a formula by its first character; the library knows all of them but the line feed. */
function harmless(value: Value): Value {
  if (typeof value !== "string") return value;
  const text = textOnly(value);
  return text.startsWith("\n") ? `'${text}` : text;
}
