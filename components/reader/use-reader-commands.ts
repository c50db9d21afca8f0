import { useWorkbench } from "@/components/articles/workbench-state";
import { type Command, useCommands } from "@/components/desk/commands";
import { announce } from "@/components/ui/live-region";
import { labelOfDraft, useLabels } from "@/lib/client/labels";
import type { CursorCommand } from "@/lib/editor/reading-cursor";
import { readerWords } from "@/lib/words/reader";
import { nameOf, startOf } from "./claims-on-paper";
import type { OpenPage } from "./open-page";
import type { useReadingCursor } from "./use-reading-cursor";

const { commands: names, said } = readerWords;

interface Given {
  cursor: ReturnType<typeof useReadingCursor>;
  may: boolean;
  beforeMove: () => void;
  claim: () => void;
  claimAbout: () => void;
  omission: () => void;
}

/** The keys of the text: each a command with a name, so that help and command menu show it. */
export function useReaderCommands(
  page: OpenPage,
  { cursor, may, beforeMove, claim, claimAbout, omission }: Given,
): void {
  const { shown, select, version, scale } = useWorkbench();
  const labels = useLabels();

  const step = (direction: 1 | -1) => {
    const inText = shown.filter((each) => startOf(each, version.id) !== null);
    // From the address, which is ahead of the screen when a key is pressed quickly.
    const chosen = new URLSearchParams(window.location.search).get("claim");
    const at = inText.findIndex((each) => each.id === chosen);
    const here = cursor.at() ?? 0;
    const after = inText.findIndex((each) => (startOf(each, version.id) ?? 0) >= here);
    const beyond = after === -1 ? inText.length : after;
    const next = at >= 0 ? at + direction : direction === 1 ? beyond : beyond - 1;
    const goal = inText[next];
    if (inText.length === 0) return announce(said.noClaim);
    if (!goal) return announce(direction === 1 ? said.lastClaim : said.firstClaim);
    select(goal.id, "keys");
    announce(nameOf(goal, labels.of(goal), labelOfDraft(scale, goal)));
  };

  const read = (move: CursorCommand, keys: readonly string[], keysInText: readonly string[] = []): Command => ({
    id: `read-${move}`,
    label: names[move === "collapse" ? "leave" : move],
    group: "read",
    keys,
    keysInText,
    run: () => {
      beforeMove();
      cursor.move(move);
    },
  });

  useCommands([
    read("nextSentence", ["j"], ["ArrowDown"]),
    read("previousSentence", ["k"], ["ArrowUp"]),
    read("extendForward", ["shift+j"], ["shift+ArrowDown"]),
    read("extendBack", ["shift+k"], ["shift+ArrowUp"]),
    read("endForward", [], ["alt+ArrowRight"]),
    read("endBack", [], ["alt+ArrowLeft"]),
    read("startForward", [], ["alt+shift+ArrowRight"]),
    read("startBack", [], ["alt+shift+ArrowLeft"]),
    read("nextParagraph", [], ["mod+ArrowDown"]),
    read("previousParagraph", [], ["mod+ArrowUp"]),
    read("first", [], ["Home"]),
    read("last", [], ["End"]),
    {
      id: "read-leave",
      label: names.leave,
      group: "read",
      keys: [],
      keysInText: ["Escape"],
      run: () => {
        beforeMove();
        cursor.putAway();
      },
    },
    { id: "read", label: names.read, group: "read", keys: ["t"], run: () => page.editor.view.dom.focus() },
    { id: "claim", label: names.claim, group: "claim", keys: ["c"], keysInText: ["Enter"], enabled: may, run: claim },
    { id: "claim-about", label: names.claimAbout, group: "claim", keys: ["shift+c"], enabled: may, run: claimAbout },
    { id: "claim-omission", label: names.omission, group: "claim", keys: ["o"], enabled: may, run: omission },
    { id: "next-claim", label: names.nextClaim, group: "read", keys: ["n"], run: () => step(1) },
    { id: "previous-claim", label: names.previousClaim, group: "read", keys: ["p"], run: () => step(-1) },
  ]);
}
