"use client";

import { withMe } from "@/components/confidential/keeping";
import { keepingEdits } from "@/components/confidential/keeping-edits";
import { KeepingFields } from "@/components/confidential/keeping-fields";
import { Select } from "@/components/ui/select";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type EvidenceView, editEvidence } from "@/lib/contract/evidence";
import { type Tier, tier as tiers } from "@/lib/domain/confidential/tier";
import { confidentialWords as words } from "@/lib/words/confidential";

/** How close a piece of evidence and its note are kept. */
export function EvidenceKeeping({
  evidence,
  at,
}: {
  evidence: EvidenceView;
  at: { articleId: string; claimId: string; evidenceId: string };
}) {
  const send = useCommand();
  const { desk } = useWorkspace();
  const { tier, readerIds, embargoUntil } = evidence;
  const base = { tier, readerIds, embargoUntil };
  const own = evidence.createdById === desk.me.memberId;
  const keepNote = (value: Tier) => {
    const named = value === "named_persons_only" && !own ? withMe(readerIds, desk.me.memberId) : readerIds;
    const fields = {
      ...keepingEdits(base, { ...base, readerIds: named }),
      noteTier: { base: evidence.noteTier, value },
    };
    send(editEvidence, at, { fields });
  };
  return (
    <div className="flex flex-col gap-2.5">
      <KeepingFields
        value={base}
        own={own}
        onChange={(value) => send(editEvidence, at, { fields: keepingEdits(base, value) })}
      />
      {tier === "off_record" ? <p className="text-sm">{words.supportsNothing}</p> : null}
      {evidence.note && !evidence.noteRedacted ? (
        <Select<Tier>
          label={words.noteTier}
          value={evidence.noteTier}
          onChange={keepNote}
          choices={tiers.options
            .filter((each) => each !== "embargoed" || embargoUntil !== null)
            .map((each) => ({ value: each, label: words.tiers[each] }))}
        />
      ) : null}
    </div>
  );
}
