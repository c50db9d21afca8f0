/** Tells its listeners at most once a frame, however often it is told itself. */
export class Signal {
  #listeners = new Set<() => void>();
  #frame: number | undefined;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly tell = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      for (const listener of this.#listeners) listener();
    });
  };
}
