"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { PolicyInUse } from "@/lib/contract/sourcing";
import { freshRuleKey } from "@/lib/domain/sourcing/policy-change";
import { blankRule, shippedPolicies } from "@/lib/domain/sourcing/shipped";
import { MOST_RULES, type SourcingRule, sourcingRules } from "@/lib/domain/sourcing/sourcing-policy";
import { settingsWords } from "@/lib/words/settings";
import { policyEditorWords as words } from "@/lib/words/sourcing";
import { RuleEditor } from "./rule-editor";
import { useSavePolicy } from "./use-save-policy";

/** Makes the next version of a sourcing policy. Nothing is changed until it is saved; somebody else's version is shown, not lost. */
export function PolicyEditor({ policy, onClose }: { policy: PolicyInUse; onClose: () => void }) {
  const [name, setName] = useState(policy.name);
  const [rules, setRules] = useState<SourcingRule[]>(policy.rules);
  // Other rules under the same keys begin anew: what was typed into a field was about those before.
  const [generation, setGeneration] = useState(0);
  const { save, busy, said, outdated, base, takeBase } = useSavePolicy(policy);
  const shipped = shippedPolicies.filter((each) => each.purpose === policy.purpose);
  const nameless = name.trim() === "";
  const sound = sourcingRules.safeParse(rules).success;

  const begin = (from: { name: string; rules: SourcingRule[] }) => {
    setName(from.name);
    setRules(from.rules);
    setGeneration((now) => now + 1);
  };
  const change = (key: string, more: Partial<SourcingRule>) =>
    setRules((now) => now.map((rule) => (rule.key === key ? { ...rule, ...more } : rule)));
  const move = (index: number, by: -1 | 1) =>
    setRules((now) => {
      const order = [...now];
      const [moved] = order.splice(index, 1);
      if (moved) order.splice(index + by, 0, moved);
      return order;
    });
  const submit = async () => {
    const version = await save(name.trim(), rules);
    if (version === null) return;
    toast(words.saved(version));
    onClose();
  };

  return (
    <div className="flex flex-col gap-4">
      {said ? <Banner kind="error">{said}</Banner> : null}
      {outdated ? (
        <Banner
          kind="warn"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => {
                  begin({ name: outdated.name, rules: outdated.content });
                  takeBase();
                }}
              >
                {words.takeTheirs}
              </Button>
              <Button size="sm" onClick={takeBase}>
                {words.keepMine}
              </Button>
            </span>
          }
        >
          {words.outdated(outdated.version)}
        </Banner>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          autoFocus
          label={words.name}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          error={nameless ? words.nameMissing : undefined}
        />
        <Select
          label={words.startFrom}
          value=""
          onChange={(chosen) => {
            const from = shipped.find((each) => each.key === chosen);
            if (from) begin(from);
          }}
          choices={[
            { value: "", label: words.startFromChoose },
            ...shipped.map((each) => ({ value: each.key, label: each.name })),
          ]}
        />
      </div>
      {rules.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
      <ol className="flex flex-col gap-3">
        {rules.map((rule, index) => (
          <RuleEditor
            key={`${generation} ${rule.key}`}
            rule={rule}
            number={index + 1}
            last={index === rules.length - 1}
            onChange={(more) => change(rule.key, more)}
            onMove={(by) => move(index, by)}
            onRemove={() => setRules((now) => now.filter((each) => each.key !== rule.key))}
          />
        ))}
      </ol>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          disabled={rules.length >= MOST_RULES}
          onClick={() =>
            setRules((now) => [
              ...now,
              blankRule(freshRuleKey(new Set([...policy.rules, ...now].map(({ key }) => key)))),
            ])
          }
        >
          {words.add}
        </Button>
        <span className="flex gap-2">
          <Button onClick={onClose}>{settingsWords.cancel}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={nameless || !sound || outdated !== null}
            onClick={() => void submit()}
          >
            {words.save(Math.max(base, 1) + 1)}
          </Button>
        </span>
      </div>
    </div>
  );
}
