/** The longest base of a file name that every common file system takes, in UTF-16 units. */
const LONGEST = 80;

/** A name for a download that no file system or shell trips over, made from a title; letters of all scripts stay. */
export function fileNameOf(title: string, extension: string): string {
  const kept = title
    .toWellFormed()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  let base = "";
  for (const character of kept) {
    if (base.length + character.length > LONGEST) break;
    base += character;
  }
  return `${base.replace(/-+$/, "") || "article"}.${extension}`;
}

/** A Content-Disposition that saves under this name (RFC 6266): in ASCII for old readers, whole in RFC 8187 for the others. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
