import { useWorkbench } from "@/components/articles/workbench-state";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useNeverSent } from "@/lib/client/use-never-sent";
import { useWorkspace } from "@/lib/client/workspace";
import { unwaveWords, WAVES_AT_ONCE, waveWords } from "@/lib/contract/coverage";
import { type Ledger, ledgerOf, nextUntouched, restOf } from "@/lib/domain/coverage/coverage";
import type { CoveredSentence } from "@/lib/domain/coverage/covered-sentence";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { coverageWords as words } from "@/lib/words/coverage";
import { useCoverageState } from "./coverage-state";

/** Takes the message of the wave before away: its way back stays with the key. */
let quiet: () => void = () => undefined;

/** Waving words: done at once, with its way back. Answers the sentence to go on with, null when nothing is left. */
export function useWave() {
  const { article, version } = useWorkbench();
  const { desk } = useWorkspace();
  const { now, goTo } = useCoverageState();
  const send = useCommand();
  const neverSent = useNeverSent();
  const mine = article.parts.filter(({ memberId }) => memberId === desk.me.memberId);
  const may = now !== null && article.can.wave_words && article.archivedAt === null;
  const writes = mine.some(({ part }) => part === "writer");

  const refused = (): string | null =>
    now === null ? words.notKnown : !may ? words.notYours : writes ? words.writer : null;

  /** Sends the pieces as one command, or a few where they are very many. */
  const put = (pieces: readonly TextRange[], said: string, from: TextRange): void => {
    const waves = pieces.map(({ start, end }) => ({ id: newId(), range: { unit: "utf16" as const, start, end } }));
    const sent: { key: string; waveIds: string[] }[] = [];
    for (let at = 0; at < waves.length; at += WAVES_AT_ONCE) {
      const some = waves.slice(at, at + WAVES_AT_ONCE);
      const key = send(waveWords, { articleId: article.id }, { versionId: version.id, waves: some });
      sent.push({ key, waveIds: some.map(({ id }) => id) });
    }
    quiet();
    quiet = toast(said, {
      undo: () => {
        for (const { key, waveIds } of sent) {
          if (!neverSent(key)) send(unwaveWords, { articleId: article.id }, { waveIds });
        }
        goTo(from.start, words.undone(version.text.slice(from.start, from.end).trim()));
      },
    });
  };

  /** Waves what no claim covers of the sentences, within the range where one is given. */
  const wave = (sentences: readonly CoveredSentence[], within?: TextRange): CoveredSentence | null | undefined => {
    const no = refused();
    if (no !== null || now === null) {
      announce(no ?? words.notKnown);
      return undefined;
    }
    const { ledger } = now;
    const pieces = sentences
      .filter(({ state }) => state === "half" || state === "untouched")
      .flatMap((sentence) => restOf(ledger.base.text, sentence))
      .flatMap((piece) => (within ? cut(piece, within) : [piece]));
    const [first] = sentences;
    if (pieces.length === 0 || !first) {
      announce(words.nothingHere);
      return undefined;
    }
    const touched = sentences.filter(({ range }) => pieces.some((piece) => overlaps(range, piece)));
    const rest = touched.length === 1 && touched[0]?.state === "half";
    put(pieces, rest ? words.wavedRest : words.waved(touched.length), (touched[0] ?? first).range);
    const { claims, waves } = now;
    const after: Ledger = ledgerOf(ledger.base, { claims, waves: [...waves, ...pieces] }, ledger);
    return nextUntouched(after, (touched.at(-1) ?? first).range.start);
  };

  return { may: may && !writes, refused, wave };
}

function cut(piece: TextRange, { start, end }: TextRange): TextRange[] {
  const part = { start: Math.max(piece.start, start), end: Math.min(piece.end, end) };
  return part.start < part.end ? [part] : [];
}
