import { LINE_BREAK, OBJECT } from "@/lib/domain/text/doc";
import { signingWords as words } from "@/lib/words/signing";

/** The very text, line by line; what is no part of the copy is set apart. */
export function SignedText({ text, furniture }: { text: string; furniture: readonly number[] }) {
  const apart = new Set(furniture);
  let next = 0;
  const lines = text.split("\n").map((line, at) => {
    const start = next;
    next += line.length + 1;
    return { start, apart: apart.has(at), shown: line.replaceAll(LINE_BREAK, "\n").replaceAll(OBJECT, "▢") };
  });
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-rule bg-paper p-4 font-serif text-lg leading-relaxed">
      {lines.map((line) => (
        <p
          key={line.start}
          className={`break-words whitespace-pre-wrap ${line.apart ? "font-sans text-sm text-ink-3" : ""}`}
        >
          {line.apart ? `${words.furniture} ` : null}
          <bdi>{line.shown}</bdi>
        </p>
      ))}
    </div>
  );
}
