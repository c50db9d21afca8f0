"use client";

import { Crosshair, Star, X } from "lucide-react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { IconButton } from "@/components/ui/icon-button";
import { useCommand } from "@/lib/client/use-command";
import { adjustPlacement, type ClaimView, removePlacement } from "@/lib/contract/claims";
import { stands } from "@/lib/domain/claims/place";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { versionWords } from "@/lib/words/versions";

/** Where the claim stands in the text; one of several places is the main one. */
export function ClaimPlaces({ claim, readOnly }: { claim: ClaimView; readOnly: boolean }) {
  const { article, placing, setPlacing, showPlace } = useWorkbench();
  const send = useCommand();
  const { placements } = claim;
  if (placements.length === 0) return <p className="text-sm text-ink-3">{words.noWords}</p>;
  return (
    <section aria-label={placements.length > 1 ? words.wordsMany(placements.length) : words.words}>
      <ul className="flex flex-col">
        {placements.map((place) => {
          const at = { articleId: article.id, claimId: claim.id, placementId: place.id };
          return (
            <li key={place.id} className="flex items-start gap-1 border-s-2 border-rule-strong ps-2">
              <blockquote className="line-clamp-3 min-w-0 grow py-0.5 font-serif text-base">
                {place.exact === "" ? (
                  <span className="font-sans text-sm text-ink-3">{words.insertion}</span>
                ) : (
                  <bdi className={stands(place) ? undefined : "text-ink-3 line-through"}>
                    {place.exact.replaceAll("\uFFFC", "🖼")}
                  </bdi>
                )}
                {place.state === "placed" ? null : (
                  <span className="block font-sans text-sm text-ink-2">{versionWords.states[place.state]}</span>
                )}
              </blockquote>
              {stands(place) ? (
                <IconButton
                  label={words.goTo}
                  icon={<Crosshair />}
                  className="size-6"
                  onClick={() => showPlace(place.range)}
                />
              ) : null}
              {placements.length > 1 && !readOnly ? (
                <>
                  <IconButton
                    label={place.primary ? words.mainPlace : words.makePrimary}
                    icon={<Star className={place.primary ? "fill-current" : undefined} />}
                    className="size-6"
                    onClick={() => (place.primary ? undefined : send(adjustPlacement, at, { primary: true }))}
                  />
                  <IconButton
                    label={words.removePlace}
                    icon={<X />}
                    className="size-6"
                    onClick={() => send(removePlacement, at, {})}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      {placing?.claimId === claim.id ? (
        <p role="status" className="mt-1 rounded-md bg-sunk px-2 py-1.5 text-sm">
          {words.addingPlace}{" "}
          <button type="button" className="underline" onClick={() => setPlacing(null)}>
            {words.close}
          </button>
        </p>
      ) : null}
    </section>
  );
}
