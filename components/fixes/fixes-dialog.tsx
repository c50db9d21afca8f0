"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Later, later, useOnceOpen } from "@/components/ui/later";
import { announce } from "@/components/ui/live-region";
import { fixWords as words } from "@/lib/words/fixes";
import { useFixDraft } from "./fix-draft";

/** The list and the preview come after the text. */
export const openFixes = later(() => import("./open-fixes").then((part) => part.OpenFixes));

/** The keys of an article's fixes, and the dialog that lists them. */
export function FixesDialog() {
  const { article } = useWorkbench();
  const { listOpen, setListOpen, onPaper, setOnPaper } = useFixDraft();
  const own = article.purpose === "own_copy";
  const onceOpen = useOnceOpen(listOpen);

  useCommands(
    own
      ? [
          {
            id: "all-fixes",
            label: words.commands.list,
            group: "view",
            keys: ["shift+f"],
            run: () => setListOpen(true),
          },
          {
            id: "fixes-on-paper",
            label: words.commands.onPaper,
            group: "view",
            keys: ["shift+t"],
            run: () => {
              setOnPaper(!onPaper);
              announce(onPaper ? words.hiddenOnPaper : words.shownOnPaper);
            },
          },
        ]
      : [],
  );
  return own && onceOpen ? <Later part={openFixes} props={{}} /> : null;
}
