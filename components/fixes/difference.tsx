import { useMemo } from "react";
import { fixDifference } from "@/lib/domain/fixes/difference";
import type { WordSegment } from "@/lib/domain/text/compare-words";
import { fixWords as words } from "@/lib/words/fixes";

/** Words before and after as a copy editor marks them: struck, and written in underlined; each says so to whoever can't see it. */
export function Difference({ before, after }: { before: string; after: string }) {
  const segments = useMemo(() => fixDifference(before, after), [before, after]);
  return <Segments segments={segments} />;
}

/** A difference that is known already. */
export function Segments({ segments }: { segments: readonly WordSegment[] }) {
  return (
    <bdi className="whitespace-pre-wrap">
      {segments.map(({ kind, text }, index) => {
        const shown = text.replaceAll("\uFFFC", "🖼");
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their order
        if (kind === "same") return <span key={index}>{shown}</span>;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their order
          <Tag key={index} className={kind === "added" ? "fix-inserted" : "fix-struck"}>
            <span className="sr-only"> ({kind === "added" ? words.inserted : words.struck}: </span>
            {shown}
            <span className="sr-only">) </span>
          </Tag>
        );
      })}
    </bdi>
  );
}
