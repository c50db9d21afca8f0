"use client";

import clsx from "clsx";
import { ExternalLink, Hand } from "lucide-react";
import { useEffect, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { KeptMark } from "@/components/confidential/kept-mark";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { IconButton } from "@/components/ui/icon-button";
import { SavedField } from "@/components/ui/saved-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { type EvidenceView, editEvidence, withdrawEvidence } from "@/lib/contract/evidence";
import { basis, stance } from "@/lib/domain/evidence/evidence";
import { evidenceWords } from "@/lib/words/evidence";
import { evidenceFormWords as words } from "@/lib/words/evidence-form";
import { sourcingWords } from "@/lib/words/sourcing";
import { closest } from "./closest";
import { EvidenceCopies } from "./evidence-copies";
import { EvidenceDetails } from "./evidence-details";
import { EvidenceFiles } from "./evidence-files";
import { EvidenceKeeping } from "./evidence-keeping";
import { PassageComparison } from "./passage-comparison";
import { RedactedEvidence } from "./redacted-evidence";
import type { Copying } from "./use-keep-copy";

/** One piece of evidence on the card: the source, how it bears on the claim, and its words. */
export function EvidenceItem({
  claim,
  evidence,
  copying,
}: {
  claim: ClaimView;
  evidence: EvidenceView;
  copying: Copying;
}) {
  const { article, takeInHand, freshEvidence, setFreshEvidence } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const at = { articleId: article.id, claimId: claim.id, evidenceId: evidence.id };
  const readOnly = !evidence.can.edit_evidence || evidence.withdrawn !== null || claim.retired !== null;
  const edit = <Name extends keyof EvidenceView>(name: Name, base: EvidenceView[Name], value: EvidenceView[Name]) =>
    send(editEvidence, at, { fields: { [name]: { base, value } } });
  const { source } = evidence;
  // Its passage is asked for once: whoever comes back to the claim is not put into the field again.
  const fresh = freshEvidence === evidence.id;
  useEffect(() => {
    if (fresh) setFreshEvidence(null);
  }, [fresh, setFreshEvidence]);

  if (evidence.redacted) return <RedactedEvidence evidence={evidence} />;
  if (evidence.withdrawn) {
    return (
      <li className="border-b border-rule py-2 text-sm text-ink-3">
        <bdi className="line-through">{source.title}</bdi> {words.withdrawn(nameOf(desk, evidence.withdrawn.byId))}{" "}
        <bdi>{evidence.withdrawn.reason}</bdi>
        {evidence.can.edit_evidence && !claim.retired ? (
          <Button size="sm" variant="quiet" onClick={() => send(withdrawEvidence, at, { withdrawn: false })}>
            {words.bringBack}
          </Button>
        ) : null}
      </li>
    );
  }

  return (
    <li className="flex flex-col gap-2 border-b border-rule py-2.5" data-evidence={evidence.id}>
      <div className="flex items-start gap-1.5">
        <span
          aria-hidden="true"
          className={clsx(
            "w-3 shrink-0 text-center font-semibold",
            evidence.stance === "contradicts" && "text-f-refuted",
          )}
        >
          {evidenceWords.stanceGlyphs[evidence.stance]}
        </span>
        <p className="min-w-0 grow">
          <bdi className="font-medium">{source.title}</bdi>{" "}
          <bdi className="text-sm text-ink-3">
            {[source.publisher, source.author, source.publishedDate].filter(Boolean).join(", ")}
          </bdi>{" "}
          <KeptMark tier={closest(evidence)} />
          {source.retracted ? <Badge strong>{sourcingWords.retracted}</Badge> : null}
        </p>
        {source.url ? (
          <a
            href={source.url}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={words.openSource}
            className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:bg-sunk"
          >
            <ExternalLink aria-hidden="true" className="size-4" />
          </a>
        ) : null}
        <IconButton
          label={words.source.take}
          icon={<Hand />}
          onClick={() => takeInHand({ source, stance: evidence.stance, basis: evidence.basis })}
          className="size-6"
        />
      </div>
      {readOnly ? (
        <p className="text-sm text-ink-2">
          {evidenceWords.stances[evidence.stance]} · {evidenceWords.bases[evidence.basis]}
        </p>
      ) : (
        <div className="flex flex-wrap items-end gap-2">
          <Segmented
            label={words.stance}
            value={evidence.stance}
            onChange={(value) => edit("stance", evidence.stance, value)}
            segments={stance.options.map((value) => ({ value, label: evidenceWords.stances[value] }))}
          />
          <Select
            label={words.basis}
            hideLabel
            value={evidence.basis}
            onChange={(value) => edit("basis", evidence.basis, value)}
            choices={basis.options.map((value) => ({ value, label: evidenceWords.bases[value] }))}
            className="min-w-36 grow"
          />
        </div>
      )}
      {readOnly && !evidence.passage ? null : (
        <SavedField
          label={words.passage}
          multiline
          readOnly={readOnly}
          value={evidence.passage}
          {...(evidence.passageLanguage ? { lang: evidence.passageLanguage } : {})}
          maxLength={20_000}
          autoFocus={fresh}
          onSave={(base, value) => edit("passage", base, value)}
        />
      )}
      {claim.kind === "quote" && evidence.passage ? (
        <PassageComparison claim={claim} passage={evidence.passage} />
      ) : null}
      <EvidenceCopies evidence={evidence} readOnly={readOnly} copying={copying} />
      <EvidenceFiles claim={claim} evidence={evidence} readOnly={readOnly} />
      <Disclosure summary={words.more}>
        <EvidenceDetails evidence={evidence} readOnly={readOnly} edit={edit} />
        {readOnly ? null : <EvidenceKeeping evidence={evidence} at={at} />}
        {readOnly ? null : withdrawing === null ? (
          <Button size="sm" variant="quiet" onClick={() => setWithdrawing("")}>
            {words.withdraw}
          </Button>
        ) : (
          <form
            className="flex items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (withdrawing.trim() === "") return;
              send(withdrawEvidence, at, { withdrawn: true, reason: withdrawing.trim() });
            }}
          >
            <TextField
              autoFocus
              required
              label={words.withdrawReason}
              value={withdrawing}
              maxLength={500}
              onChange={(event) => setWithdrawing(event.target.value)}
              className="grow"
            />
            <Button type="submit">{words.withdraw}</Button>
          </form>
        )}
      </Disclosure>
    </li>
  );
}
