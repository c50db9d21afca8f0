"use client";

import { Check, CloudOff, CloudUpload, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { Popover } from "@/components/ui/popover";
import { toast } from "@/components/ui/toast";
import type { Entry } from "@/lib/client/outbox";
import { useSaveState, useWorkspace } from "@/lib/client/workspace";
import { workbenchWords } from "@/lib/words/workbench";
import { wordsOfEntry } from "./words-of-entry";

const words = workbenchWords.save;
const ICON = { saved: Check, saving: CloudUpload, kept_here: CloudOff, refused: TriangleAlert } as const;
/** Most saves take less; the word does not flicker for them (ms). */
const CALM_MS = 600;

type State = ReturnType<typeof useSaveState>["state"];

/** The one word on saving, and behind it what is not saved and what to do about it. */
export function SaveWord() {
  const { state, waiting, refused } = useSaveState();
  const { sender } = useWorkspace();
  const shown = useCalm(state);
  const count = waiting + refused.length;
  const full = shown === "kept_here" || shown === "refused" ? words[shown](count) : words[shown];
  const Icon = ICON[shown];
  const bad = shown === "kept_here" || shown === "refused";

  const before = useRef(shown);
  useEffect(() => {
    if (bad && before.current !== shown) announce(full, "urgent");
    if (!bad && (before.current === "kept_here" || before.current === "refused")) announce(words[shown]);
    before.current = shown;
  }, [shown, bad, full]);

  return (
    <Popover
      label={words.about}
      align="end"
      className="w-96"
      trigger={
        <button
          type="button"
          aria-label={full}
          data-save-state={state}
          className="inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md px-1.5 text-sm text-ink-3 hover:bg-sunk data-[save-state=kept\_here]:font-medium data-[save-state=kept\_here]:text-ink data-[save-state=refused]:font-semibold data-[save-state=refused]:text-ink @3xl:min-w-20"
        >
          <Icon aria-hidden="true" className="size-4 shrink-0" />
          <span className={bad ? "@max-lg:sr-only" : "@max-3xl:sr-only"}>{words.short[shown]}</span>
          {bad ? <span className="tabular-nums">{count}</span> : null}
        </button>
      }
    >
      {count === 0 ? <p>{words.allSaved}</p> : null}
      {waiting > 0 ? (
        <div className="flex items-start gap-2">
          <p className="grow">{state === "saving" ? words.underWay(waiting) : words.waits(waiting)}</p>
          {state === "saving" ? null : (
            <Button size="sm" onClick={() => sender.wake()}>
              {words.tryNow}
            </Button>
          )}
        </div>
      ) : null}
      {refused.length > 0 ? (
        <>
          <h2 className="mt-1 text-sm font-semibold text-ink-3">{words.refusedTitle}</h2>
          <ul>
            {refused.map((entry) => (
              <RefusedEntry key={entry.key} entry={entry} />
            ))}
          </ul>
        </>
      ) : null}
    </Popover>
  );
}

function RefusedEntry({ entry }: { entry: Entry }) {
  const { outbox } = useWorkspace();
  const typed = wordsOfEntry(entry);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(typed);
      announce(words.copied);
    } catch {
      toast(typed);
    }
  };
  return (
    <li className="flex flex-col gap-1 border-t border-rule py-2 first:border-t-0">
      <p className="font-medium">{workbenchWords.did[entry.endpoint] ?? workbenchWords.didElse}</p>
      <p className="text-ink-2">{entry.problem?.detail}</p>
      {typed ? <bdi className="line-clamp-3 text-sm whitespace-pre-line text-ink-3">{typed}</bdi> : null}
      <div className="flex flex-wrap gap-1.5 pt-0.5">
        <Button size="sm" onClick={() => void outbox.update(entry, { state: "waiting", problem: null })}>
          {words.again}
        </Button>
        {typed ? (
          <Button size="sm" onClick={() => void copy()}>
            {words.copy}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="danger"
          onClick={() => {
            void outbox.remove(entry.key);
            announce(words.discarded);
          }}
        >
          {words.discard}
        </Button>
      </div>
    </li>
  );
}

/** "Saving" is said only when it takes long enough to be read. */
function useCalm(state: State): State {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (state !== "saving") return setLate(false);
    const timer = setTimeout(() => setLate(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return state === "saving" && !late ? "saved" : state;
}
