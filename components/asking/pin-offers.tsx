"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { useAttach } from "@/components/evidence/use-attach";
import { Button } from "@/components/ui/button";
import { rememberSource } from "@/lib/client/known";
import { usePins } from "@/lib/client/use-asking";
import type { ClaimView } from "@/lib/contract/claims";
import type { PinView } from "@/lib/contract/pins";
import { basisOfPin } from "@/lib/domain/asking/pin";
import { stands } from "@/lib/domain/claims/place";
import { overlaps } from "@/lib/domain/text/ranges";
import { askingWords } from "@/lib/words/asking";

const words = askingWords.pins;
type Source = NonNullable<PinView["source"]>;

/** What the writer handed in for the words of a claim, offered as evidence until it is. */
export function PinOffers({ claim }: { claim: ClaimView }) {
  const { article, version } = useWorkbench();
  const attach = useAttach();
  const { data } = usePins(article.id, version.id);
  const places = claim.placements.filter((place) => place.versionId === version.id && stands(place));
  const used = new Set(claim.evidence.filter((each) => !each.withdrawn).map((each) => each.source.id));
  const offers = (data?.items ?? []).filter(
    ({ range, source }) =>
      range && source && !used.has(source.id) && places.some((place) => overlaps(place.range, range)),
  );
  const may = claim.can.attach_evidence && !claim.retired;
  const first = offers[0];
  const take = (source: Source) => {
    const whole = { publishedDate: "", author: "", url: "", ...source };
    rememberSource(whole);
    attach([claim], { source: whole, stance: "supports", basis: basisOfPin[source.kind] });
  };
  useCommands([
    {
      id: "take-pin",
      label: askingWords.commands.take,
      group: "evidence",
      keys: ["shift+e"],
      enabled: may && first !== undefined,
      run: () => first?.source && take(first.source),
    },
  ]);
  if (!may || offers.length === 0) return null;
  return (
    <ul>
      {offers.map((pin, index) =>
        pin.source ? (
          <li key={pin.id} className="flex flex-wrap items-center gap-2 py-1 text-sm">
            <bdi className="min-w-0 grow">
              {words.offer(pin.source.title)}
              {pin.note ? <span className="text-ink-3"> · {pin.note}</span> : null}
            </bdi>
            <Button
              size="sm"
              {...(index === 0 ? { keys: "shift+e" } : {})}
              onClick={() => pin.source && take(pin.source)}
            >
              {words.take}
            </Button>
          </li>
        ) : null,
      )}
    </ul>
  );
}
