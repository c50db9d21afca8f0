import { canonicalText } from "@/lib/domain/text/canonical-text";
import { importInWorker } from "@/lib/import/import-in-worker";
import { aLongDocx } from "@/tests/support/a-docx";
import { median } from "../figures";

export interface ImportFigures {
  docxWords: number;
  /** Medians, in milliseconds. */
  docx: number;
  text: number;
  /** What the process grew by at the most (MB). */
  memory: number;
}

const WORDS = 20_000;
const ROUNDS = 5;

/** Reads a Word file of 20,000 words and the same words as plain text, in turn, as an upload is read. */
export async function measureImports(told: (line: string) => void): Promise<ImportFigures> {
  told(`Importing ${WORDS} words: ${ROUNDS} rounds of each in turn`);
  const bytes = aLongDocx({ words: WORDS });
  const read = async (input: Parameters<typeof importInWorker>[0]) => {
    const began = performance.now();
    const { doc } = await importInWorker(input);
    return { took: performance.now() - began, doc };
  };
  const { doc } = await read({ format: "docx", bytes });
  const content = canonicalText(doc);
  const before = process.memoryUsage().rss;
  const [docx, text]: [number[], number[]] = [[], []];
  let peak = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    docx.push((await read({ format: "docx", bytes })).took);
    peak = Math.max(peak, process.memoryUsage().rss);
    text.push((await read({ format: "text", content })).took);
  }
  return {
    docxWords: content.split(/\s+/).length,
    docx: median(docx),
    text: median(text),
    memory: (peak - before) / 1e6,
  };
}
