"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { decideFix, type FixView, withdrawFix } from "@/lib/contract/fixes";
import { overlap } from "@/lib/domain/fixes/fix";
import { fixWords as words } from "@/lib/words/fixes";

/** What a person does with fixes, each with its way back while nothing was applied. */
export function useFixes() {
  const { desk } = useWorkspace();
  const { article, claims } = useWorkbench();
  const send = useCommand();
  const at = (fix: FixView) => ({ articleId: article.id, claimId: fix.claimId, fixId: fix.id });

  const reopen = (fix: FixView) => void send(decideFix, at(fix), { state: "proposed" });
  const undecide = (fix: FixView, number: number) => {
    reopen(fix);
    announce(words.undecided(number));
  };
  return {
    accept: (fix: FixView, number: number) => {
      send(decideFix, at(fix), { state: "accepted" });
      toast(words.accepted(number), { undo: () => undecide(fix, number) });
    },
    refuse: (fix: FixView, number: number, reason: string) => {
      send(decideFix, at(fix), { state: "refused", reason });
      toast(words.refused(number), { undo: () => undecide(fix, number) });
    },
    reopen,
    withdraw: (fix: FixView, number: number) => {
      send(withdrawFix, at(fix), { withdrawn: true });
      toast(words.withdrawnToast(number), { undo: () => void send(withdrawFix, at(fix), { withdrawn: false }) });
    },
    renew: (fix: FixView) => void send(withdrawFix, at(fix), { withdrawn: false }),
    /** The number of the claim whose accepted fix changes the same words; null when there is none. */
    rivalOf: (fix: FixView): number | null => {
      const isRival = (other: FixView) =>
        other.state === "accepted" &&
        other.id !== fix.id &&
        other.versionId === fix.versionId &&
        overlap(other.range, fix.range);
      return claims.find((claim) => claim.retired === null && claim.fixes.some(isRival))?.number ?? null;
    },
    mayDecide: (fix: FixView) => fix.can.decide_fix,
    isOwn: (fix: FixView) => fix.can.propose_fix && fix.proposedById === desk.me.memberId,
  };
}
