"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FindingGlyph } from "@/components/ui/finding-glyph";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ScaleInUse } from "@/lib/contract/desks";
import { type Finding, finding } from "@/lib/domain/assessments/assessment";
import type { Label } from "@/lib/domain/assessments/scale";
import { claimWords } from "@/lib/words/claims";
import { settingsWords } from "@/lib/words/settings";
import { LabelMeaning } from "./label-meaning";

const words = settingsWords.scales;

interface Props {
  label: Label;
  digit: number;
  uses: ScaleInUse["uses"];
  onChange: (more: Partial<Label>) => void;
  onMove: (by: -1 | 1) => void;
  last: boolean;
  /** Null for the only label that is offered. */
  onRetire: (() => void) | null;
}

/** One offered label: its name, sign and look can change; what it means stands there and can't. */
export function LabelRow({ label, digit, uses, onChange, onMove, last, onRetire }: Props) {
  return (
    <li className="flex flex-col gap-2 rounded-md border border-rule bg-paper px-3 py-2">
      <LabelMeaning label={label} uses={uses} />
      <div className="flex flex-wrap items-end gap-2">
        <span className="w-4 pb-1.5 text-center font-mono text-sm text-ink-3">{digit}</span>
        <TextField
          label={words.labelName(label.name)}
          hideLabel
          className="grow basis-40"
          value={label.name}
          maxLength={60}
          error={label.name.trim() === "" ? words.nameMissing : undefined}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        <TextField
          label={words.glyph(label.name)}
          hideLabel
          className="basis-14"
          value={label.glyph}
          maxLength={4}
          onChange={(event) => onChange({ glyph: event.target.value || "·" })}
        />
        <span className="flex basis-52 items-center gap-1.5">
          <FindingGlyph family={label.appearance} />
          <Select<Finding>
            label={words.look(label.name)}
            hideLabel
            className="grow"
            value={label.appearance}
            onChange={(appearance) => onChange({ appearance })}
            choices={finding.options.map((value) => ({ value, label: claimWords.findings[value] }))}
          />
        </span>
        <span className="ms-auto flex items-center">
          <IconButton
            label={words.up(label.name)}
            icon={<ArrowUp />}
            disabled={digit === 1}
            onClick={() => onMove(-1)}
          />
          <IconButton label={words.down(label.name)} icon={<ArrowDown />} disabled={last} onClick={() => onMove(1)} />
          <Button
            size="sm"
            variant="quiet"
            aria-label={words.retireOf(label.name)}
            disabled={onRetire === null}
            onClick={() => onRetire?.()}
          >
            {words.retire}
          </Button>
        </span>
      </div>
    </li>
  );
}
