"use client";

import { useMemo } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import type { ClaimView } from "@/lib/contract/claims";
import { type EvidenceView, editEvidence } from "@/lib/contract/evidence";
import { type LikelyOrigin, likelyOrigins } from "@/lib/domain/sourcing/likely-origins";
import { type SourceNameOf, sourcingWords as words } from "@/lib/words/sourcing";

const isOpen = (each: EvidenceView) => each.withdrawn === null && !each.redacted && !each.source.redacted;

/** Guesses at what the sources go back to, each by its rule; one key takes the first. */
export function LikelyOrigins({ claim, nameOf }: { claim: ClaimView; nameOf: SourceNameOf }) {
  const { article, claims } = useWorkbench();
  const send = useCommand();
  const guesses = useMemo(() => guessesFor(claim, claims), [claim, claims]);
  const take = ({ evidenceId, originId, named }: LikelyOrigin) => {
    const evidence = claim.evidence.find((each) => each.id === evidenceId);
    if (!evidence || originId === null) return;
    const at = { articleId: article.id, claimId: claim.id, evidenceId };
    send(editEvidence, at, { fields: { reliesOnId: { base: null, value: originId } } });
    toast(words.noted(nameOf(evidence.source.id) ?? evidence.source.title, named));
  };
  const mayEdit = (guess: LikelyOrigin) =>
    claim.evidence.some((each) => each.id === guess.evidenceId && each.can.edit_evidence);
  const first = guesses.find((guess) => guess.originId !== null && mayEdit(guess));
  useCommands([
    {
      id: "relies-on-this",
      label: words.reliesOnThis,
      group: "evidence",
      keys: ["o"],
      enabled: first !== undefined,
      run: () => first && take(first),
    },
  ]);
  if (guesses.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h4 className="font-medium text-ink-2">{words.likely}</h4>
      <ul className="flex flex-col gap-1">
        {guesses.map((guess) => {
          const evidence = claim.evidence.find((each) => each.id === guess.evidenceId);
          const name = nameOf(evidence?.source.id ?? "") ?? "";
          const origin = nameOf(guess.originId ?? "") ?? guess.named;
          return (
            <li
              key={`${guess.evidenceId} ${guess.originId ?? guess.named}`}
              className="flex flex-wrap items-center gap-x-2"
            >
              <span className="min-w-0 grow basis-40">
                <bdi>{words.likelySentence(name, origin)}</bdi>{" "}
                <span className="text-ink-3">({words.likelyRule[guess.rule]})</span>
              </span>
              {guess.originId === null ? (
                <span className="text-ink-3">{words.noSource(guess.named)}</span>
              ) : mayEdit(guess) ? (
                <Button
                  size="sm"
                  aria-label={words.reliesOnThisOf(name, origin)}
                  onClick={() => take(guess)}
                  {...(guess === first ? { keys: "o" } : {})}
                >
                  {words.reliesOnThis}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function guessesFor(claim: ClaimView, claims: readonly ClaimView[]): LikelyOrigin[] {
  const uses = claim.evidence.filter(isOpen).map((each) => ({
    ...{ id: each.id, source: each.source, reliesOnId: each.reliesOn?.id ?? null },
    ...{ passage: each.passage, translation: each.translation },
  }));
  const known = claims
    .flatMap((each) => each.evidence.filter(isOpen))
    .flatMap(({ source, reliesOn }) => [source, ...(reliesOn && !reliesOn.redacted ? [reliesOn] : [])]);
  return likelyOrigins(uses, [...new Map(known.map((source) => [source.id, source])).values()]);
}
