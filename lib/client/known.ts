import type { EvidenceView } from "@/lib/contract/evidence";
import type { FileView } from "@/lib/contract/files";

type Source = EvidenceView["source"];

const known = new Map<string, Source>();

/** Sources this page has seen, so that evidence just attached shows its source before the server answers. */
export function rememberSource({ id, kind, title, publisher, author, url, language, publishedDate }: Source): void {
  known.set(id, { id, kind, title, publisher, author, url, language, publishedDate });
}

export function knownSource(id: string): Source | null {
  return known.get(id) ?? null;
}

const files = new Map<string, FileView>();

/** A file this page has just put into the outbox; its hash is the server's to say. */
export function rememberFile(file: FileView): void {
  files.set(file.id, file);
}

export function knownFile(id: string): FileView | null {
  return files.get(id) ?? null;
}
