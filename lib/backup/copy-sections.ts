export interface CopySection {
  table: string;
  columns: string[];
  text: AsyncIterable<Uint8Array>;
}

const COPY_LINE = /^COPY (?:[^.\s]+\.)?("(?:[^"]|"")+"|[a-z0-9_]+) \((.*)\) FROM stdin;$/;
const END = Buffer.from("\n\\.\n");
const NEWLINE = 10;

/**
 * Finds the rows in a script that pg_restore wrote: what stands between a COPY line and a line of `\.`. A row may be larger than
 * memory should hold (a file in one line), so rows are passed on as they come.
 */
export async function* copySections(script: AsyncIterable<Uint8Array>): AsyncGenerator<CopySection> {
  const source = script[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (done) return false;
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value]);
    return true;
  };
  const line = async (): Promise<string | undefined> => {
    for (;;) {
      const end = held.indexOf(NEWLINE);
      if (end >= 0) {
        const words = held.toString("utf8", 0, end);
        held = held.subarray(end + 1);
        return words;
      }
      if (!(await more())) return undefined;
    }
  };
  async function* rows(): AsyncGenerator<Uint8Array> {
    held = Buffer.concat([Buffer.from("\n"), held]); // so that an end in the first line is found like any other
    let first = 1;
    for (;;) {
      const end = held.indexOf(END);
      if (end >= 0) {
        if (end + 1 > first) yield held.subarray(first, end + 1);
        held = held.subarray(end + END.length);
        return;
      }
      // The beginning of an end may be all that is there of it.
      const safe = Math.max(held.length - END.length + 1, first);
      if (safe > first) {
        yield held.subarray(first, safe);
        held = held.subarray(safe);
        first = 0;
      }
      if (!(await more())) throw new Error("the dump ends in the middle of a table");
    }
  }
  for (let words = await line(); words !== undefined; words = await line()) {
    const found = COPY_LINE.exec(words);
    if (!found) continue;
    const [, table = "", columns = ""] = found;
    yield { table: unquoted(table), columns: columns.split(", ").map(unquoted), text: rows() };
  }
}

const unquoted = (name: string) => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
