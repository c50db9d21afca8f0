"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ClaimView, PlacementView } from "@/lib/contract/claims";
import { stands } from "@/lib/domain/claims/place";
import { fixWords as words } from "@/lib/words/fixes";
import { FixForm } from "./fix-form";
import { FixItem } from "./fix-item";

/** What is proposed instead of a claim's words, and where another fix is written. */
export function ClaimFixes({ claim }: { claim: ClaimView }) {
  const { article } = useWorkbench();
  const [writing, setWriting] = useState(false);
  const [placeId, setPlaceId] = useState<string | null>(null);
  const places = claim.placements.filter(stands);
  const place = places.find(({ id }) => id === placeId) ?? places.find(({ primary }) => primary) ?? places[0];
  const may = claim.can.propose_fix && claim.retired === null && article.purpose === "own_copy" && place !== undefined;
  useCommands(
    may
      ? [{ id: "propose-fix", label: words.commands.fix, group: "claim", keys: ["f"], run: () => setWriting(true) }]
      : [],
  );
  if (article.purpose !== "own_copy" || (!may && claim.fixes.length === 0)) return null;
  return (
    <section aria-labelledby={`fixes-of-${claim.id}`} className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-rule py-1">
        <h3 id={`fixes-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title} <span className="font-normal text-ink-3 tabular-nums">{claim.fixes.length}</span>
        </h3>
        {may && !writing ? (
          <Button size="sm" variant="quiet" keys="f" onClick={() => setWriting(true)}>
            {words.propose}
          </Button>
        ) : null}
      </div>
      {may && writing ? (
        <div className="flex flex-col gap-2 py-2">
          {places.length > 1 ? <WhichPlace places={places} place={place} onChange={setPlaceId} /> : null}
          <FixForm
            key={`${places.indexOf(place)} ${place.exact}`}
            claim={claim}
            place={place}
            onDone={() => setWriting(false)}
          />
        </div>
      ) : null}
      <ul>
        {claim.fixes.map((fix) => (
          <li key={fix.id} className="border-b border-rule py-2 last:border-b-0">
            <FixItem claim={claim} fix={fix} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WhichPlaceProps {
  places: readonly PlacementView[];
  place: PlacementView;
  onChange: (id: string) => void;
}

function WhichPlace({ places, place, onChange }: WhichPlaceProps) {
  return (
    <Select
      label={words.place}
      value={place.id}
      onChange={onChange}
      choices={places.map(({ id, exact }) => ({ value: id, label: exact.slice(0, 80) || words.insertHere }))}
    />
  );
}
