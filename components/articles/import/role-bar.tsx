"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import clsx from "clsx";
import { type RefObject, useId } from "react";
import { Kbd } from "@/components/ui/kbd";
import { useAppleKeys } from "@/components/ui/keys";
import { Tooltip } from "@/components/ui/tooltip";
import { type BlockRole, blockRole } from "@/lib/domain/text/doc";
import { articleWords } from "@/lib/words/articles";
import { importWords } from "@/lib/words/import";
import { blocksAtCursor, giveReason } from "./block-roles";

const words = importWords.roles;

interface Props {
  editor: Editor;
  bar: RefObject<HTMLFieldSetElement | null>;
  onRole: (role: BlockRole) => void;
  legendId: string;
}

/** The nine roles with their keys, the one at the cursor chosen; furniture says why. */
export function RoleBar({ editor, bar, onRole, legendId }: Props) {
  const name = useId();
  const apple = useAppleKeys();
  const here = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const blocks = blocksAtCursor(now.state);
      const roles = new Set(blocks.map((block) => block.role));
      return { role: roles.size === 1 ? (blocks[0]?.role ?? null) : null, reason: blocks[0]?.reason ?? "" };
    },
    equalityFn: (a, b) => a.role === b?.role && a.reason === b.reason,
  });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <fieldset ref={bar} className="flex min-w-0 gap-0.5 overflow-x-auto rounded-md bg-sunk p-0.5">
        <legend id={legendId} className="sr-only">
          {words.legend}
        </legend>
        {blockRole.options.map((role, index) => (
          <Tooltip key={role} text={words.meanings[role]} keys={words.key(index + 1)}>
            <label
              className={clsx(
                "relative inline-flex min-h-7 shrink-0 items-center gap-1.5 rounded-sm px-2 text-sm font-medium text-ink-2 transition-colors hover:text-ink",
                "has-checked:bg-raised has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--rule-strong)]",
                "has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-slate",
              )}
            >
              <input
                type="radio"
                name={name}
                value={role}
                checked={here.role === role}
                aria-keyshortcuts={`${apple ? "Meta" : "Control"}+Alt+${index + 1}`}
                onChange={() => onRole(role)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== "Escape") return;
                  event.preventDefault();
                  editor.commands.focus();
                }}
                className="absolute inset-0 appearance-none opacity-0"
              />
              <Kbd keys={String(index + 1)} />
              {articleWords.roles[role]}
            </label>
          </Tooltip>
        ))}
      </fieldset>
      {here.role === "furniture" ? (
        <label className="flex min-w-0 grow basis-56 items-center gap-2 text-sm text-ink-2">
          <span className="whitespace-nowrap max-2xl:sr-only">{words.reason}</span>
          <input
            value={here.reason}
            maxLength={200}
            dir="auto"
            placeholder={words.reason}
            onChange={(event) => editor.view.dispatch(giveReason(editor.state, event.target.value))}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.preventDefault();
              editor.commands.focus();
            }}
            className="min-h-7 min-w-0 grow rounded-md border border-rule-strong bg-raised px-2 text-sm text-ink"
          />
        </label>
      ) : null}
    </div>
  );
}
