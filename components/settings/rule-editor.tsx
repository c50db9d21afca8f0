"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { claimKind, priority } from "@/lib/domain/claims/claim";
import type { SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import { claimWords } from "@/lib/words/claims";
import { ruleSentences, policyEditorWords as words } from "@/lib/words/sourcing";
import { RuleAsks } from "./rule-asks";
import { RuleCounts } from "./rule-counts";

interface Props {
  rule: SourcingRule;
  number: number;
  last: boolean;
  onChange: (more: Partial<SourcingRule>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One rule: the sentence it makes, and what it is made of. */
export function RuleEditor({ rule, number, last, onChange, onMove, onRemove }: Props) {
  const titleId = useId();
  return (
    <li aria-labelledby={titleId} className="flex flex-col gap-3 rounded-md border border-rule px-3 py-2">
      <div className="flex items-start gap-1">
        <div className="min-w-0 grow">
          <h3 id={titleId} className="text-sm font-semibold">
            {words.rule(number)}
          </h3>
          {rule.kinds.length > 0 && rule.priorities.length > 0 ? (
            <p className="max-w-2xl text-ink-2">{ruleSentences(rule).join(" ")}</p>
          ) : null}
        </div>
        <IconButton label={words.up(number)} icon={<ArrowUp />} disabled={number === 1} onClick={() => onMove(-1)} />
        <IconButton label={words.down(number)} icon={<ArrowDown />} disabled={last} onClick={() => onMove(1)} />
        <IconButton label={words.removeOf(number)} icon={<X />} onClick={onRemove} />
      </div>
      <Choices
        title={words.kinds}
        all={claimKind.options}
        nameOf={(kind) => claimWords.kinds[kind]}
        chosen={rule.kinds}
        missing={words.kindsMissing}
        onChange={(kinds) => onChange({ kinds })}
      />
      <Choices
        title={words.priorities}
        all={priority.options}
        nameOf={(each) => claimWords.priorities[each]}
        chosen={rule.priorities}
        missing={words.prioritiesMissing}
        onChange={(priorities) => onChange({ priorities })}
      />
      <RuleAsks rule={rule} onChange={onChange} />
      <Checkbox
        label={words.needsSecond}
        checked={rule.needsSecond}
        onChange={(event) => onChange({ needsSecond: event.target.checked })}
      />
      {rule.asks.length > 0 ? (
        <>
          <Select
            label={words.severity}
            value={rule.severity}
            onChange={(severity) => onChange({ severity })}
            choices={[
              { value: "blocks", label: words.blocks },
              { value: "warns", label: words.warns },
            ]}
            className="max-w-64"
          />
          <Disclosure summary={words.more}>
            <RuleCounts rule={rule} onChange={onChange} />
          </Disclosure>
        </>
      ) : null}
    </li>
  );
}

interface ChoicesProps<Value extends string> {
  title: string;
  all: readonly Value[];
  nameOf: (value: Value) => string;
  chosen: readonly Value[];
  missing: string;
  onChange: (chosen: Value[]) => void;
}

/** Any of a few words, in their order. */
function Choices<Value extends string>({ title, all, nameOf, chosen, missing, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink-2">{title}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {all.map((value) => (
          <Checkbox
            key={value}
            label={nameOf(value)}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(all.filter((each) => (each === value ? event.target.checked : chosen.includes(each))))
            }
          />
        ))}
      </div>
      {chosen.length === 0 ? <p className="text-sm text-f-refuted">{missing}</p> : null}
    </fieldset>
  );
}
