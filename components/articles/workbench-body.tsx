"use client";

import { useEffect, useRef, useState } from "react";
import { openedAsking } from "@/components/asking/asking-place";
import { CardPlace, claimCard } from "@/components/claims/card-place";
import { ClaimList } from "@/components/claims/claim-list";
import { useCommands } from "@/components/desk/commands";
import { DropAnywhere } from "@/components/evidence/drop-anywhere";
import { InHandBar } from "@/components/evidence/in-hand-bar";
import { openPicker } from "@/components/evidence/source-picker";
import { FixesDialog, openFixes } from "@/components/fixes/fixes-dialog";
import { Reader } from "@/components/reader/reader";
import type { LeftPlace } from "@/components/reader/use-kept-place";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Drawer } from "@/components/ui/drawer";
import { useFetchAhead } from "@/components/ui/later";
import { announce } from "@/components/ui/live-region";
import { forgetUndos, undoLatest } from "@/components/ui/toast";
import { claimWords } from "@/lib/words/claims";
import { readerWords } from "@/lib/words/reader";
import { workbenchWords as words } from "@/lib/words/workbench";
import { openDetails } from "./article-details";
import { OfflineBanner } from "./offline-banner";
import { useMedia } from "./use-media";
import { usePanelFocus } from "./use-panel-focus";
import { useWorkbench } from "./workbench-state";
import { historyList, WorkbenchTitle } from "./workbench-title";

/** What the first look at an article does without, in the order in which it is likely to be asked for. */
const opened = [claimCard, openPicker, openedAsking, openFixes, openDetails, historyList];

/** List, paper, rail and card side by side; on less room the list is a drawer, on a phone the card a sheet. */
export function WorkbenchBody() {
  const { version, listOpen, setListOpen, cardOpen, setCardOpen, selected, chosenFrom } = useWorkbench();
  const listBeside = useMedia("(min-width: 68.75rem)");
  const cardBeside = useMedia("(min-width: 60rem)");
  const [drawer, setDrawer] = useState(false);
  const left = useRef<LeftPlace | null>(null);
  usePanelFocus(version.id);

  const toggleList = () => (listBeside ? setListOpen(!listOpen) : setDrawer(!drawer));
  const search = () => {
    if (listBeside) setListOpen(true);
    else setDrawer(true);
    requestAnimationFrame(() => document.getElementById("claim-search")?.focus());
  };
  useCommands([
    { id: "search-claims", label: readerWords.commands.search, group: "view", keys: ["/"], run: search },
    { id: "fold-list", label: readerWords.commands.list, group: "view", keys: ["["], run: toggleList },
    {
      id: "fold-card",
      label: readerWords.commands.card,
      group: "view",
      keys: ["]"],
      run: () => setCardOpen(!cardOpen),
    },
    {
      id: "undo",
      label: readerWords.commands.undo,
      group: "claim",
      keys: ["z"],
      run: () => undoLatest() || announce(readerWords.nothingToUndo),
    },
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was done to words of a version is not undone in the next
  useEffect(() => forgetUndos, [version.id]);
  useFetchAhead(opened);

  // Chosen in the drawer: the words are what somebody wants to see.
  const selectedId = selected?.id;
  useEffect(() => {
    if (selectedId && chosenFrom === "list") setDrawer(false);
  }, [selectedId, chosenFrom]);

  return (
    <div className="flex h-[calc(100dvh-var(--bar-height))] min-h-0 flex-col">
      <WorkbenchTitle
        listOpen={listBeside ? listOpen : drawer}
        onList={toggleList}
        cardOpen={cardOpen}
        onCard={() => setCardOpen(!cardOpen)}
      />
      <div className="flex min-h-0 grow">
        {listBeside && listOpen ? (
          <div className="min-h-0 w-[min(19rem,24vw)] shrink-0 border-e border-rule bg-desk">
            <ClaimList />
          </div>
        ) : null}
        <Reader key={version.id} left={left} />
        {cardBeside && cardOpen ? (
          <div className="min-h-0 w-[min(25rem,36vw)] shrink-0 overflow-y-auto border-s border-rule bg-desk">
            <CardPlace />
          </div>
        ) : null}
      </div>
      <OfflineBanner />
      <div className="shrink-0 border-t border-rule bg-desk px-3">
        <InHandBar />
      </div>
      {listBeside ? null : (
        <Drawer title={words.list} open={drawer} onOpenChange={setDrawer}>
          <ClaimList />
        </Drawer>
      )}
      {cardBeside ? null : (
        <BottomSheet
          title={
            selected ? words.cardOf(selected.number, claimWords.kinds[selected.kind], selected.speaker) : words.card
          }
          open={cardOpen && selected !== null}
          onOpenChange={setCardOpen}
        >
          <CardPlace />
        </BottomSheet>
      )}
      <DropAnywhere />
      <FixesDialog />
    </div>
  );
}
