"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Purpose } from "@/lib/domain/articles/article";
import { type Disposition, disposition, type Finding, finding } from "@/lib/domain/assessments/assessment";
import { type Label, shippedScales } from "@/lib/domain/assessments/scale";
import { freshKey } from "@/lib/domain/assessments/scale-change";
import { claimWords } from "@/lib/words/claims";
import { settingsWords } from "@/lib/words/settings";

const words = settingsWords.scales;

/** A sign in reports for a label of this finding, until somebody chooses another. */
const signOf = (is: Finding) =>
  shippedScales.flatMap((scale) => scale.labels).find((label) => label.finding === is)?.glyph ?? "·";

interface Props {
  purpose: Purpose;
  taken: ReadonlySet<string>;
  onAdd: (label: Label) => void;
}

/** A label that was not there: its meaning is decided now, and stays. */
export function NewLabel({ purpose, taken, onAdd }: Props) {
  const [name, setName] = useState("");
  const [is, setIs] = useState<Finding>("supported");
  const [says, setSays] = useState<Disposition | "">("");
  const add = () => {
    const meaning = { finding: is, disposition: says === "" ? null : says };
    onAdd({
      key: freshKey(name, taken),
      name: name.trim(),
      glyph: signOf(is),
      appearance: is,
      ...meaning,
      retired: false,
    });
    setName("");
  };
  return (
    <Disclosure summary={words.add}>
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          label={words.newName}
          className="grow basis-40"
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
        />
        <Select<Finding>
          label={words.newFinding}
          className="basis-44"
          value={is}
          onChange={setIs}
          choices={finding.options.map((value) => ({ value, label: claimWords.findings[value] }))}
        />
        {purpose === "own_copy" ? (
          <Select<Disposition | "">
            label={words.newDisposition}
            className="basis-56"
            value={says}
            onChange={setSays}
            choices={[
              { value: "", label: words.anyDisposition },
              ...disposition.options.map((value) => ({ value, label: claimWords.dispositions[value] })),
            ]}
          />
        ) : null}
        <Button disabled={name.trim() === ""} onClick={add}>
          {words.addDo}
        </Button>
      </div>
    </Disclosure>
  );
}
