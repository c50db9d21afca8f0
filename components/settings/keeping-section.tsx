"use client";

import { Select } from "@/components/ui/select";
import { useCommand } from "@/lib/client/use-command";
import { editDesk } from "@/lib/contract/desks";
import { type RetentionField, retentionLimits } from "@/lib/domain/desk/retention";
import { settingsWords } from "@/lib/words/settings";
import type { ShownSettings } from "./with-settings";

const words = settingsWords.keeping;
const fields = Object.keys(retentionLimits) as RetentionField[];
const offered = [1, 7, 14, 30, 60, 90, 180, 365, 730];

/** How long is kept what is not the desk's record. */
export function KeepingSection({ settings }: { settings: ShownSettings }) {
  const send = useCommand();
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <p className="text-ink-2">{words.intro}</p>
      {fields.map((name) => (
        <Select
          key={name}
          {...words.fields[name]}
          disabled={!settings.can.edit_desk}
          value={String(settings[name] ?? "")}
          choices={choicesOf(name, settings[name])}
          onChange={(chosen) => {
            const edit = { base: settings[name], value: chosen === "" ? null : Number(chosen) };
            send(editDesk, {}, { fields: { [name]: edit } });
          }}
        />
      ))}
      <p className="text-sm text-ink-3">{words.swept}</p>
    </div>
  );
}

/** The usual lengths of time between the limits, and the one that is set, whatever it is. */
function choicesOf(name: RetentionField, now: number | null) {
  const { least, most, usual } = retentionLimits[name];
  const days = [
    ...new Set([...offered.filter((each) => each >= least && each <= most), ...(now === null ? [] : [now])]),
  ];
  const choices = days.sort((a, b) => a - b).map((each) => ({ value: String(each), label: words.days(each) }));
  return usual === null ? [...choices, { value: "", label: words.forEver }] : choices;
}
