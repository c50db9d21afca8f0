"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { TextField } from "@/components/ui/text-field";

interface Props {
  label: string;
  value: readonly string[];
  onChange: (claimIds: string[]) => void;
}

/** Claims by their numbers, as people write them: "3, 7 12". What is no number of a claim here is left out. */
export function ClaimsField({ label, value, onChange }: Props) {
  const { claims } = useWorkbench();
  const live = claims.filter((claim) => !claim.retired);
  const numbers = live.filter((claim) => value.includes(claim.id)).map((claim) => claim.number);
  const [typed, setTyped] = useState(numbers.sort((a, b) => a - b).join(", "));
  return (
    <TextField
      label={label}
      optional
      dir="ltr"
      inputMode="numeric"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const wanted = new Set((event.target.value.match(/\d+/g) ?? []).map(Number));
        onChange(live.filter((claim) => wanted.has(claim.number)).map((claim) => claim.id));
      }}
    />
  );
}
