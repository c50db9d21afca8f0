"use client";

import { type Dispatch, type SetStateAction, useEffect, useState } from "react";
import { LanguageField } from "@/components/articles/import/language-field";
import { ScalePreview } from "@/components/settings/scale-preview";
import { TimeZoneField } from "@/components/settings/time-zone-field";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import type { Purpose } from "@/lib/domain/articles/article";
import { shippedScales, startingScales } from "@/lib/domain/assessments/scale";
import { firstRunWords as words } from "@/lib/words/first-run";

export interface FirstDesk {
  name: string;
  timeZone: string;
  language: string;
  fetchPages: boolean;
  scales: Record<Purpose, string>;
}

const usual = (purpose: Purpose) => startingScales().find((scale) => scale.purpose === purpose)?.name ?? "";

/** The desk as it begins; time zone and language are those of the browser, which only it knows. */
export function useFirstDesk() {
  const [desk, setDesk] = useState<FirstDesk>({
    name: "",
    timeZone: "",
    language: "en",
    fetchPages: false,
    scales: { own_copy: usual("own_copy"), published: usual("published") },
  });
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const language = navigator.language || "en";
    setDesk((now) => ({ ...now, timeZone: now.timeZone || timeZone, language }));
  }, []);
  return [desk, setDesk] as const;
}

interface Props {
  desk: FirstDesk;
  setDesk: Dispatch<SetStateAction<FirstDesk>>;
  wrong: { deskName?: string; timeZone?: string };
}

export function DeskPart({ desk, setDesk, wrong }: Props) {
  const set = (more: Partial<FirstDesk>) => setDesk((now) => ({ ...now, ...more }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-lg font-semibold">{words.desk}</legend>
      <TextField
        label={words.deskName}
        hint={words.deskNameHint}
        error={wrong.deskName}
        name="deskName"
        autoComplete="organization"
        maxLength={120}
        value={desk.name}
        onChange={(event) => set({ name: event.target.value })}
        required
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TimeZoneField
          label={words.timeZone}
          hint={words.timeZoneHint}
          error={wrong.timeZone}
          placeholder={words.timeZoneChoose}
          value={desk.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
        <LanguageField
          label={words.language}
          hint={words.languageHint}
          value={desk.language}
          onChange={(language) => set({ language })}
        />
      </div>
      <p className="mt-2 text-ink-2">{words.scalesWhy}</p>
      {(["own_copy", "published"] as const).map((purpose) => (
        <ScaleChoice
          key={purpose}
          purpose={purpose}
          value={desk.scales[purpose]}
          onChange={(name) => set({ scales: { ...desk.scales, [purpose]: name } })}
        />
      ))}
      <div className="mt-2 flex flex-col gap-0.5">
        <Checkbox
          label={words.fetchPages}
          checked={desk.fetchPages}
          onChange={(event) => set({ fetchPages: event.target.checked })}
        />
        <p className="ps-6 text-sm text-ink-3">{words.fetchPagesWhy}</p>
      </div>
    </fieldset>
  );
}

function ScaleChoice(props: { purpose: Purpose; value: string; onChange: (name: string) => void }) {
  const { purpose, value, onChange } = props;
  const shipped = shippedScales.filter((scale) => scale.purpose === purpose);
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-sm font-medium text-ink-2">{words.scales[purpose]}</legend>
      <div className="divide-y divide-rule rounded-md border border-rule bg-paper">
        {shipped.map(({ name, labels }) => (
          <div key={name} className="flex flex-col gap-1.5 px-3 py-2">
            {shipped.length > 1 ? (
              <label className="flex items-center gap-2 font-medium">
                <input
                  type="radio"
                  name={`scale-${purpose}`}
                  checked={name === value}
                  onChange={() => onChange(name)}
                  className="size-4 accent-(--ink-2)"
                />
                {name}
              </label>
            ) : (
              <span className="font-medium">{name}</span>
            )}
            <ScalePreview labels={labels} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
