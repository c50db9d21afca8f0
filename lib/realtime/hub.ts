import { IDLE_MS } from "@/lib/auth/session";
import { reading } from "@/lib/db/client";
import { findGrownStreams, type Grown } from "@/lib/db/find-grown-streams";
import { findWatchers, mayHearOfArticle, type Watcher } from "@/lib/db/find-watchers";
import { onDrain } from "@/lib/runtime/drain";
import { listen } from "./listener";

/** An open stream of a browser. */
export interface Ear {
  deskId: string;
  sessionHash: string;
  /** Their role when they were last looked up. */
  role: Watcher["role"];
  say(event: string, data: object): void;
  beat(): void;
  end(): void;
}

/** Within this what happens on a desk is told together, and rights are looked up once (ms). */
const TOGETHER_MS = 150;
/** Notices may be lost; looking alone is enough (ms). */
const LOOK_EVERY_MS = 2_000;
/** Rights end without an event too: sessions expire (ms). */
const BEAT_EVERY_MS = 15_000;
/** A stream's time is that of a request's beginning, by the clock of another process perhaps (ms). */
const CLOCKS_DIFFER_MS = 60_000;

const keyOf = ({ type, id }: Pick<Grown, "type" | "id">) => `${type} ${id}`;

interface DeskRoom {
  ears: Set<Ear>;
  /** Grown and not yet told. */
  pending: Map<string, Grown>;
  /** Up to where each stream that grew lately was told. */
  told: Map<string, number>;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Everybody of this process who listens, desk by desk. */
export class Hub {
  private readonly rooms = new Map<string, DeskRoom>();
  private stop: (() => Promise<void>) | undefined;
  private count = 0;

  get size(): number {
    return this.count;
  }

  ofSession(sessionHash: string): number {
    let found = 0;
    for (const { ears } of this.rooms.values()) for (const ear of ears) if (ear.sessionHash === sessionHash) found += 1;
    return found;
  }

  /** Tells this one from now on; answers the function by which it leaves. */
  join(ear: Ear): () => void {
    this.start();
    const room = this.rooms.get(ear.deskId) ?? {
      ears: new Set(),
      pending: new Map(),
      told: new Map(),
      timer: undefined,
    };
    this.rooms.set(ear.deskId, room);
    room.ears.add(ear);
    this.count += 1;
    return () => {
      if (!room.ears.delete(ear)) return;
      this.count -= 1;
      if (room.ears.size > 0) return;
      clearTimeout(room.timer);
      this.rooms.delete(ear.deskId);
    };
  }

  private start(): void {
    if (this.stop) return;
    const stopListening = listen((grown) => this.hear(grown));
    const looking = setInterval(() => void this.look().catch(() => {}), LOOK_EVERY_MS); // the next look tries again
    const beating = setInterval(() => this.beat(), BEAT_EVERY_MS);
    const release = onDrain(() => this.close());
    this.stop = async () => {
      clearInterval(looking);
      clearInterval(beating);
      release();
      await stopListening();
    };
  }

  /** Ends every stream and stops listening: the process is about to end. */
  async close(): Promise<void> {
    for (const { ears, timer } of this.rooms.values()) {
      clearTimeout(timer);
      for (const ear of [...ears]) ear.end();
    }
    const stop = this.stop;
    this.stop = undefined;
    await stop?.();
  }

  private hear(grown: Grown): void {
    const room = this.rooms.get(grown.deskId);
    if (!room || (room.told.get(keyOf(grown)) ?? 0) >= grown.seq) return;
    const before = room.pending.get(keyOf(grown));
    if (!before || before.seq < grown.seq) room.pending.set(keyOf(grown), grown);
    room.timer ??= setTimeout(() => void this.tell(grown.deskId, room), TOGETHER_MS);
  }

  private async look(): Promise<void> {
    if (this.rooms.size === 0) return;
    const since = new Date(Date.now() - CLOCKS_DIFFER_MS);
    const grown = await findGrownStreams(reading(), [...this.rooms.keys()], since);
    const lately = new Set(grown.map((one) => `${one.deskId} ${keyOf(one)}`));
    for (const [deskId, room] of this.rooms) {
      for (const key of room.told.keys()) if (!lately.has(`${deskId} ${key}`)) room.told.delete(key);
    }
    for (const one of grown) this.hear(one);
  }

  private beat(): void {
    for (const [deskId, room] of this.rooms) {
      for (const ear of room.ears) ear.beat();
      room.timer ??= setTimeout(() => void this.tell(deskId, room), TOGETHER_MS);
    }
  }

  /** Looks up what each one may hear now, ends those who may not any more, tells the others. */
  private async tell(deskId: string, room: DeskRoom): Promise<void> {
    const news = [...room.pending.values()];
    const ears = [...room.ears];
    let watchers: Map<string, Watcher>;
    try {
      const now = new Date();
      const hashes = [...new Set(ears.map((ear) => ear.sessionHash))];
      watchers = await findWatchers(reading(), deskId, hashes, now, new Date(now.getTime() - IDLE_MS));
    } catch {
      room.timer = setTimeout(() => void this.tell(deskId, room), LOOK_EVERY_MS); // nobody is told what we can't check
      return;
    }
    room.timer = undefined;
    for (const one of news) {
      room.told.set(keyOf(one), Math.max(one.seq, room.told.get(keyOf(one)) ?? 0));
      if (room.pending.get(keyOf(one))?.seq === one.seq) room.pending.delete(keyOf(one));
    }
    for (const ear of ears) tellOne(ear, watchers.get(ear.sessionHash), news);
    if (room.pending.size > 0) room.timer ??= setTimeout(() => void this.tell(deskId, room), TOGETHER_MS);
  }
}

function tellOne(ear: Ear, watcher: Watcher | undefined, news: Grown[]): void {
  if (!watcher) {
    ear.say("bye", {});
    ear.end();
    return;
  }
  if (watcher.role !== ear.role) {
    ear.role = watcher.role;
    ear.say("rights", {});
  }
  for (const { type, id, seq } of news) {
    if (type !== "article" || mayHearOfArticle(watcher, id)) ear.say("grown", { type, id, seq });
  }
}

const held = globalThis as unknown as Record<symbol, Hub | undefined>;
const symbol = Symbol.for("claimdesk.hub");

/** The hub of this process; routes are bundled apart and would make one each. */
export function hub(): Hub {
  held[symbol] ??= new Hub();
  return held[symbol];
}
