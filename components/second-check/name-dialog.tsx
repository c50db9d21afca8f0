"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { type Choice, Select } from "@/components/ui/select";
import { call } from "@/lib/client/call";
import { nameOf } from "@/lib/client/labels";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { listSecondCheckers, nameSecondChecker } from "@/lib/contract/second-checks";
import { secondCheckWords as words } from "@/lib/words/second-check";

interface Props {
  claim: ClaimView;
  open: boolean;
  onClose: () => void;
}

/** Who gives the second answer: the server says who can be named, and what keeps the others from it as far as the reader may know. */
export function NameDialog({ claim, open, onClose }: Props) {
  const { article } = useWorkbench();
  const send = useCommand();
  const { desk } = useWorkspace();
  const [memberId, setMemberId] = useState("");
  const { people, choices } = useCheckers(claim, open);
  const check = claim.secondCheck;
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
      <div className="flex flex-col items-start gap-2">
        <Select
          autoFocus
          className="w-full"
          label={words.who}
          value={memberId}
          onChange={setMemberId}
          choices={[{ value: "", label: people.isPending ? words.readingWho : words.chooseSomebody }, ...choices]}
          error={people.isError ? words.whoAway : undefined}
          hint={people.data && choices.every(({ disabled }) => disabled) ? words.nobodyFit : undefined}
        />
        {people.isError ? (
          <Button size="sm" busy={people.isFetching} onClick={() => void people.refetch()}>
            {words.again}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

/** Asked anew each time the dialog opens: parts and rights change without the claim. */
function useCheckers(claim: ClaimView, open: boolean) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const checkId = claim.secondCheck?.id ?? "";
  const people = useQuery({
    queryKey: ["second_checkers", article.id, checkId],
    queryFn: ({ signal }) =>
      call(listSecondCheckers, {
        params: { deskId: desk.id, articleId: article.id, claimId: claim.id, checkId },
        signal,
      }),
    enabled: open && checkId !== "",
    staleTime: 0,
    gcTime: 0,
  });
  const others = people.data?.items.filter(({ memberId }) => memberId !== claim.secondCheck?.checkerId) ?? [];
  const choices = others.flatMap(({ memberId: value, unfit }): Choice[] => {
    const label = nameOf(desk, value);
    if (unfit === null) return [{ value, label }];
    return unfit === "right" ? [] : [{ value, label: words.unfit[unfit](label), disabled: true }];
  });
  return { people, choices: choices.sort((a, b) => Number(a.disabled ?? false) - Number(b.disabled ?? false)) };
}
