import { useEffect, useMemo } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { type DraftedFix, useFixDraft } from "@/components/fixes/fix-draft";
import type { ClaimView } from "@/lib/contract/claims";
import { narrowed } from "@/lib/domain/fixes/difference";
import { isOpenFix, overlap } from "@/lib/domain/fixes/fix";
import { linePatches } from "@/lib/domain/fixes/line-patches";
import { type FixMark, setFixMarks } from "@/lib/editor/fix-decorations";
import type { OpenPage } from "./open-page";
import { whenReleased } from "./when-released";

/** Keeps the fixes drawn in the text in step with those proposed, and with the one being written. */
export function useFixDrawing(page: OpenPage): void {
  const { version, claims } = useWorkbench();
  const { draft, onPaper } = useFixDraft();
  const marks = useMemo(
    () => (onPaper || draft ? marksOf(page.text, version.id, onPaper ? claims : [], draft) : []),
    [page.text, version.id, claims, draft, onPaper],
  );
  useEffect(() => {
    return whenReleased(page.editor.view.dom, () => setFixMarks(page.editor, marks, page.moved.tell));
  }, [page, marks]);
}

interface Wanted extends DraftedFix {
  rank: number;
  decided: boolean;
}

/** Of fixes of the same words one is drawn: the one being written, else the accepted one, else the first. */
function marksOf(text: string, versionId: string, claims: readonly ClaimView[], draft: DraftedFix | null): FixMark[] {
  const wanted = claims
    .filter((claim) => claim.retired === null)
    .flatMap((claim) => claim.fixes)
    .filter((fix) => isOpenFix(fix.state) && fix.versionId === versionId && fix.id !== draft?.fixId)
    .map((fix): Wanted => {
      const { id: fixId, range, replacement, state } = fix;
      const decided = state === "accepted";
      return { start: range.start, end: range.end, replacement, fixId, rank: decided ? 1 : 2, decided };
    });
  // What the draft leaves of its place is free for the other fixes of it.
  const changes = draft && text.slice(draft.start, draft.end) !== draft.replacement;
  if (changes) wanted.push({ ...narrowed(text, draft), fixId: draft.fixId, rank: 0, decided: false });
  const drawn: Wanted[] = [];
  for (const each of wanted.sort((a, b) => a.rank - b.rank || a.start - b.start)) {
    if (!drawn.some((other) => overlap(other, each))) drawn.push(each);
  }
  const decided = new Set(drawn.filter((each) => each.decided).map(({ fixId }) => fixId));
  const toMake = drawn.map(({ start, end, replacement, fixId }) => ({ start, end, replacement, id: fixId ?? "" }));
  return linePatches(text, toMake).map(({ start, end, replacement, fixIds }) => ({
    ...{ start, end, replacement },
    decided: fixIds.every((id) => decided.has(id)),
  }));
}
