"use client";

import { withMe } from "@/components/confidential/keeping";
import { keepingEdits } from "@/components/confidential/keeping-edits";
import { KeepingFields } from "@/components/confidential/keeping-fields";
import { Select } from "@/components/ui/select";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { editSource, type SourceView } from "@/lib/contract/sources";
import { type Tier, tier as tiers } from "@/lib/domain/confidential/tier";
import { confidentialWords as words } from "@/lib/words/confidential";

/** How close a source and its note are kept. */
export function SourceKeeping({ source, readOnly }: { source: SourceView; readOnly: boolean }) {
  const send = useCommand();
  const { desk } = useWorkspace();
  const { tier, readerIds, embargoUntil } = source;
  const base = { tier, readerIds, embargoUntil };
  const own = source.createdById === desk.me.memberId;
  const keepNote = (value: Tier) => {
    const named = value === "named_persons_only" && !own ? withMe(readerIds, desk.me.memberId) : readerIds;
    const fields = {
      ...keepingEdits(base, { ...base, readerIds: named }),
      noteTier: { base: source.noteTier, value },
    };
    send(editSource, { sourceId: source.id }, { fields });
  };
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <KeepingFields
        value={base}
        disabled={readOnly}
        own={own}
        onChange={(value) => send(editSource, { sourceId: source.id }, { fields: keepingEdits(base, value) })}
      />
      {source.note && !source.noteRedacted ? (
        <Select<Tier>
          label={words.noteTier}
          value={source.noteTier}
          disabled={readOnly}
          onChange={keepNote}
          choices={tiers.options
            .filter((each) => each !== "embargoed" || embargoUntil !== null)
            .map((each) => ({ value: each, label: words.tiers[each] }))}
        />
      ) : null}
    </div>
  );
}
