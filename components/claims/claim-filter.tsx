"use client";

import { ListFilter } from "lucide-react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { type Finding, finding } from "@/lib/domain/assessments/assessment";
import { type ClaimKind, claimKind } from "@/lib/domain/claims/claim";
import { filterToParams, noFilter } from "@/lib/domain/claims/filter";
import { claimListWords as words } from "@/lib/words/claim-list";
import { claimWords } from "@/lib/words/claims";
import { ClaimSearch } from "./claim-search";

/** Narrows list and text together: by words, whose, what is open, finding, kind, speaker. */
export function ClaimFilterBar() {
  const { filter, setFilter, claims } = useWorkbench();
  const { words: _typed, ...narrowing } = filterToParams(filter);
  const active = Object.keys(narrowing).length;
  const speakers = [...new Set(claims.map((claim) => claim.speaker).filter(Boolean))].sort((a, b) =>
    a.localeCompare(b),
  );
  const any = { value: "" as const, label: words.any };
  return (
    <div className="flex items-center gap-1.5 border-b border-rule px-2 py-1.5">
      <ClaimSearch />
      <Popover
        label={words.filter}
        align="end"
        className="w-64"
        trigger={
          <Button
            size="md"
            variant={active > 0 ? "plain" : "quiet"}
            aria-label={active > 0 ? words.filters(active) : words.filter}
          >
            <ListFilter aria-hidden="true" />
            {active > 0 ? <span className="tabular-nums">{active}</span> : null}
          </Button>
        }
      >
        <div className="flex flex-col gap-2.5">
          <div className="grid grid-cols-2 gap-x-3">
            <Checkbox
              label={words.mine}
              checked={filter.mine}
              onChange={(e) => setFilter({ mine: e.target.checked })}
            />
            <Checkbox
              label={words.open}
              checked={filter.open}
              onChange={(e) => setFilter({ open: e.target.checked })}
            />
            <Checkbox
              label={words.retired}
              checked={filter.retired}
              onChange={(e) => setFilter({ retired: e.target.checked })}
            />
          </div>
          <Checkbox
            label={words.withoutEvidence}
            checked={filter.withoutEvidence}
            onChange={(e) => setFilter({ withoutEvidence: e.target.checked })}
          />
          <Select<Finding | "none" | "">
            label={words.finding}
            value={filter.finding ?? ""}
            onChange={(value) => setFilter({ finding: value === "" ? null : value })}
            choices={[
              any,
              { value: "none" as const, label: claimWords.notAssessed },
              ...finding.options.map((value) => ({ value, label: claimWords.findings[value] })),
            ]}
          />
          <Select<ClaimKind | "">
            label={words.kind}
            value={filter.kind ?? ""}
            onChange={(value) => setFilter({ kind: value === "" ? null : value })}
            choices={[any, ...claimKind.options.map((value) => ({ value, label: claimWords.kinds[value] }))]}
          />
          <Select
            label={words.speaker}
            value={filter.speaker ?? ""}
            onChange={(value) => setFilter({ speaker: value === "" ? null : value })}
            choices={[any, ...speakers.map((value) => ({ value, label: value }))]}
          />
          {active > 0 ? (
            <Button size="sm" onClick={() => setFilter(noFilter)}>
              {words.clearFilters}
            </Button>
          ) : null}
        </div>
      </Popover>
    </div>
  );
}
