"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useWorkspace } from "@/lib/client/workspace";
import type { ScaleInUse } from "@/lib/contract/desks";
import { type Label, offeredLabels, shippedScales } from "@/lib/domain/assessments/scale";
import { MOST_OFFERED, startFrom } from "@/lib/domain/assessments/scale-change";
import { settingsWords } from "@/lib/words/settings";
import { LabelMeaning } from "./label-meaning";
import { LabelRow } from "./label-row";
import { NewLabel } from "./new-label";
import { ScalePreview } from "./scale-preview";
import { useSaveScale } from "./use-save-scale";

const words = settingsWords.scales;

/** Makes the next version of a scale. Nothing is changed until it is saved; somebody else's version in between is shown, not lost. */
export function ScaleEditor({ scale, onClose }: { scale: ScaleInUse; onClose: () => void }) {
  const { desk } = useWorkspace();
  const { purpose, uses } = scale;
  const [name, setName] = useState(scale.name);
  const [labels, setLabels] = useState<Label[]>(scale.labels);
  const { save, busy, said, outdated, base, takeBase } = useSaveScale(scale);
  const versions = desk.scales.filter((each) => each.purpose === purpose).map((each) => each.labels);
  const offered = offeredLabels(labels);
  const retired = labels.filter((label) => label.retired);
  const nameless = name.trim() === "" || labels.some((label) => label.name.trim() === "");
  const shipped = shippedScales.filter((each) => each.purpose === purpose);

  const change = (key: string, more: Partial<Label>) =>
    setLabels((now) => now.map((label) => (label.key === key ? { ...label, ...more } : label)));
  /** Brought back or retired, a label goes to the end of those it joins. */
  const retire = (key: string, gone: boolean) =>
    setLabels((now) => {
      const moved = now.filter((label) => label.key === key).map((label) => ({ ...label, retired: gone }));
      const rest = now.filter((label) => label.key !== key);
      return [...offeredLabels(rest), ...moved, ...rest.filter((label) => label.retired)];
    });
  const move = (index: number, by: -1 | 1) =>
    setLabels(() => {
      const order = [...offered];
      const [moved] = order.splice(index, 1);
      if (moved) order.splice(index + by, 0, moved);
      return [...order, ...retired];
    });
  const submit = async () => {
    const version = await save(name, labels);
    if (version === null) return;
    toast(words.saved(version));
    onClose();
  };

  return (
    <div className="flex flex-col gap-4">
      {said ? <Banner kind="error">{said}</Banner> : null}
      {outdated ? (
        <Banner
          kind="warn"
          action={
            <span className="flex flex-wrap gap-2">
              <Button
                size="sm"
                onClick={() => {
                  setName(outdated.name);
                  setLabels(outdated.content);
                  takeBase();
                }}
              >
                {words.takeTheirs}
              </Button>
              <Button size="sm" onClick={takeBase}>
                {words.keepMine}
              </Button>
            </span>
          }
        >
          {words.outdated(outdated.version)}
        </Banner>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          autoFocus
          label={words.name}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          error={name.trim() === "" ? words.nameMissing : undefined}
        />
        {shipped.length > 1 ? (
          <Select
            label={words.startFrom}
            value=""
            onChange={(chosen) => {
              const from = shipped.find((each) => each.name === chosen);
              if (!from) return;
              setName(from.name);
              setLabels(startFrom(from.labels, versions));
            }}
            choices={[
              { value: "", label: words.startFromChoose },
              ...shipped.map((each) => ({ value: each.name, label: each.name })),
            ]}
          />
        ) : null}
      </div>
      <ol className="flex flex-col gap-2">
        {offered.map((label, index) => (
          <LabelRow
            key={label.key}
            label={label}
            digit={index + 1}
            uses={uses}
            onChange={(more) => change(label.key, more)}
            onMove={(by) => move(index, by)}
            last={index === offered.length - 1}
            onRetire={offered.length > 1 ? () => retire(label.key, true) : null}
          />
        ))}
      </ol>
      {offered.length < MOST_OFFERED ? (
        <NewLabel
          purpose={purpose}
          taken={new Set([...versions.flat(), ...labels].map((label) => label.key))}
          onAdd={(label) => setLabels([...offered, label, ...retired])}
        />
      ) : (
        <p className="text-sm text-ink-3">{words.most(MOST_OFFERED)}</p>
      )}
      {retired.length > 0 ? (
        <div className="flex flex-col gap-1">
          <h3 className="font-semibold">{words.retired}</h3>
          <p className="text-sm text-ink-3">{words.retiredWhy}</p>
          <ul className="divide-y divide-rule border-y border-rule">
            {retired.map((label) => (
              <li key={label.key} className="flex flex-wrap items-center gap-x-3 py-1.5">
                <div className="min-w-0 grow">
                  <LabelMeaning label={label} uses={uses} />
                </div>
                <Button
                  size="sm"
                  aria-label={words.restoreOf(label.name)}
                  disabled={offered.length >= MOST_OFFERED}
                  onClick={() => retire(label.key, false)}
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-col gap-2 rounded-md bg-sunk px-3 py-2">
        <h3 className="text-sm font-medium text-ink-2">{words.preview}</h3>
        <ScalePreview labels={labels} />
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{settingsWords.cancel}</Button>
        <Button variant="primary" busy={busy} disabled={nameless || outdated !== null} onClick={() => void submit()}>
          {words.save(base + 1)}
        </Button>
      </div>
    </div>
  );
}
