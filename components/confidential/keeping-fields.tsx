"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { useWorkspace } from "@/lib/client/workspace";
import { type Tier, tier as tiers } from "@/lib/domain/confidential/tier";
import { confidentialWords as words } from "@/lib/words/confidential";

export interface Keeping {
  tier: Tier;
  readerIds: string[];
  embargoUntil: string | null;
}

interface Props {
  value: Keeping;
  /** Called when all that the tier needs is there: an embargo has its time. */
  onChange: (value: Keeping) => void;
  label?: string;
  disabled?: boolean;
  /** Tiers that can be chosen; all unless said. */
  offered?: readonly Tier[];
}

/** How close something is kept: the tier, whom it names, and until when it is embargoed. */
export function KeepingFields({
  value,
  onChange,
  label = words.tier,
  disabled = false,
  offered = tiers.options,
}: Props) {
  const { desk } = useWorkspace();
  // An embargo is chosen before its time is known.
  const [embargoing, setEmbargoing] = useState(false);
  const shown = embargoing ? "embargoed" : value.tier;
  const toggle = (memberId: string) => {
    const readerIds = value.readerIds.includes(memberId)
      ? value.readerIds.filter((each) => each !== memberId)
      : [...value.readerIds, memberId].sort();
    onChange({ ...value, readerIds });
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Select<Tier>
        label={label}
        value={shown}
        disabled={disabled}
        onChange={(tier) => {
          const waits = tier === "embargoed" && value.embargoUntil === null;
          setEmbargoing(waits);
          if (!waits) onChange({ ...value, tier });
        }}
        choices={offered.map((each) => ({ value: each, label: words.tiers[each] }))}
      />
      {shown === "on_record" ? null : <p className="text-sm text-ink-3">{words.meanings[shown]}</p>}
      {shown === "embargoed" ? (
        <MomentField
          label={words.embargoUntil}
          zone={desk.timeZone}
          value={value.embargoUntil}
          readOnly={disabled}
          onChange={(embargoUntil) => {
            if (embargoUntil === null) return;
            setEmbargoing(false);
            onChange({ ...value, tier: "embargoed", embargoUntil });
          }}
        />
      ) : null}
      {shown === "named_persons_only" ? (
        <fieldset disabled={disabled}>
          <legend className="text-sm font-medium text-ink-2">{words.readers}</legend>
          <div className="mt-1 flex max-h-40 flex-col overflow-y-auto">
            {desk.members
              .filter((member) => member.id !== desk.me.memberId && !member.disabled)
              .map((member) => (
                <Checkbox
                  key={member.id}
                  label={<bdi>{member.name}</bdi>}
                  checked={value.readerIds.includes(member.id)}
                  onChange={() => toggle(member.id)}
                />
              ))}
          </div>
        </fieldset>
      ) : null}
    </div>
  );
}
