import fc from "fast-check";
import { expect, test } from "vitest";
import { copySections } from "@/lib/backup/copy-sections";

/** The bytes of a script, cut anywhere. */
async function* cut(script: string, sizes: number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(script);
  let [at, turn] = [0, 0];
  while (at < bytes.length) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
    turn += 1;
  }
}

async function read(script: string, sizes: number[]) {
  const found: { table: string; columns: string[]; text: string }[] = [];
  for await (const { table, columns, text } of copySections(cut(script, sizes))) {
    const pieces: Uint8Array[] = [];
    for await (const piece of text) pieces.push(piece);
    found.push({ table, columns, text: Buffer.concat(pieces).toString("utf8") });
  }
  return found;
}

const field = fc
  .string({ unit: "binary" })
  .map((words) => words.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").toWellFormed());
const line = fc.array(field, { minLength: 1, maxLength: 3 }).map((fields) => `${fields.join("\t")}\n`);

test("rows are found whole, however the script is cut, and nothing but rows", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (tables, sizes) => {
        const script = tables
          .map((rows, index) => `SET x = 'y';\n--\nCOPY public.t${index} (a, "b") FROM stdin;\n${rows.join("")}\\.\n\n`)
          .join("");
        const expected = tables.map((rows, index) => ({
          table: `t${index}`,
          columns: ["a", "b"],
          text: rows.join(""),
        }));
        expect(await read(`\\restrict q\n${script}SELECT 1;\n`, sizes)).toEqual(expected);
      },
    ),
  ));

test("a name that is a word of SQL comes quoted", async () => {
  expect(await read('COPY public."user" (id, "primary") FROM stdin;\n1\t2\n\\.\n', [7])).toEqual([
    { table: "user", columns: ["id", "primary"], text: "1\t2\n" },
  ]);
});

test("a script that ends in the middle of a table is no whole dump", async () => {
  await expect(read("COPY public.t (a) FROM stdin;\n1\n2\n", [4])).rejects.toThrow("ends in the middle");
});
