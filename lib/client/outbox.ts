import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Problem } from "@/lib/contract/problem";

/**
 * What a person did and the server has not acknowledged yet, kept in IndexedDB so that it survives a reload, a crash and a sign-out. An entry
 * leaves only on an acknowledgement or by the person's own hand; it is never sent as somebody else.
 */
export interface Entry {
  /** The command id; or a fixed key for what replaces itself (a draft). */
  key: string;
  /** "deskId memberId": only this person's session sends it. */
  owner: string;
  articleId: string | null;
  endpoint: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  /** Order of sending. */
  order: number;
  /** Not sent before this moment (ms): until then it can be undone without a trace. */
  notBefore: number;
  state: "waiting" | "sending" | "refused" | "done";
  problem: Problem | null;
  /** The answer, once done: the entry stays in memory until the screen has seen the server's own state. */
  result: Record<string, unknown> | null;
  doneAt: number | null;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { owner: string } };
}

let opening: Promise<IDBPDatabase<Schema> | null> | undefined;

/** Null where the browser offers no storage (private windows of some): then the outbox lives in memory alone. */
function database(): Promise<IDBPDatabase<Schema> | null> {
  opening ??= open().catch(() => null);
  return opening;
}

async function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("claimdesk-outbox", 1, {
    upgrade(db) {
      db.createObjectStore("entries", { keyPath: "key" }).createIndex("owner", "owner");
    },
  });
}

type Listener = () => void;

/** One outbox per owner and page. Reads are synchronous (for React); every change is written through. */
export class Outbox {
  readonly owner: string;
  #entries: readonly Entry[] = [];
  #listeners = new Set<Listener>();
  #lastOrder = 0;

  constructor(owner: string) {
    this.owner = owner;
  }

  /** What is kept from before, in order. Call once, before the first send. */
  async load(): Promise<void> {
    const db = await database();
    const kept = db ? await db.getAllFromIndex("entries", "owner", this.owner) : [];
    const here = new Set(this.#entries.map((entry) => entry.key));
    const before = kept
      .filter((entry) => !here.has(entry.key) && entry.state !== "done")
      .map((entry): Entry => (entry.state === "sending" ? { ...entry, state: "waiting" } : entry));
    this.#set([...before, ...this.#entries].sort((a, b) => a.order - b.order));
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Entry[] => this.#entries;

  /** Adds an entry; one of the same key that is not under way is replaced, keeping its place in the order. */
  async put(
    given: Pick<Entry, "key" | "endpoint" | "params" | "body"> & Partial<Pick<Entry, "notBefore" | "query">>,
  ): Promise<void> {
    const old = this.#entries.find((entry) => entry.key === given.key);
    this.#lastOrder = Math.max(Date.now(), this.#lastOrder + 1);
    const entry: Entry = {
      query: {},
      notBefore: 0,
      ...given,
      owner: this.owner,
      articleId: given.params.articleId ?? null,
      order: old && old.state !== "done" ? old.order : this.#lastOrder,
      state: "waiting",
      problem: null,
      result: null,
      doneAt: null,
    };
    this.#set([...this.#entries.filter((each) => each.key !== given.key), entry].sort((a, b) => a.order - b.order));
    const db = await database();
    await db?.put("entries", entry);
  }

  /** Changes an entry's state. Returns false when it is gone or was replaced meanwhile (then `seen` no longer holds). */
  async update(seen: Entry, change: Partial<Entry>): Promise<boolean> {
    if (!this.#entries.includes(seen)) return false;
    const next = { ...seen, ...change };
    this.#set(this.#entries.map((entry) => (entry === seen ? next : entry)));
    const db = await database();
    if (next.state === "done") await db?.delete("entries", seen.key);
    else await db?.put("entries", next);
    return true;
  }

  /** Takes an entry out: undone before it was sent, given up by the person, or seen in the server's own state. */
  async remove(key: string): Promise<Entry | null> {
    const entry = this.#entries.find((each) => each.key === key) ?? null;
    if (!entry) return null;
    this.#set(this.#entries.filter((each) => each.key !== key));
    const db = await database();
    await db?.delete("entries", key);
    return entry;
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}
