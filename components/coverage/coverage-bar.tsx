"use client";

import { Check } from "lucide-react";
import { useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { type Ledger, nextUntouched } from "@/lib/domain/coverage/coverage";
import { byRole, bySection, type PartFigures, percentDone } from "@/lib/domain/coverage/figures";
import { coverageWords as words } from "@/lib/words/coverage";
import { readerWords } from "@/lib/words/reader";
import { useCoverageState } from "./coverage-state";
import { CoverageStrip } from "./coverage-strip";

/** How much of the article somebody has looked at; behind it the sections and kinds of text, each a way to its first gap. */
export function CoverageBar() {
  const { now, goTo } = useCoverageState();
  const [open, setOpen] = useState(false);
  /** Where to go once the list is away and would give the focus back. */
  const goal = useRef<number | null>(null);
  /** Where the key was pressed that opened it. */
  const cameFrom = useRef<Element | null>(null);
  const openByKey = () => {
    cameFrom.current = document.activeElement;
    setOpen(true);
  };
  useCommands(
    now ? [{ id: "coverage", label: words.commands.open, group: "view", keys: ["shift+u"], run: openByKey }] : [],
  );
  if (!now) return null;
  const { figures } = now.ledger;
  const percent = words.percent(percentDone(figures));
  return (
    <Popover
      label={words.title}
      align="end"
      className="w-96"
      open={open}
      onOpenChange={setOpen}
      onCloseAutoFocus={(event) => {
        const from = cameFrom.current;
        cameFrom.current = null;
        if (goal.current !== null) {
          event.preventDefault();
          goTo(goal.current);
          goal.current = null;
        } else if (from instanceof HTMLElement) {
          event.preventDefault();
          from.focus({ preventScroll: true });
        }
      }}
      trigger={
        <button
          type="button"
          data-coverage={percentDone(figures)}
          aria-label={`${words.title}, ${percent}. ${words.said(figures)}`}
          title={words.said(figures)}
          className="inline-flex h-8 shrink-0 items-center gap-2 @max-[9rem]:hidden rounded-md px-1.5 text-sm text-ink-2 tabular-nums hover:bg-sunk"
        >
          <span className="hidden text-ink-3 @5xl:inline">{words.title}</span>
          <CoverageStrip figures={figures} className="hidden w-20 @3xl:block" />
          <span className="whitespace-nowrap">{percent}</span>
        </button>
      }
    >
      <Parts
        ledger={now.ledger}
        onGo={(offset) => {
          goal.current = offset;
          setOpen(false);
        }}
      />
    </Popover>
  );
}

function Parts({ ledger, onGo }: { ledger: Ledger; onGo: (offset: number) => void }) {
  const { version } = useWorkbench();
  const { lines, setLines } = useCoverageState();
  const first = nextUntouched(ledger, -1);
  const sections = bySection(ledger).map(({ heading, ...part }, index) => ({
    key: `section ${index}`,
    name: heading ? version.text.slice(heading.start, heading.end) : words.beforeFirst,
    part,
  }));
  const roles = byRole(ledger).map((part) => ({
    key: part.role,
    name: readerWords.roles[part.role] || words.body,
    part,
  }));
  return (
    <div className="flex flex-col gap-3 text-base">
      <p>{ledger.complete ? words.complete : words.said(ledger.figures)}</p>
      <PartList title={words.sections} parts={sections} onGo={onGo} />
      <PartList title={words.roles} parts={roles} onGo={onGo} />
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-rule pt-2">
        <Checkbox
          label={words.lines}
          checked={lines}
          onChange={(event) => setLines(event.currentTarget.checked)}
          className="grow"
        />
        {first ? (
          <Button size="sm" onClick={() => onGo(first.range.start)}>
            {words.first}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

interface PartListProps {
  title: string;
  parts: { key: string; name: string; part: PartFigures }[];
  onGo: (offset: number) => void;
}

function PartList({ title, parts, onGo }: PartListProps) {
  if (parts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="pb-1 text-sm font-semibold text-ink-2">{title}</h3>
      <ul className="max-h-56 overflow-y-auto">
        {parts.map(({ key, name, part }) => (
          <li key={key}>
            <button
              type="button"
              aria-disabled={part.hole === null || undefined}
              aria-label={`${words.part(name, part)}. ${part.hole ? words.toHole : words.covered}`}
              onClick={() => part.hole && onGo(part.hole.start)}
              className="flex min-h-8 w-full items-center gap-3 rounded-md px-1.5 text-start -outline-offset-2 hover:bg-sunk aria-disabled:text-ink-3 aria-disabled:hover:bg-transparent"
            >
              <bdi className="min-w-0 grow truncate">{name}</bdi>
              <CoverageStrip figures={part} className="w-16 shrink-0" />
              <span className="w-14 shrink-0 text-end text-sm tabular-nums">{words.count(part)}</span>
              <Check aria-hidden="true" className={part.hole ? "size-4 shrink-0 invisible" : "size-4 shrink-0"} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
