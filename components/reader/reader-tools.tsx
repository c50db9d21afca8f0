"use client";

import { useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCoverageState } from "@/components/coverage/coverage-state";
import { useFixDraft } from "@/components/fixes/fix-draft";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import type { CoverageNow } from "@/lib/client/use-coverage";
import { LINE_BREAK, OBJECT } from "@/lib/domain/text/doc";
import { contains, type TextRange } from "@/lib/domain/text/ranges";
import { positionMap } from "@/lib/editor/positions";
import { coverageWords } from "@/lib/words/coverage";
import { readerWords as words } from "@/lib/words/reader";
import { ChoiceMenu } from "./choice-menu";
import { placesIn } from "./claims-on-paper";
import { MarginBrackets } from "./margin-brackets";
import { OmissionDialog } from "./omission-dialog";
import type { OpenPage } from "./open-page";
import { SelectionMenu } from "./selection-menu";
import { useClaimDrawing } from "./use-claim-drawing";
import { useCoverageCommands } from "./use-coverage-commands";
import { useCoverageDrawing } from "./use-coverage-drawing";
import { useFixDrawing } from "./use-fix-drawing";
import { type KeptPlace, useKeptPlace } from "./use-kept-place";
import { usePickedWords } from "./use-picked-words";
import { usePinCommand } from "./use-pin-command";
import { type Pointed, usePointing } from "./use-pointing";
import { useReaderCommands } from "./use-reader-commands";
import { useReadingCursor } from "./use-reading-cursor";
import { useRecord } from "./use-record";

/** Everything a person does with the open page: point, select, record, read by key. */
export function ReaderTools({ page, kept }: { page: OpenPage; kept: KeptPlace }) {
  const { version, claims, selected, select, placing, setPlacing } = useWorkbench();
  const { may, claim, claimAbout, omission, addPlace } = useRecord();
  const { picked, drop, pickImage } = usePickedWords(page);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [leftOut, setLeftOut] = useState<{ at: number | null } | null>(null);
  const { now } = useCoverageState();
  const { setInText } = useFixDraft();
  const cursor = useReadingCursor(
    page,
    (range) => altOf(page, range),
    (range) => coverageOf(now, range),
  );
  useClaimDrawing(page);
  useFixDrawing(page);
  useCoverageDrawing(page);
  useKeptPlace(page, cursor, kept);

  const awaiting = placing ? (claims.find(({ id }) => id === placing.claimId) ?? null) : null;

  usePointing(page, {
    onPlace: cursor.leaveAt,
    onControl: (id) => select(id, "text"),
    onImage: pickImage,
    onPoint: (at) => {
      const [only] = at.claimIds;
      if (only !== undefined && at.claimIds.length === 1 && at.href === null) select(only, "text");
      else setPointed(at);
    },
  });

  /** Claims what is selected, else what the reading cursor stands on; or adds it to the claim that waits for a place. */
  const take = () => {
    const range = picked?.range ?? cursor.range();
    if (!range) return announce(words.selectFirst);
    drop();
    if (awaiting) addPlace(range, awaiting);
    else claim(range);
  };
  useReaderCommands(page, {
    cursor,
    may,
    beforeMove: () => picked && drop(),
    claim: take,
    claimAbout: () => {
      const range = selected?.kind === "quote" ? placesIn(selected, version.id)[0] : undefined;
      if (!selected || !range) return announce(words.noQuote);
      claimAbout(range, selected);
    },
    omission: () => setLeftOut({ at: cursor.range()?.end ?? null }),
  });

  const coverage = useCoverageCommands(page, {
    cursor,
    picked: () => picked?.range ?? null,
    drop: () => picked && drop(),
  });

  const here = useRef<() => TextRange | null>(() => null);
  here.current = () => picked?.range ?? cursor.range();
  useEffect(() => setInText(() => here.current()), [setInText]);

  useEffect(() => {
    if (!awaiting || picked) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      setPlacing(null);
      announce(words.placing.stopped);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [awaiting, picked, setPlacing]);

  const pin = usePinCommand(() => picked?.range ?? cursor.range());

  const quotesAround = (range: TextRange) =>
    claims.filter(
      (each) =>
        each.kind === "quote" && !each.retired && placesIn(each, version.id).some((place) => contains(place, range)),
    );
  const afterDrop = (run: (range: TextRange) => void) => () => {
    if (!picked) return;
    drop();
    run(picked.range);
  };
  const extendable = awaiting ?? (selected && !selected.retired && selected.can.edit_claim ? selected : null);
  return (
    <>
      <MarginBrackets page={page} />
      {picked ? (
        <SelectionMenu
          page={page}
          picked={picked}
          actions={{
            claim: may ? afterDrop(claim) : null,
            about: may
              ? quotesAround(picked.range).map((quote) => ({
                  number: quote.number,
                  run: afterDrop((range) => claimAbout(range, quote)),
                }))
              : [],
            addTo: extendable
              ? { number: extendable.number, run: afterDrop((range) => addPlace(range, extendable)) }
              : null,
            placing: awaiting !== null,
            wave: picked.image ? null : coverage.wave,
            pin: pin && !picked.image ? afterDrop(pin) : null,
            copy: () => void copyWords(page.text.slice(picked.range.start, picked.range.end)),
            drop,
          }}
        />
      ) : null}
      {pointed ? <ChoiceMenu page={page} pointed={pointed} onClose={() => setPointed(null)} /> : null}
      {leftOut ? (
        <OmissionDialog
          after={leftOut.at === null ? null : page.text.slice(Math.max(0, leftOut.at - 200), leftOut.at)}
          onClose={() => setLeftOut(null)}
          onRecord={(statement) => {
            setLeftOut(null);
            omission(statement, leftOut.at);
          }}
        />
      ) : null}
    </>
  );
}

async function copyWords(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.replaceAll(LINE_BREAK, "\n").replaceAll(OBJECT, ""));
    announce(words.menu.copied);
  } catch {
    toast(words.menu.notCopied);
  }
}

/** How a sentence is covered, after what is said of it. */
function coverageOf(now: CoverageNow | null, range: TextRange): string {
  const sentence = now?.ledger.sentences.find((each) => contains(each.range, range));
  const said = sentence ? coverageWords.state[sentence.state] : "";
  return said === "" ? "" : ` ${said}`;
}

function altOf(page: OpenPage, range: TextRange): string {
  const { doc } = page.editor.state;
  const alt = doc.nodeAt(positionMap(doc).toEditor(range).from)?.attrs.alt;
  return typeof alt === "string" ? alt : "";
}
