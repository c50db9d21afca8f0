"use client";

import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useWorkspace } from "@/lib/client/workspace";
import type { CallView } from "@/lib/contract/calls";
import { tier } from "@/lib/domain/confidential/tier";
import { askingWords } from "@/lib/words/asking";
import { confidentialWords } from "@/lib/words/confidential";

const words = askingWords.call;

/** What is agreed and noted before a call. */
export type CallFacts = Pick<CallView, "number" | "terms" | "termsNote" | "bestTime" | "dueAt" | "callerId">;

/** The fields of a call besides whom it goes to and what is asked. */
export function CallFields({ value, onChange }: { value: CallFacts; onChange: (value: CallFacts) => void }) {
  const { desk } = useWorkspace();
  const text = (name: "number" | "termsNote" | "bestTime") => ({
    label: words[name],
    value: value[name],
    maxLength: name === "termsNote" ? 500 : 200,
    optional: true,
    onChange: (event: { target: { value: string } }) => onChange({ ...value, [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...text("number")} dir="ltr" inputMode="tel" />
      <Select
        label={words.terms}
        hint={confidentialWords.meanings[value.terms]}
        value={value.terms}
        onChange={(terms) => onChange({ ...value, terms })}
        choices={tier.options.map((each) => ({ value: each, label: confidentialWords.tiers[each] }))}
      />
      <TextField {...text("termsNote")} />
      <TextField {...text("bestTime")} />
      <MomentField
        label={askingWords.dueAt}
        zone={desk.timeZone}
        value={value.dueAt}
        onChange={(dueAt) => onChange({ ...value, dueAt })}
      />
      <Select
        label={words.caller}
        value={value.callerId ?? ""}
        onChange={(callerId) => onChange({ ...value, callerId: callerId === "" ? null : callerId })}
        choices={[
          { value: "", label: words.nobody },
          ...desk.members
            .filter(({ id, disabled, role }) => id === value.callerId || (!disabled && role !== "viewer"))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
