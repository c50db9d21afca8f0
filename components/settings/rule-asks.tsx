"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { Ask, SourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import { policyEditorWords as words } from "@/lib/words/sourcing";

const NONE = "0";
const COUNTS = [1, 2, 3, 4, 5];
const order: Record<Ask["type"], number> = { primary: 0, independent: 1, risk: 2 };

/** What a rule asks for, any of which is enough. */
export function RuleAsks({ rule, onChange }: { rule: SourcingRule; onChange: (more: Partial<SourcingRule>) => void }) {
  const has = (type: Ask["type"]) => rule.asks.some((ask) => ask.type === type);
  const count = rule.asks.find((ask) => ask.type === "independent")?.count ?? 0;
  const put = (type: Ask["type"], ask: Ask | null) => {
    const others = rule.asks.filter((each) => each.type !== type);
    onChange({ asks: [...others, ...(ask ? [ask] : [])].sort((a, b) => order[a.type] - order[b.type]) });
  };
  const counts = COUNTS.includes(count) || count === 0 ? COUNTS : [...COUNTS, count];
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-sm font-medium text-ink-2">{words.asks}</legend>
      <Checkbox
        label={words.primary}
        checked={has("primary")}
        onChange={(event) => put("primary", event.target.checked ? { type: "primary" } : null)}
      />
      <Select
        label={words.independent}
        value={String(count)}
        onChange={(value) => put("independent", value === NONE ? null : { type: "independent", count: Number(value) })}
        choices={[
          { value: NONE, label: words.independentNone },
          ...counts.map((each) => ({ value: String(each), label: words.independentCount(each) })),
        ]}
        className="max-w-64"
      />
      <Checkbox
        label={words.risk}
        checked={has("risk")}
        onChange={(event) => put("risk", event.target.checked ? { type: "risk" } : null)}
      />
      {rule.asks.length === 0 && !rule.needsSecond ? (
        <p className="text-sm text-f-refuted">{words.asksMissing}</p>
      ) : null}
    </fieldset>
  );
}
