"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { useWorkspace } from "@/lib/client/workspace";
import { type Tier, tier as tiers } from "@/lib/domain/confidential/tier";
import { confidentialWords as words } from "@/lib/words/confidential";
import { type Keeping, lacksTime, withMe } from "./keeping";

interface Props {
  value: Keeping;
  /** Called when all that the tier needs is there: an embargo has its time. Of a draft at once: whoever stores it asks `lacksTime`. */
  onChange: (value: Keeping) => void;
  label?: string;
  disabled?: boolean;
  /** Tiers that can be chosen; all unless said. */
  offered?: readonly Tier[];
  /** Whether the reader put it there. Who keeps another's thing to named persons is named with them: they would lose it from sight. */
  own?: boolean;
  /** Not stored yet, but by a form around it. */
  draft?: boolean;
  /** The form was to be stored, and a time is missing. */
  tried?: boolean;
}

/** How close something is kept: the tier, whom it names, and until when it is embargoed. */
export function KeepingFields({
  value,
  onChange,
  label = words.tier,
  disabled = false,
  offered = tiers.options,
  own = true,
  draft = false,
  tried = false,
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
          const waits = !draft && lacksTime({ ...value, tier });
          setEmbargoing(waits);
          if (waits || tier === value.tier) return;
          const named =
            tier === "named_persons_only" && !own ? withMe(value.readerIds, desk.me.memberId) : value.readerIds;
          onChange({ ...value, tier, readerIds: named });
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
            if (embargoUntil === null && !draft) return;
            setEmbargoing(false);
            onChange({ ...value, tier: "embargoed", embargoUntil });
          }}
        />
      ) : null}
      {tried && lacksTime(value) ? (
        <p role="alert" className="text-sm text-f-refuted">
          {words.embargoMissing}
        </p>
      ) : null}
      {shown === "named_persons_only" ? (
        <fieldset disabled={disabled}>
          <legend className="text-sm font-medium text-ink-2">{words.readers}</legend>
          {value.readerIds.some((each) => each !== desk.me.memberId) ? null : (
            <p className="text-sm text-ink-3">{words.readersNone}</p>
          )}
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
