"use client";

import { useState } from "react";
import { LanguageField } from "@/components/articles/import/language-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SavedField } from "@/components/ui/saved-field";
import { useCommand } from "@/lib/client/use-command";
import { editDesk } from "@/lib/contract/desks";
import { deskBasics } from "@/lib/domain/desk/desk";
import { settingsWords } from "@/lib/words/settings";
import { TimeZoneField } from "./time-zone-field";
import type { ShownSettings } from "./with-settings";

const words = settingsWords.desk;

/** What the desk is called, where it works, in what language, and whether pages may be fetched. */
export function DeskSection({ settings }: { settings: ShownSettings }) {
  const send = useCommand();
  const [wrong, setWrong] = useState<{ typed: string } | null>(null);
  const readOnly = !settings.can.edit_desk;
  const fixed = (label: string, value: string) => (
    <SavedField label={label} value={value} readOnly onSave={() => undefined} />
  );
  const saveName = (seen: string, typed: string) => {
    const base = wrong?.typed === seen ? settings.name : seen;
    const checked = deskBasics.name.safeParse(typed);
    setWrong(checked.success ? null : { typed });
    if (!checked.success || checked.data === base) return;
    send(editDesk, {}, { fields: { name: { base, value: checked.data } } });
  };
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <SavedField
        label={words.name}
        value={wrong?.typed ?? settings.name}
        readOnly={readOnly}
        onSave={saveName}
        {...(wrong ? { error: words.nameMissing } : {})}
      />
      {readOnly ? (
        fixed(words.timeZone, settings.timeZone)
      ) : (
        <TimeZoneField
          label={words.timeZone}
          hint={words.timeZoneHint}
          placeholder={words.timeZoneChoose}
          value={settings.timeZone}
          onChange={(value) => send(editDesk, {}, { fields: { timeZone: { base: settings.timeZone, value } } })}
        />
      )}
      {readOnly ? (
        fixed(words.language, settings.language)
      ) : (
        <LanguageField
          label={words.language}
          hint={words.languageHint}
          value={settings.language}
          onChange={(value) => send(editDesk, {}, { fields: { language: { base: settings.language, value } } })}
        />
      )}
      <div className="flex flex-col gap-0.5">
        <Checkbox
          label={words.fetchPages}
          checked={settings.fetchPages && settings.fetchAllowed}
          disabled={readOnly || !settings.fetchAllowed}
          onChange={({ target: { checked: value } }) =>
            send(editDesk, {}, { fields: { fetchPages: { base: settings.fetchPages, value } } })
          }
        />
        <p className="ps-6 text-sm text-ink-3">{settings.fetchAllowed ? words.fetchWhy : words.fetchOff}</p>
      </div>
    </div>
  );
}
