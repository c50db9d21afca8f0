"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useCommand } from "@/lib/client/use-command";
import { editPreferences } from "@/lib/contract/desks";
import { commandWords } from "@/lib/words/commands";
import { groupsOf } from "./command-groups";
import { useCommandList } from "./commands";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  singleKeys: boolean;
}

/** All keys of this screen (?), and the switch for the single ones. */
export function KeyHelp({ open, onOpenChange, singleKeys }: Props) {
  const list = useCommandList();
  const send = useCommand();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={commandWords.help} size="lg">
      <p className="text-ink-2">{commandWords.helpIntro}</p>
      <div className="mt-3">
        <Checkbox
          label={commandWords.singleKeys}
          checked={singleKeys}
          onChange={(change) => send(editPreferences, {}, { preferences: { singleKeys: change.target.checked } })}
        />
        <p className="text-sm text-ink-3">{commandWords.singleKeysHint}</p>
      </div>
      <div className="mt-4 gap-x-8 sm:columns-2">
        {open
          ? groupsOf(list()).map(([group, rows]) => (
              <section key={group} className="mb-4 break-inside-avoid">
                <h3 className="text-sm font-semibold text-ink-3">{commandWords.groups[group]}</h3>
                <dl>
                  {rows.map((command) => (
                    <div key={command.id} className="flex items-center justify-between gap-3 border-b border-rule py-1">
                      <dt>{command.label}</dt>
                      <dd className="flex shrink-0 gap-1">
                        {[...command.keys, ...(command.keysInText ?? [])].map((keys) => (
                          <Kbd key={keys} keys={keys} spoken />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))
          : null}
      </div>
    </Dialog>
  );
}
