import { refuse } from "@/lib/domain/refusal";
import { checkKind } from "@/lib/import/docx-kind";
import type { ImportInput } from "@/lib/import/import-input";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

/** What can be told of any input without reading it. */
export function checkInput(input: ImportInput): void {
  if (input.format === "docx") checkKind(input.bytes);
  else if (input.format !== "page") checkImport(input.content);
}

/** What can be told without reading: size, and whether it is text at all. */
export function checkImport(content: string): void {
  const limit = IMPORT_LIMITS.bytes;
  if (content.length > limit || Buffer.byteLength(content) > limit)
    refuse("import_too_large", { limit, unit: "bytes" });
  if (content.includes("\u0000") || !content.isWellFormed() || isBinary(content)) refuse("import_not_text");
  if (content.trim() === "") refuse("import_empty");
}

/** Bytes read as text leave control and replacement characters all over. */
function isBinary(content: string): boolean {
  const sample = content.slice(0, 100_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the evidence
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 20 && odd > sample.length * 0.02;
}
