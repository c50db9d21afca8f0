"use client";

import { toast } from "@/components/ui/toast";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { decideFix, type FixView, withdrawFix } from "@/lib/contract/fixes";
import { fixWords as words } from "@/lib/words/fixes";

/** What a person does with fixes, each with its way back while nothing was applied. */
export function useFixes(articleId: string) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const at = (fix: FixView) => ({ articleId, claimId: fix.claimId, fixId: fix.id });

  const reopen = (fix: FixView) => void send(decideFix, at(fix), { state: "proposed" });
  return {
    accept: (fix: FixView, number: number) => {
      send(decideFix, at(fix), { state: "accepted" });
      toast(words.accepted(number), { undo: () => reopen(fix) });
    },
    refuse: (fix: FixView, number: number, reason: string) => {
      send(decideFix, at(fix), { state: "refused", reason });
      toast(words.refused(number), { undo: () => reopen(fix) });
    },
    reopen,
    withdraw: (fix: FixView, number: number) => {
      send(withdrawFix, at(fix), { withdrawn: true });
      toast(words.withdrawnToast(number), { undo: () => void send(withdrawFix, at(fix), { withdrawn: false }) });
    },
    renew: (fix: FixView) => void send(withdrawFix, at(fix), { withdrawn: false }),
    mayDecide: (fix: FixView) => fix.can.decide_fix,
    isOwn: (fix: FixView) => fix.can.propose_fix && fix.proposedById === desk.me.memberId,
  };
}
