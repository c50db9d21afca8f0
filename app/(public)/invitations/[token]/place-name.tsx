"use client";

import { invitationWords } from "@/lib/words/invitation";

const words = invitationWords.place;

interface Props {
  name: string;
  value: "place" | "account";
  onChange: (value: "place" | "account") => void;
}

/** A place that had a name before: whose name it goes by from now on. */
export function PlaceName({ name, value, onChange }: Props) {
  const choices = [
    { is: "account", says: words.mine },
    { is: "place", says: words.keep(name) },
  ] as const;
  return (
    <fieldset className="flex flex-col gap-1 rounded-md border border-rule bg-paper px-3 py-2">
      <legend className="sr-only">{words.shownAs}</legend>
      <p className="font-medium">{words.title(name)}</p>
      <p className="text-sm text-ink-2">{words.why}</p>
      {choices.map(({ is, says }) => (
        <label key={is} className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="shownAs"
            checked={value === is}
            onChange={() => onChange(is)}
            className="size-4 accent-(--ink-2)"
          />
          {says}
        </label>
      ))}
    </fieldset>
  );
}
