import { useWorkbench } from "@/components/articles/workbench-state";
import { useOpenAsking } from "@/components/asking/open-asking";
import { useCommands } from "@/components/desk/commands";
import { announce } from "@/components/ui/live-region";
import type { TextRange } from "@/lib/domain/text/ranges";
import { askingWords } from "@/lib/words/asking";

const words = askingWords.pins;

/** Pinning a source to the selected words, or to the sentence the reading cursor stands on; null for whoever hands in nothing. */
export function usePinCommand(range: () => TextRange | null): ((range: TextRange) => void) | null {
  const { article } = useWorkbench();
  const open = useOpenAsking();
  const may = article.can.pin_source && article.archivedAt === null;
  const pin = (at: TextRange) => open({ what: "pin", range: at });
  useCommands([
    {
      id: "pin-source",
      label: askingWords.commands.pin,
      group: "evidence",
      keys: ["shift+s"],
      run: () => {
        if (!may) return announce(words.mayNot);
        const at = range();
        if (at) pin(at);
        else announce(words.selectFirst);
      },
    },
  ]);
  return may ? pin : null;
}
