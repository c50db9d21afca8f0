import { importWords } from "@/lib/words/import";
import type { Preview } from "./import-draft";

const words = importWords.notes;

interface Node {
  type?: unknown;
  attrs?: Record<string, unknown>;
  content?: Node[];
}

/** What was left out, and what was set aside: calmly, so that nothing goes missing unseen. */
export function ImportNotes({ doc, notes, fromPage }: Pick<Preview, "doc" | "notes"> & { fromPage: boolean }) {
  const { remote, furniture, headlines } = count(doc as Node);
  const lines = [
    ...notes.map(({ code, params }) => {
      const say = Object.hasOwn(words, code) ? words[code as keyof typeof words] : words.other;
      return say(Number(params.count ?? 0));
    }),
    ...(remote > 0 ? [importWords.remoteImages(remote)] : []),
    ...(furniture > 0 ? [importWords.furniture(furniture)] : []),
    ...(headlines === 0 ? [importWords.noHeadline] : []),
    ...(fromPage ? [importWords.alwaysDropped] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="text-sm font-medium text-ink-2">{importWords.preview.notes}</h2>
      <ul className="flex list-disc flex-col gap-1 ps-4 text-sm text-ink-2 marker:text-ink-3">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function count(doc: Node): { remote: number; furniture: number; headlines: number } {
  const found = { remote: 0, furniture: 0, headlines: 0 };
  const waiting: Node[] = [doc];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === "image" && /^https?:/i.test(String(node.attrs?.src ?? ""))) found.remote += 1;
    if (node.attrs?.role === "furniture") found.furniture += 1;
    if (node.attrs?.role === "headline") found.headlines += 1;
    waiting.push(...(node.content ?? []));
  }
  return found;
}
