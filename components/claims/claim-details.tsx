"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentField } from "@/components/ui/moment-field";
import { SavedField } from "@/components/ui/saved-field";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { type ClaimView, editClaim } from "@/lib/contract/claims";
import { priority } from "@/lib/domain/claims/claim";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { claimWords } from "@/lib/words/claims";
import { evidenceFormWords } from "@/lib/words/evidence-form";

/** What a claim carries beside its words: date, priority, who has it, until when, whom it waits for. */
export function ClaimDetails({ claim, readOnly }: { claim: ClaimView; readOnly: boolean }) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const at = { articleId: article.id, claimId: claim.id };
  if (readOnly) return null;
  const waiting = claim.waitingOn;
  return (
    <Disclosure summary={words.details}>
      <div className="flex flex-col gap-2.5">
        <Segmented
          label={words.priority}
          value={claim.priority}
          onChange={(value) => send(editClaim, at, { fields: { priority: { base: claim.priority, value } } })}
          segments={priority.options.map((value) => ({ value, label: claimWords.priorities[value] }))}
        />
        <div className="grid grid-cols-2 gap-2.5">
          <Select
            label={words.assignee}
            value={claim.assigneeId ?? ""}
            onChange={(value) =>
              send(editClaim, at, {
                fields: { assigneeId: { base: claim.assigneeId, value: value === "" ? null : value } },
              })
            }
            choices={[
              { value: "", label: words.nobody },
              ...desk.members
                .filter((member) => !member.disabled && !member.external && member.role !== "viewer")
                .map((member) => ({ value: member.id, label: member.name })),
            ]}
          />
          <SavedField
            label={words.claimDate}
            hint={evidenceFormWords.dateHint}
            value={claim.claimDate}
            onSave={(base, value) => send(editClaim, at, { fields: { claimDate: { base, value } } })}
          />
        </div>
        <MomentField
          label={words.due}
          zone={desk.timeZone}
          value={claim.dueAt}
          onChange={(value) => send(editClaim, at, { fields: { dueAt: { base: claim.dueAt, value } } })}
        />
        <SavedField
          label={words.waitingOn}
          hint={words.waitingHint}
          value={waiting?.whom ?? ""}
          maxLength={200}
          onSave={(_base, whom) =>
            send(editClaim, at, {
              fields: {
                waitingOn: {
                  base: waiting,
                  value:
                    whom.trim() === "" ? null : { whom: whom.trim(), since: new Date().toISOString(), until: null },
                },
              },
            })
          }
        />
      </div>
    </Disclosure>
  );
}
