"use client";

import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { Select } from "@/components/ui/select";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { nameSecondChecker } from "@/lib/contract/second-checks";
import { may } from "@/lib/domain/policy";
import { secondCheckWords as words } from "@/lib/words/second-check";

interface Props {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
}

/** Who gives the second answer: those who may answer claims here and did not give the first, as far as the reader may know. */
export function NameDialog({ claim, open, onClose }: Props) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const send = useCommand();
  const [memberId, setMemberId] = useState("");
  const check = claim.secondCheck;
  const firstById = claim.assessments.findLast((each) => each.round === 1)?.memberId;
  const fit = desk.members.filter((member) => {
    const parts = article.parts.filter((each) => each.memberId === member.id).map((each) => each.part);
    const isThere = !member.disabled && !member.external;
    return (
      isThere &&
      member.id !== firstById &&
      member.id !== check?.checkerId &&
      may("assess_claim", { role: member.role, parts })
    );
  });
  const done = () => {
    if (!check || memberId === "") return;
    send(nameSecondChecker, { articleId: article.id, claimId: claim.id, checkId: check.id }, { memberId });
    announce(words.named(nameOf(desk, memberId)));
    setMemberId("");
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={words.nameTitle(claim.number)}
      description={words.nameIntro}
      footer={
        <Button variant="primary" disabled={memberId === ""} onClick={done}>
          {words.name}
        </Button>
      }
    >
      <Select
        autoFocus
        label={words.who}
        value={memberId}
        onChange={setMemberId}
        choices={[
          { value: "", label: words.chooseSomebody },
          ...fit.map((member) => ({ value: member.id, label: member.name })),
        ]}
      />
    </Dialog>
  );
}
