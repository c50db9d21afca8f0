"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type SourcingRule, sourcingRule } from "@/lib/domain/sourcing/sourcing-policy";
import { policyEditorWords as words } from "@/lib/words/sourcing";

/** Which evidence counts under a rule. */
export function RuleCounts({
  rule,
  onChange,
}: {
  rule: SourcingRule;
  onChange: (more: Partial<SourcingRule>) => void;
}) {
  const [typed, setTyped] = useState(rule.oldestDays === null ? "" : String(rule.oldestDays));
  const days = typed.trim() === "" ? null : Number(typed);
  const sound = sourcingRule.shape.oldestDays.safeParse(days).success;
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={words.sameOrigin}
          value={rule.sameOrigin}
          onChange={(sameOrigin) => onChange({ sameOrigin })}
          choices={[
            { value: "once", label: words.once },
            { value: "not_at_all", label: words.notAtAll },
          ]}
        />
        <Select
          label={words.derivedFrom}
          value={rule.derivedFrom}
          onChange={(derivedFrom) => onChange({ derivedFrom })}
          choices={[
            { value: "not_at_all", label: words.notAtAll },
            { value: "once", label: words.derivedOnce },
          ]}
        />
        <TextField
          label={words.oldestDays}
          hint={words.oldestDaysHint}
          inputMode="numeric"
          value={typed}
          maxLength={5}
          error={sound ? undefined : words.oldestDaysWrong}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = event.target.value.trim() === "" ? null : Number(event.target.value);
            const checked = sourcingRule.shape.oldestDays.safeParse(next);
            if (checked.success) onChange({ oldestDays: checked.data });
          }}
        />
      </div>
      <Checkbox
        label={words.confidentialAlone}
        checked={rule.confidentialAlone}
        onChange={(event) => onChange({ confidentialAlone: event.target.checked })}
      />
      <Checkbox
        label={words.noteYounger}
        checked={rule.noteYounger}
        onChange={(event) => onChange({ noteYounger: event.target.checked })}
      />
    </div>
  );
}
