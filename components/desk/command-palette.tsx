"use client";

import { Command as Palette } from "cmdk";
import { Kbd } from "@/components/ui/kbd";
import { commandWords } from "@/lib/words/commands";
import { groupsOf } from "./command-groups";
import type { Command } from "./commands";

/** Commands to be found by typing. */
export function CommandPalette({ commands, close }: { commands: readonly Command[]; close: () => void }) {
  return (
    <Palette label={commandWords.menu} loop>
      <Palette.Input
        autoFocus
        placeholder={commandWords.search}
        className="h-9 w-full rounded-md border border-rule bg-paper px-2.5 text-base"
      />
      <Palette.List className="mt-2 max-h-[60dvh] overflow-y-auto">
        <Palette.Empty className="px-2.5 py-3 text-ink-3">{commandWords.none}</Palette.Empty>
        {groupsOf(commands).map(([group, rows]) => (
          <Palette.Group
            key={group}
            heading={commandWords.groups[group]}
            className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-ink-3"
          >
            {rows.map((command) => (
              <Palette.Item
                key={command.id}
                value={`${command.label} ${command.id}`}
                disabled={command.enabled === false}
                onSelect={() => {
                  close();
                  command.run();
                }}
                className="flex min-h-8 items-center gap-3 rounded-md px-2.5 text-base data-[selected=true]:bg-sunk data-[disabled=true]:text-ink-3"
              >
                <span className="grow">{command.label}</span>
                {command.keys[0] ? <Kbd keys={command.keys[0]} /> : null}
              </Palette.Item>
            ))}
          </Palette.Group>
        ))}
      </Palette.List>
    </Palette>
  );
}
