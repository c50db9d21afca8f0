import { useMemo, useRef } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { announce } from "@/components/ui/live-region";
import { type ToastOptions, toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useNeverSent } from "@/lib/client/use-never-sent";
import { addPlacement, type ClaimView, recordClaim, removePlacement, retireClaim } from "@/lib/contract/claims";
import { type ClaimGuess, guessClaim } from "@/lib/domain/claims/guess";
import { guessAbout } from "@/lib/domain/claims/guess-about";
import { rangesFrom, sameRange, type TextRange } from "@/lib/domain/text/ranges";
import { claimWords } from "@/lib/words/claims";
import { readerWords as words } from "@/lib/words/reader";
import { placesIn } from "./claims-on-paper";

/** The quote a claim is about. */
export type Quote = Pick<ClaimView, "id" | "number" | "speaker">;

/** Takes the message of the claim recorded before away: its way back stays with the key, and the text stays free. */
let quiet: () => void = () => undefined;

function say(text: string, options: ToastOptions): void {
  quiet();
  quiet = toast(text, options);
}

const utf16 = ({ start, end }: TextRange) => ({ unit: "utf16" as const, start, end });

/** Recording claims and places: shown at once, nothing asked, each with its way back. */
export function useRecord() {
  const { article, version, claims, select, lastSpeaker, setLastSpeaker, setPlacing } = useWorkbench();
  const send = useCommand();
  const neverSent = useNeverSent();
  // What a message offers next may be pressed after more was recorded.
  const latest = useRef(claims);
  latest.current = claims;
  const sentences = useMemo(() => rangesFrom(version.sentences), [version.sentences]);
  const may = article.can.record_claim && article.archivedAt === null;

  const record = (range: TextRange | null, guess: ClaimGuess, aboutId?: string) => {
    const id = newId();
    const number = latest.current.reduce((most, claim) => Math.max(most, claim.number), 0) + 1;
    const speaker = (guess.speaker ?? "").slice(0, 200);
    const key = send(
      recordClaim,
      { articleId: article.id },
      {
        claim: {
          id,
          versionId: version.id,
          placements: range ? [{ id: newId(), range: utf16(range) }] : [],
          statement: guess.statement,
          kind: guess.kind,
          speaker,
          ...(aboutId === undefined ? {} : { aboutId }),
        },
      },
    );
    if (speaker !== "" && aboutId === undefined) setLastSpeaker(speaker);
    select(id, "text");
    const undo = () => {
      const claimId = id;
      if (!neverSent(key)) send(retireClaim, { articleId: article.id, claimId }, { reason: words.byMistake });
      if (new URLSearchParams(window.location.search).get("claim") === id) select(null, "keys");
      announce(words.undone);
    };
    // Before it was sent anybody may take it back; afterwards that is retiring it.
    return { id, number, speaker, ...(article.can.retire_claim ? { undo } : {}) };
  };

  const allowed = () => {
    if (!may) announce(words.notYours);
    return may;
  };

  /** A claim about a quote: the same words, asked whether they are so. */
  const claimAbout = (range: TextRange, quote: Quote) => {
    if (!allowed()) return;
    const { number, ...back } = record(range, guessAbout(version.text, range, quote.speaker), quote.id);
    say(words.recordedAbout(number, quote.number), undoOf(back));
  };

  const claim = (range: TextRange) => {
    if (!allowed()) return;
    const guess = guessClaim(version.text, range, sentences, lastSpeaker || null);
    const { id, number, speaker, ...back } = record(range, guess);
    const about = () => claimAbout(range, { id, number, speaker });
    say(words.recorded(number, claimWords.kinds[guess.kind], speaker), {
      ...undoOf(back),
      ...(guess.kind === "quote" ? { action: { label: words.andAbout, run: about } } : {}),
    });
  };

  /** What the article leaves out: hangs at an insertion point, or on the whole article. */
  const omission = (statement: string, at: number | null) => {
    if (!allowed()) return;
    const range = at === null ? null : { start: at, end: at };
    const { number, ...back } = record(range, { kind: "omission", speaker: null, statement });
    say(words.recorded(number, claimWords.kinds.omission, ""), undoOf(back));
  };

  const addPlace = (range: TextRange, to: ClaimView) => {
    setPlacing(null);
    if (placesIn(to, version.id).some((place) => sameRange(place, range))) {
      toast(words.placeKnown(to.number));
      return;
    }
    const placementId = newId();
    const inClaim = { articleId: article.id, claimId: to.id };
    const key = send(addPlacement, inClaim, {
      versionId: version.id,
      placement: { id: placementId, range: utf16(range) },
    });
    select(to.id, "text");
    say(words.placeAdded(to.number), {
      undo: () => {
        if (!neverSent(key)) send(removePlacement, { ...inClaim, placementId }, {});
        announce(words.undone);
      },
    });
  };

  return { may, claim, claimAbout, omission, addPlace };
}

/** The way back alone, of what was recorded. */
function undoOf({ undo }: { undo?: () => void }): { undo?: () => void } {
  return undo ? { undo } : {};
}
