import type { Endpoint } from "@/lib/contract/endpoint";
import type { Problem } from "@/lib/contract/problem";
import { ApiProblem, call, Unreachable } from "./call";
import { commandEndpoints } from "./command-endpoints";
import type { Entry, Outbox } from "./outbox";

const LONGEST_WAIT_MS = 15_000;

/**
 * Sends an outbox's entries one after the other, in order, one tab at a time. No answer: the same entry again, later and later. A definitive
 * no marks the entry and goes on with the next. `onDone` hears of each acknowledged entry, `onRefused` why one was not done.
 */
export class Sender {
  readonly #outbox: Outbox;
  readonly #onDone: (entry: Entry) => void;
  readonly #onRefused: (problem: Problem) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #stopped = false;
  #failures = 0;
  #unsubscribe: () => void;
  #listeners = new Set<() => void>();
  /** Since when the server does not answer; null while it does. */
  unreachableSince: number | null = null;

  constructor(outbox: Outbox, onDone: (entry: Entry) => void, onRefused: (problem: Problem) => void = () => {}) {
    this.#outbox = outbox;
    this.#onDone = onDone;
    this.#onRefused = onRefused;
    this.#unsubscribe = outbox.subscribe(() => this.wake());
    globalThis.addEventListener?.("online", this.#online);
  }

  readonly #online = () => {
    this.#failures = 0;
    this.wake();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#unsubscribe();
    globalThis.removeEventListener?.("online", this.#online);
  }

  /** Looks whether something can be sent now. */
  wake(): void {
    if (this.#running || this.#stopped) return;
    clearTimeout(this.#timer);
    const ready = this.#outbox.entries.filter((entry) => entry.state === "waiting").map((entry) => entry.notBefore);
    if (ready.length === 0) return;
    const wait = Math.max(Math.min(...ready) - Date.now(), this.#failures === 0 ? 0 : this.#backoff());
    this.#running = wait <= 0;
    if (this.#running) void this.#run();
    else this.#timer = setTimeout(() => this.#begin(), wait);
  }

  #begin(): void {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    void this.#run();
  }

  #backoff(): number {
    return Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.#failures);
  }

  async #run(): Promise<void> {
    const send = async () => {
      for (;;) {
        // What may still be undone waits; what was done after it and is ready need not.
        const entry = this.#outbox.entries.find((each) => each.state === "waiting" && each.notBefore <= Date.now());
        if (!entry || this.#stopped) return;
        if (!(await this.#send(entry))) return;
      }
    };
    try {
      // One tab at a time; where the browser has no locks, command ids alone keep things from being done twice.
      if (navigator.locks) await navigator.locks.request(`claimdesk-outbox ${this.#outbox.owner}`, send);
      else await send();
    } finally {
      this.#running = false;
      this.wake();
    }
  }

  /** True: go on with the next. */
  async #send(entry: Entry): Promise<boolean> {
    const endpoint: Endpoint | undefined = commandEndpoints[entry.endpoint];
    const sending: Entry = { ...entry, state: "sending" };
    if (!endpoint || !(await this.#outbox.update(entry, { state: "sending" }))) return true;
    const seen = this.#outbox.entries.find((each) => each.key === sending.key);
    if (!seen) return true;
    try {
      const result = await call(endpoint, { params: entry.params, query: entry.query, body: entry.body as Blob });
      this.#reach(true);
      await this.#outbox.update(seen, {
        state: "done",
        result: (result ?? {}) as Record<string, unknown>,
        doneAt: Date.now(),
      });
      this.#onDone({ ...seen, state: "done", result: (result ?? {}) as Record<string, unknown> });
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code !== "not_signed_in") {
        this.#reach(true);
        await this.#outbox.update(seen, { state: "refused", problem: error.problem });
        this.#onRefused(error.problem);
        return true;
      }
      await this.#outbox.update(seen, { state: "waiting" });
      this.#reach(false);
      if (!(error instanceof Unreachable) && !(error instanceof ApiProblem)) throw error;
      return false;
    }
  }

  #reach(reached: boolean): void {
    this.#failures = reached ? 0 : this.#failures + 1;
    const since = reached ? null : (this.unreachableSince ?? Date.now());
    if (since === this.unreachableSince) return;
    this.unreachableSince = since;
    for (const listener of this.#listeners) listener();
  }
}
