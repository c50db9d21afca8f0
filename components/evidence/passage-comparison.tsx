"use client";

import { useMemo } from "react";
import type { ClaimView } from "@/lib/contract/claims";
import { stands } from "@/lib/domain/claims/place";
import { quotationsIn } from "@/lib/domain/claims/quotations";
import { compareWords, type WordSegment } from "@/lib/domain/text/compare-words";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";

/** For a quote: the article's words against the passage, word by word. A passage may say more before and after. */
export function PassageComparison({ claim, passage }: { claim: ClaimView; passage: string }) {
  const exact = claim.placements.find((place) => place.primary && stands(place))?.exact ?? "";
  const comparison = useMemo(() => compareWords(passage, quotedWords(exact)), [exact, passage]);
  if (exact === "") return null;
  const segments = withoutContext(comparison.segments);
  if (segments.every((segment) => segment.kind === "same")) {
    return (
      <p className="text-sm text-ink-2">✓ {comparison.match === "typography" ? words.typography : words.identical}</p>
    );
  }
  return (
    <div className="text-sm">
      <p className="text-ink-2">{words.differs}</p>
      <p className="leading-relaxed">
        {segments.map((segment, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their order
          if (segment.kind === "same") return <span key={index}>{segment.text}</span>;
          const only = segment.kind === "added" ? words.onlyInArticle : words.onlyInPassage;
          const Tag = segment.kind === "added" ? "ins" : "del";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their order
            <Tag key={index} title={only} className={segment.kind === "added" ? "font-semibold" : "text-ink-3"}>
              {segment.text}
              <span className="sr-only"> ({only}) </span>
            </Tag>
          );
        })}
      </p>
    </div>
  );
}

/** Without what the passage says before the quote begins and after it ends. */
function withoutContext(segments: readonly WordSegment[]): readonly WordSegment[] {
  const from = segments[0]?.kind === "removed" ? 1 : 0;
  const to = segments.at(-1)?.kind === "removed" ? segments.length - 1 : segments.length;
  return to > from ? segments.slice(from, to) : segments;
}

/** The words between quotation marks, where there are any: what is said to have been said. */
function quotedWords(exact: string): string {
  const quotations = quotationsIn(exact, { start: 0, end: exact.length });
  if (quotations.length === 0) return exact;
  return quotations.map(({ inner }) => exact.slice(inner.start, inner.end)).join(" ");
}
