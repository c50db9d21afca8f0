"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "@/components/account/problem-of";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { MomentField } from "@/components/ui/moment-field";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { assignClaims, type WorkItem } from "@/lib/contract/work-board";
import { workWords as words } from "@/lib/words/work-board";

const KEEP = "keep";
const NOBODY = "nobody";

/** Gives what is picked to somebody and says until when, one command an article. */
export function AssignDialog({
  items,
  open,
  onOpenChange,
  onDone,
}: {
  items: readonly WorkItem[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone: () => void;
}) {
  const { desk } = useWorkspace();
  const queries = useQueryClient();
  const [to, setTo] = useState(KEEP);
  const [dated, setDated] = useState<"keep" | "set" | "none">("keep");
  const [due, setDue] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const nothing = to === KEEP && dated === "keep";
  // A date that is chosen and not told would take away the one that stands.
  const undated = dated === "set" && due === null;
  const [tried, setTried] = useState(false);

  const assign = async () => {
    setTried(true);
    if (undated) return;
    setBusy(true);
    let changed = 0;
    const byArticle = Map.groupBy(items, (item) => item.articleId);
    for (const [articleId, claims] of byArticle) {
      try {
        const answer = await call(assignClaims, {
          params: { deskId: desk.id, articleId },
          body: {
            commandId: newId(),
            claimIds: claims.map((each) => each.claimId),
            ...(to === KEEP ? {} : { assigneeId: to === NOBODY ? null : to }),
            ...(dated === "keep" ? {} : { dueAt: dated === "set" ? due : null }),
          },
        });
        changed += answer.changed;
      } catch (error) {
        toast(words.notAssigned(claims[0]?.articleTitle ?? "", problemOf(error)));
      }
    }
    await queries.invalidateQueries({ queryKey: ["articles"] });
    setBusy(false);
    if (changed > 0) toast(words.assigned(changed));
    onOpenChange(false);
    onDone();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.assignTitle(items.length)}
      footer={
        <Button variant="primary" disabled={nothing || busy} onClick={() => void assign()}>
          {words.assign}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Select
          label={words.assignee}
          value={to}
          onChange={setTo}
          choices={[
            { value: KEEP, label: words.keepAssignee },
            { value: NOBODY, label: words.nobody },
            ...desk.members
              .filter((member) => !member.disabled && !member.external && member.role !== "viewer")
              .map((member) => ({ value: member.id, label: member.name })),
          ]}
        />
        <Select
          label={words.due}
          value={dated}
          onChange={setDated}
          choices={[
            { value: "keep", label: words.keepDue },
            { value: "set", label: words.setDue },
            { value: "none", label: words.noMoreDue },
          ]}
        />
        {dated === "set" ? (
          <>
            <MomentField label={words.dueAt} zone={desk.timeZone} value={due} onChange={setDue} />
            {tried && undated ? <p role="alert">{words.dueMissing}</p> : null}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
