"use client";

import { useMemo, useRef } from "react";
import { useAction } from "@/components/account/use-action";
import { useWorkbench } from "@/components/articles/workbench-state";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { catchUp } from "@/lib/client/catch-up";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { applyFixes as endpoint, type FixView } from "@/lib/contract/fixes";
import { type ChangedLine, changedLines } from "@/lib/domain/fixes/changed-lines";
import type { DocJson } from "@/lib/domain/text/doc";
import { applyFixes } from "@/lib/editor/apply-fixes";
import { fixWords as words } from "@/lib/words/fixes";
import { Segments } from "./difference";

interface Preview {
  /** How many places change. */
  changes: number;
  lines: readonly ChangedLine[];
  problem: string | null;
  busy: boolean;
  /** Null: these fixes can't be made. */
  make: (() => void) | null;
}

/** What the next version would be with these fixes made, by the same code that makes it; null while none is asked for. */
export function useVersionPreview(fixes: readonly FixView[] | null, onMade: () => void): Preview | null {
  const { article, version } = useWorkbench();
  const { desk, queries } = useWorkspace();
  const { busy, problem, run } = useAction();
  // Pressed again after no answer came, it is the same command.
  const command = useRef({ key: "", commandId: "", versionId: "" });
  const made = useMemo(() => {
    if (!fixes) return null;
    const toMake = fixes.map(({ id, range: { start, end }, replacement }) => ({ id, start, end, replacement }));
    try {
      const { map } = applyFixes(version.doc as DocJson, toMake);
      return { lines: changedLines(version.text, map.patches), changes: toMake.length, problem: null };
    } catch {
      return { lines: [], changes: 0, problem: words.cannotMake };
    }
  }, [fixes, version]);
  if (!fixes || !made) return null;

  const make = () => {
    const fixIds = fixes.map(({ id }) => id);
    const key = fixIds.join(" ");
    if (command.current.key !== key) command.current = { key, commandId: newId(), versionId: newId() };
    const { commandId, versionId } = command.current;
    void run(async () => {
      const body = { commandId, versionId, baseVersionId: version.id, fixIds };
      const { number } = await call(endpoint, { params: { deskId: desk.id, articleId: article.id }, body });
      await catchUp(queries, desk.id, article.id);
      toast(words.made(number));
      onMade();
    });
  };
  return { ...made, problem: made.problem ?? problem, busy, make: made.problem ? null : make };
}

/** The paragraphs that change, with what is struck and what is written in them. */
export function VersionPreview({ preview }: { preview: Preview }) {
  return (
    <div className="flex flex-col gap-3">
      {preview.problem ? (
        <p role="alert" className="text-sm before:me-1.5 before:text-f-refuted before:content-['✗']">
          {preview.problem}
        </p>
      ) : null}
      <ol className="flex flex-col gap-3">
        {preview.lines.map(({ range, segments, isGone }) => (
          <li key={range.start} className="border-s-2 border-rule-strong ps-3 font-serif text-base">
            <Segments segments={segments} />
            {isGone ? <p className="font-sans text-sm text-ink-3">{words.paragraphGone}</p> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
