"use client";

import { useState } from "react";
import { fromWallClock, toWallClock } from "@/lib/words/zoned";
import { TextField } from "./text-field";

interface Props {
  label: string;
  /** The zone whose clock is shown: the desk's. */
  zone: string;
  value: string | null;
  onChange: (value: string | null) => void;
  readOnly?: boolean;
  className?: string;
}

/** A date and time as the desk's clock shows it. Saved on leaving, so that half a date is never sent. */
export function MomentField({ label, zone, value, onChange, readOnly = false, className }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const standing = value ? toWallClock(value, zone) : "";
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={zone}
      dir="ltr"
      className={className}
      readOnly={readOnly}
      value={typed ?? standing}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null && typed !== standing) onChange(typed === "" ? null : fromWallClock(typed, zone));
        setTyped(null);
      }}
    />
  );
}
