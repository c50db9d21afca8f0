"use client";

import clsx from "clsx";
import { FindingGlyph } from "@/components/ui/finding-glyph";
import type { ShownLabel } from "@/lib/client/labels";
import type { ClaimView } from "@/lib/contract/claims";
import { claimListWords as words } from "@/lib/words/claim-list";
import { claimWords } from "@/lib/words/claims";

interface Props {
  claim: ClaimView;
  label: ShownLabel;
  draft: ShownLabel | null;
  selected: boolean;
  picked: boolean;
  onSelect: () => void;
  onPick: () => void;
}

/** Stages that a label alone does not tell. */
const asksForPeople: ReadonlySet<ClaimView["stage"]> = new Set(["needs_second", "disputed", "re_check"]);

/** One claim in the list: its finding, number, kind and speaker, and what it says. */
export function ClaimRow({ claim, label, draft, selected, picked, onSelect, onPick }: Props) {
  const evidence = claim.evidence.filter((each) => !each.withdrawn).length;
  const says = claim.statement || claim.placements[0]?.exact || words.noWords;
  return (
    <div
      className={clsx(
        "group relative flex items-start gap-2 border-b border-rule py-1.5 ps-2 pe-3",
        selected
          ? "bg-sunk shadow-[inset_3px_0_0_var(--ink)] rtl:shadow-[inset_-3px_0_0_var(--ink)]"
          : "hover:bg-sunk/60",
      )}
    >
      <input
        type="checkbox"
        checked={picked}
        onChange={onPick}
        aria-label={words.pick(claim.number)}
        className={clsx(
          "relative z-10 mt-0.5 size-4 shrink-0 accent-(--ink-2)",
          !picked && "opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100",
        )}
      />
      <div className="min-w-0 grow">
        <p className="flex items-center gap-1.5 text-sm text-ink-3">
          <FindingGlyph family={label.family} className="size-4 shrink-0" />
          <span className="tabular-nums">{claim.number}</span>
          <span className="truncate">
            {claimWords.kinds[claim.kind]}
            {claim.speaker ? (
              <>
                {" · "}
                <bdi>{claim.speaker}</bdi>
              </>
            ) : null}
          </span>
          <span className="ms-auto shrink-0 tabular-nums">
            {evidence > 0 ? (
              <>
                <span aria-hidden="true">{evidence} ¶</span>
                <span className="sr-only">{words.evidence(evidence)}</span>
              </>
            ) : null}
          </span>
        </p>
        <button
          type="button"
          onClick={onSelect}
          aria-current={selected ? "true" : undefined}
          data-claim-row={claim.id}
          className="line-clamp-2 w-full text-start text-base after:absolute after:inset-0"
        >
          <bdi className={claim.retired ? "text-ink-3 line-through" : undefined}>{says}</bdi>
          <span className="sr-only">. {label.name}</span>
        </button>
        <p className="flex flex-wrap gap-x-1.5 text-sm text-ink-3">
          <span className={label.family === "none" ? undefined : "text-ink-2"}>{label.name}</span>
          {draft ? <span className="italic">{words.draft(draft.name)}</span> : null}
          {asksForPeople.has(claim.stage) ? (
            <span className="font-medium text-ink">{claimWords.stages[claim.stage]}</span>
          ) : null}
          {claim.placements.length > 1 ? <span>{words.places(claim.placements.length)}</span> : null}
        </p>
      </div>
    </div>
  );
}
