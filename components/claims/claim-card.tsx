"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { ClaimAsking } from "@/components/asking/claim-asking";
import { Answers } from "@/components/assessments/answers";
import { RefusedEdits } from "@/components/desk/refused-edits";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { ClaimFixes } from "@/components/fixes/claim-fixes";
import { ClaimSecondCheck } from "@/components/second-check/claim-second-check";
import { ClaimPolicy } from "@/components/sourcing/claim-policy";
import { ClaimThreads } from "@/components/threads/claim-threads";
import { Badge, FindingBadge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { isTyping } from "@/components/ui/is-typing";
import { SavedField } from "@/components/ui/saved-field";
import { Select } from "@/components/ui/select";
import { nameOf, useLabels } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ClaimView, editClaim } from "@/lib/contract/claims";
import { type ClaimKind, claimKind } from "@/lib/domain/claims/claim";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { claimWords } from "@/lib/words/claims";
import { ClaimDetails } from "./claim-details";
import { claimFieldName } from "./claim-field-name";
import { ClaimHistory } from "./claim-history";
import { ClaimLinks } from "./claim-links";
import { ClaimMenu } from "./claim-menu";
import { ClaimPlaces } from "./claim-places";
import { StatementBehind } from "./statement-behind";

/** Escape leaves a field of the card for the text, where single keys act again. On a phone it closes the card. */
function leaveField(event: KeyboardEvent): void {
  const { target } = event;
  if (event.key !== "Escape" || event.defaultPrevented || !isTyping(target)) return;
  if (target instanceof Element && target.closest('[role="dialog"]')) return;
  event.preventDefault();
  document.querySelector<HTMLElement>("[data-reading]")?.focus({ preventScroll: true });
}

/** Everything about a claim. */
export function ClaimCard({ claim }: { claim: ClaimView }) {
  const { article, claims, select, setLastSpeaker } = useWorkbench();
  const { desk } = useWorkspace();
  const labels = useLabels();
  const send = useCommand();
  const label = labels.of(claim);
  const readOnly = !claim.can.edit_claim || claim.retired !== null;
  const at = { articleId: article.id, claimId: claim.id };
  // What a blind checker has to know, and what an adjudicator compares, stands before the answer they give.
  const secondFirst = claim.sight === "blind" || claim.stage === "disputed";
  const speakers = [...new Set(claims.map((each) => each.speaker).filter(Boolean))];
  const merged = claim.mergedIntoId ? claims.find((each) => each.id === claim.mergedIntoId) : undefined;

  return (
    <article
      id={`card-${claim.id}`}
      aria-labelledby={`title-of-${claim.id}`}
      data-panel
      tabIndex={-1}
      className="flex flex-col gap-3 px-3 pt-2 pb-6 focus-visible:-outline-offset-2"
      onKeyDown={leaveField}
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 id={`title-of-${claim.id}`} className="text-base font-semibold tabular-nums in-[[role=dialog]]:sr-only">
          {words.title(claim.number)}
        </h2>
        <FindingBadge family={label.family} label={label.name} />
        <Badge strong={claim.stage === "re_check"}>{claimWords.stages[claim.stage]}</Badge>
        <span className="ms-auto flex shrink-0">
          <ClaimMenu claim={claim} />
          <IconButton
            label={words.close}
            icon={<X />}
            onClick={() => select(null, "list")}
            className="in-[[role=dialog]]:hidden"
          />
        </span>
      </header>
      {claim.retired ? (
        <p className="rounded-md bg-sunk px-2.5 py-2 text-sm">
          {words.retired(nameOf(desk, claim.retired.byId))} <bdi>{claim.retired.reason}</bdi>{" "}
          {merged ? (
            <button type="button" className="underline" onClick={() => select(merged.id, "list")}>
              {words.mergedInto(merged.number)}
            </button>
          ) : null}
        </p>
      ) : null}
      <RefusedEdits of={(entry) => entry.params.claimId === claim.id} labelOf={claimFieldName} />
      <div className="flex flex-col gap-2">
        <SavedField
          label={words.statement}
          hideLabel
          multiline
          readOnly={readOnly}
          placeholder={words.statementPlaceholder}
          value={claim.statement}
          maxLength={4000}
          onSave={(base, value) => send(editClaim, at, { fields: { statement: { base, value } } })}
        />
        <StatementBehind claim={claim} readOnly={readOnly} />
        <div className="grid grid-cols-2 gap-2">
          {readOnly ? (
            <p className="text-sm">
              {claimWords.kinds[claim.kind]}
              {claim.speaker ? ` · ${claim.speaker}` : ""}
            </p>
          ) : (
            <>
              <Select<ClaimKind>
                label={words.kind}
                value={claim.kind}
                onChange={(value) => send(editClaim, at, { fields: { kind: { base: claim.kind, value } } })}
                choices={claimKind.options.map((value) => ({ value, label: claimWords.kinds[value] }))}
              />
              <SavedField
                label={words.speaker}
                value={claim.speaker}
                maxLength={200}
                list="claim-speakers"
                onSave={(base, value) => {
                  setLastSpeaker(value);
                  send(editClaim, at, { fields: { speaker: { base, value } } });
                }}
              />
              <datalist id="claim-speakers">
                {speakers.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </div>
      </div>
      <ClaimPlaces claim={claim} readOnly={readOnly} />
      {secondFirst ? <ClaimSecondCheck claim={claim} /> : null}
      <Answers claim={claim} />
      <ClaimPolicy claim={claim} />
      {secondFirst ? null : <ClaimSecondCheck claim={claim} />}
      <ClaimFixes claim={claim} />
      <EvidenceList claim={claim} />
      <ClaimAsking claim={claim} />
      <ClaimThreads claim={claim} />
      <ClaimLinks claim={claim} readOnly={readOnly} />
      <ClaimDetails claim={claim} readOnly={readOnly} />
      <ClaimHistory claim={claim} />
    </article>
  );
}
