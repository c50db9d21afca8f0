"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { type ClaimView, splitClaim } from "@/lib/contract/claims";
import { stands } from "@/lib/domain/claims/place";
import { claimCardWords as words } from "@/lib/words/claim-card";

interface Props {
  claim: ClaimView;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Makes two claims of one: which places go, which evidence stays on both. */
export function SplitDialog({ claim, open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={words.splitTitle} description={words.splitIntro}>
      {open ? <SplitForm claim={claim} close={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function SplitForm({ claim, close }: { claim: ClaimView; close: () => void }) {
  const { article, select } = useWorkbench();
  const send = useCommand();
  const evidence = claim.evidence.filter((each) => !each.withdrawn);
  const [statement, setStatement] = useState("");
  const [places, setPlaces] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(evidence.map((each) => each.id)));

  const split = () => {
    const id = newId();
    const main = claim.placements.find((place) => place.primary && stands(place));
    const moved = [...places];
    send(
      splitClaim,
      { articleId: article.id, claimId: claim.id },
      {
        claim: {
          id,
          versionId: article.versionId,
          // Without a place of its own the new claim stands on the same words.
          placements: moved.length === 0 && main ? [{ id: newId(), range: main.range }] : [],
          statement,
          kind: claim.kind,
          speaker: claim.speaker,
        },
        movePlacementIds: moved,
        copyEvidence: [...kept].map((from) => ({ from, id: newId() })),
      },
    );
    close();
    select(id, "list");
  };

  return (
    <div className="flex flex-col gap-3">
      <TextArea
        autoFocus
        label={words.splitStatement}
        value={statement}
        maxLength={4000}
        onChange={(event) => setStatement(event.target.value)}
      />
      {claim.placements.length > 1 ? (
        <fieldset className="flex flex-col">
          <legend className="text-sm font-medium text-ink-2">{words.splitPlaces}</legend>
          {claim.placements.map((place) => (
            <Checkbox
              key={place.id}
              label={<bdi className="line-clamp-1">{place.exact}</bdi>}
              checked={places.has(place.id)}
              onChange={() => setPlaces(toggled(places, place.id))}
            />
          ))}
        </fieldset>
      ) : null}
      {evidence.length > 0 ? (
        <fieldset className="flex flex-col">
          <legend className="text-sm font-medium text-ink-2">{words.splitEvidence}</legend>
          {evidence.map((each) => (
            <Checkbox
              key={each.id}
              label={<bdi className="line-clamp-1">{each.source.title}</bdi>}
              checked={kept.has(each.id)}
              onChange={() => setKept(toggled(kept, each.id))}
            />
          ))}
        </fieldset>
      ) : null}
      <div className="flex justify-end">
        <Button variant="primary" onClick={split}>
          {words.splitDo}
        </Button>
      </div>
    </div>
  );
}
