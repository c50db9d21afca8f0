import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Brought, ImportDraft } from "./import-draft";

type WithoutBrought = Omit<ImportDraft, "brought">;

interface Schema extends DBSchema {
  /** What was brought is large and never changes; the draft is written at every pause. */
  drafts: { key: string; value: WithoutBrought };
  brought: { key: string; value: Brought };
}

let opening: Promise<IDBPDatabase<Schema> | null> | undefined;

/** Null where the browser offers no storage: then the draft lasts as long as the page. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opening ??= openDB<Schema>("claimdesk-import", 1, {
    upgrade(db) {
      db.createObjectStore("drafts");
      db.createObjectStore("brought");
    },
  }).catch(() => null);
  return opening;
}

/** The draft this person left on this desk, if any. `owner` is "deskId memberId". */
export async function loadImport(owner: string): Promise<ImportDraft | null> {
  try {
    const db = await database();
    const draft = await db?.get("drafts", owner);
    if (!db || !draft) return null;
    return { ...draft, brought: (await db.get("brought", owner)) ?? null };
  } catch {
    return null;
  }
}

export async function keepImport(owner: string, { brought: _, ...draft }: ImportDraft): Promise<void> {
  const db = await database();
  await db?.put("drafts", draft, owner);
}

export async function keepBrought(owner: string, brought: Brought | null): Promise<void> {
  const db = await database();
  if (brought) await db?.put("brought", brought, owner);
  else await db?.delete("brought", owner);
}

export async function forgetImport(owner: string): Promise<void> {
  const db = await database();
  await db?.delete("drafts", owner);
  await db?.delete("brought", owner);
}
