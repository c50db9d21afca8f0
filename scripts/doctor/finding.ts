/** What the doctor found: fine, worth knowing, or wrong. What is wrong says what to do. */
export interface Found {
  state: "ok" | "note" | "wrong";
  words: string;
}

export const ok = (words: string): Found => ({ state: "ok", words });
export const note = (words: string): Found => ({ state: "note", words });
export const wrong = (words: string): Found => ({ state: "wrong", words });

/** One part of the examination; what it throws is found to be wrong, and the others go on. */
export interface Part {
  name: string;
  look: () => Promise<Found[]> | Found[];
}

const MARKS = { ok: "  ok    ", note: "  note  ", wrong: "  WRONG " };

/** Runs the parts in order and prints what each found; answers how much is wrong. */
export async function examine(parts: readonly Part[], say: (line: string) => void): Promise<number> {
  let amiss = 0;
  for (const { name, look } of parts) {
    const found = await Promise.resolve()
      .then(look)
      .catch((error: unknown) => [wrong(error instanceof Error ? error.message : String(error))]);
    say(name);
    for (const { state, words } of found) {
      if (state === "wrong") amiss += 1;
      say(MARKS[state] + words.replaceAll("\n", "\n        "));
    }
  }
  return amiss;
}
