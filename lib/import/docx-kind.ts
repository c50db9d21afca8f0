import { refuse } from "@/lib/domain/refusal";
import { IMPORT_LIMITS } from "@/lib/import/import-limits";

/** What its first bytes tell: a ZIP archive, or one of the things that are taken for a Word file. */
export function checkKind(bytes: Uint8Array): void {
  const limit = IMPORT_LIMITS.docx.bytes;
  if (bytes.byteLength === 0) refuse("import_empty");
  if (bytes.byteLength > limit) refuse("import_too_large", { limit, unit: "bytes" });
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString("latin1");
  // Word wraps what is protected by a password into the container of its old format.
  if (head === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
    const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from("EncryptedPackage", "utf16le"),
    );
    refuse(isLocked ? "import_docx_encrypted" : "import_docx_not_word");
  }
  if (!head.startsWith("PK")) refuse("import_docx_not_word");
}
