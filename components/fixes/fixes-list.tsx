"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Disclosure } from "@/components/ui/disclosure";
import { isTyping } from "@/components/ui/is-typing";
import { announce } from "@/components/ui/live-region";
import { undoLatest } from "@/components/ui/toast";
import { claimWords } from "@/lib/words/claims";
import { fixWords as words } from "@/lib/words/fixes";
import { readerWords } from "@/lib/words/reader";
import type { ListedFix } from "./fix-groups";
import { FixItem } from "./fix-item";
import { useFixes } from "./use-fixes";

interface Props {
  groups: readonly ListedFix[][];
  rest: readonly ListedFix[];
  onLeave: () => void;
}

/** The fixes one under the other, each reached and decided by a key; those of the same words stand in one frame. */
export function FixesList({ groups, rest, onLeave }: Props) {
  const { select } = useWorkbench();
  const fixes = useFixes();
  const [at, setAt] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ id: string; what: "edit" | "refuse" } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const flat = groups.flat();
  const current = flat.find(({ fix }) => fix.id === at) ?? flat[0];

  const focus = (id: string) => list.current?.querySelector<HTMLElement>(`[data-fix-row="${CSS.escape(id)}"]`)?.focus();
  // The first fix takes the keys when the list opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens
  useEffect(() => {
    if (current) focus(current.fix.id);
  }, []);

  const step = (by: number) => {
    const index = flat.findIndex(({ fix }) => fix.id === current?.fix.id);
    const next = flat[Math.max(0, Math.min(flat.length - 1, index + by))];
    if (!next) return;
    setAt(next.fix.id);
    focus(next.fix.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || !current) return;
    const { claim, fix } = current;
    const onRow = event.target instanceof Element && event.target.matches("[data-fix-row]");
    const decidable = fixes.mayDecide(fix);
    const acts = new Map<string, (() => unknown) | false>([
      ["j", () => step(1)],
      ["ArrowDown", () => step(1)],
      ["k", () => step(-1)],
      ["ArrowUp", () => step(-1)],
      ["a", decidable && fix.state === "proposed" && (() => accept(current))],
      ["r", decidable && (() => setAsked({ id: fix.id, what: "refuse" }))],
      [
        "e",
        fix.state === "proposed" && (decidable || fixes.isOwn(fix)) && (() => setAsked({ id: fix.id, what: "edit" })),
      ],
      ["z", () => undoLatest() || announce(readerWords.nothingToUndo)],
      ["Enter", onRow && (() => show(claim.id))],
    ]);
    const act = acts.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const accept = ({ claim, fix }: ListedFix) => {
    const rival = fixes.rivalOf(fix);
    if (rival === null) fixes.accept(fix, claim.number);
    else announce(words.rival(rival), "urgent");
  };
  const show = (claimId: string) => {
    onLeave();
    select(claimId, "list");
  };

  const row = (listed: ListedFix) => {
    const { claim, fix } = listed;
    const isAsked = asked?.id === fix.id ? asked.what : null;
    return (
      <li
        key={fix.id}
        data-fix-row={fix.id}
        tabIndex={fix.id === current?.fix.id ? 0 : -1}
        onFocus={() => setAt(fix.id)}
        aria-label={words.proposeOf(claim.number)}
        aria-current={fix.id === current?.fix.id ? "true" : undefined}
        className="rounded-md border-s-2 border-transparent px-2 py-1.5 focus-visible:outline-2 focus-visible:outline-slate aria-[current]:border-ink"
      >
        <button type="button" className="text-sm font-medium underline" onClick={() => show(claim.id)}>
          {words.claim(claim.number)}
        </button>{" "}
        <span className="text-sm text-ink-3">
          {claimWords.kinds[claim.kind]}
          {claim.speaker ? ` · ${claim.speaker}` : ""}
        </span>
        <FixItem
          claim={claim}
          fix={fix}
          asked={isAsked}
          inSentence
          onAsked={(what) => {
            setAsked(what ? { id: fix.id, what } : null);
            if (!what) requestAnimationFrame(() => focus(fix.id));
          }}
        />
      </li>
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the rows inside, which are focused one at a time
    <div ref={list} onKeyDown={onKey} className="flex flex-col gap-2">
      {groups.length === 0 ? <p className="py-4 text-ink-2">{words.none}</p> : null}
      {groups.map((group) =>
        group.length === 1 ? (
          <ul key={group[0]?.fix.id}>{group.map(row)}</ul>
        ) : (
          <section key={group[0]?.fix.id} className="rounded-md border border-rule-strong p-1">
            <h3 className="px-2 py-1 text-sm font-semibold">{words.alternatives(group.length)}</h3>
            <ul>{group.map(row)}</ul>
          </section>
        ),
      )}
      {rest.length > 0 ? (
        <Disclosure summary={`${words.done} (${rest.length})`}>
          <ul className="flex flex-col">
            {rest.map(({ claim, fix }) => (
              <li key={fix.id} className="border-b border-rule py-2 last:border-b-0">
                <p className="text-sm font-medium">{words.claim(claim.number)}</p>
                <FixItem claim={claim} fix={fix} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </div>
  );
}
