"use client";

import clsx from "clsx";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { DraftedFix } from "@/components/fixes/drafted-fix";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { FindingGlyph } from "@/components/ui/finding-glyph";
import { Kbd } from "@/components/ui/kbd";
import { announce } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { draftOf, useDraftLabel, useKeepDraft } from "@/lib/client/draft";
import type { ClaimView } from "@/lib/contract/claims";
import {
  type Disposition,
  type DraftAnswer,
  disposition,
  type Finding,
  finding,
} from "@/lib/domain/assessments/assessment";
import { qualifier } from "@/lib/domain/assessments/qualifier";
import { labelFor, offeredLabels } from "@/lib/domain/assessments/scale";
import type { Tier } from "@/lib/domain/confidential/tier";
import { answerWords as words } from "@/lib/words/claim-card";
import { claimWords } from "@/lib/words/claims";
import { confidentialWords } from "@/lib/words/confidential";
import { secondCheckWords } from "@/lib/words/second-check";
import { useSubmit } from "./use-submit";

/** Of reasons; the other tiers need more than a word. */
const OFFERED: readonly Tier[] = ["on_record", "background", "off_record", "named_persons_only"];

/** The answer a person is making: a digit sets the label, the rest is optional, mod+Enter submits. */
export function AnswerForm({ claim }: { claim: ClaimView }) {
  const { article, scale } = useWorkbench();
  const keep = useKeepDraft();
  const draftLabel = useDraftLabel();
  const submit = useSubmit();
  const [missing, setMissing] = useState(false);
  const draft = draftOf(claim);
  const labels = offeredLabels(scale.labels);
  const own = article.purpose === "own_copy";
  const deciding = claim.stage === "disputed";
  const whatIsMissing = deciding && draft.finding !== null ? secondCheckWords.decideNoReason : words.noLabel;

  const change = (next: Partial<DraftAnswer>) => {
    setMissing(false);
    keep(article.id, claim.id, { ...draft, ...next });
  };
  /** Changing what a label stands for takes the label that fits. */
  const changeFinding = (next: { finding: Finding | null; disposition: Disposition | null }) => {
    const label = next.finding === null ? null : labelFor(scale.labels, next.finding, next.disposition);
    change({ ...next, labelKey: label?.key ?? null });
  };
  const send = () => {
    if (!submit(claim, draft)) {
      setMissing(true);
      announce(whatIsMissing, "urgent");
    }
  };

  useCommands([
    ...labels.slice(0, 9).map((label, index) => ({
      id: `draft-${label.key}`,
      label: `${words.labels}: ${label.name}`,
      group: "assess" as const,
      keys: [String(index + 1)],
      run: () => {
        const name = draftLabel(article.id, claim, scale, index + 1);
        if (name) announce(words.drafted(name, claim.number));
      },
    })),
    { id: "submit-answer", label: words.submit, group: "assess", keys: ["mod+Enter"], whileTyping: true, run: send },
  ]);

  return (
    <div className="flex flex-col gap-2.5 py-2">
      {deciding ? <p className="text-sm">{secondCheckWords.decideIntro}</p> : null}
      <fieldset>
        <legend className="sr-only">{words.labels}</legend>
        <div className="grid grid-cols-2 gap-1">
          {labels.map((label, index) => (
            <label
              key={label.key}
              className={clsx(
                "relative flex min-h-8 items-center gap-1.5 rounded-md border border-rule px-2 text-base hover:bg-sunk",
                "has-checked:border-ink has-checked:font-medium has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-slate",
              )}
            >
              <input
                type="radio"
                name={`label-${claim.id}`}
                checked={draft.labelKey === label.key}
                onChange={() => draftLabel(article.id, claim, scale, index + 1)}
                className="absolute inset-0 appearance-none opacity-0"
              />
              <FindingGlyph family={label.appearance} className="size-4 shrink-0" />
              <span className="min-w-0 grow py-0.5 leading-tight wrap-anywhere">{label.name}</span>
              {index < 9 ? <Kbd keys={String(index + 1)} /> : null}
            </label>
          ))}
        </div>
      </fieldset>
      {missing ? (
        <p role="alert" className="text-sm before:me-1.5 before:text-f-refuted before:content-['✗']">
          {whatIsMissing}
        </p>
      ) : null}
      <TextArea
        label={words.rationale}
        hideLabel
        placeholder={words.rationalePlaceholder}
        value={draft.rationale}
        maxLength={10_000}
        onChange={(event) => change({ rationale: event.target.value })}
      />
      {draft.rationale ? (
        <Select<Tier>
          label={confidentialWords.rationaleTier}
          value={draft.tier ?? "on_record"}
          onChange={(tier) => change({ tier })}
          choices={OFFERED.map((value) => ({ value, label: confidentialWords.tiers[value] }))}
        />
      ) : null}
      <DraftedFix claim={claim} fix={draft.fix} onDrop={() => change({ fix: null })} />
      <Disclosure summary={own ? words.more : words.moreOfOthers}>
        <div className="flex flex-col gap-2.5">
          <Select<Finding | "">
            label={words.finding}
            value={draft.finding ?? ""}
            onChange={(value) =>
              changeFinding({ finding: value === "" ? null : value, disposition: draft.disposition })
            }
            choices={[
              { value: "", label: claimWords.notAssessed },
              ...finding.options.map((value) => ({ value, label: claimWords.findings[value] })),
            ]}
          />
          {own ? (
            <Segmented<Disposition | "undecided">
              label={words.disposition}
              value={draft.disposition ?? "undecided"}
              onChange={(value) =>
                changeFinding({ finding: draft.finding, disposition: value === "undecided" ? null : value })
              }
              segments={[
                { value: "undecided", label: words.noDisposition },
                ...disposition.options.map((value) => ({ value, label: claimWords.dispositions[value] })),
              ]}
            />
          ) : null}
          <fieldset>
            <legend className="text-sm font-medium text-ink-2">{words.qualifiers}</legend>
            <div className="mt-1 flex flex-wrap gap-1">
              {qualifier.options.map((value) => {
                const on = draft.qualifiers.includes(value);
                return (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={on}
                    onClick={() =>
                      change({
                        qualifiers: on
                          ? draft.qualifiers.filter((each) => each !== value)
                          : [...draft.qualifiers, value],
                      })
                    }
                    className="min-h-6 rounded-sm border border-rule px-1.5 text-sm hover:bg-sunk aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
                  >
                    {claimWords.qualifiers[value]}
                  </button>
                );
              })}
            </div>
          </fieldset>
        </div>
      </Disclosure>
      <div className="flex flex-wrap items-center justify-end gap-2">
        {claim.draft ? (
          <>
            <span className="grow text-sm whitespace-nowrap text-ink-3 italic">{words.draft}</span>
            <Button size="sm" variant="quiet" onClick={() => keep(article.id, claim.id, null)}>
              {words.throwAway}
            </Button>
          </>
        ) : null}
        <Button variant={claim.draft?.finding ? "primary" : "plain"} keys="mod+Enter" onClick={send}>
          {deciding ? secondCheckWords.decide : words.submit}
        </Button>
      </div>
    </div>
  );
}
