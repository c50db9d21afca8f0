"use client";

import { useState } from "react";
import { HistoryList } from "@/components/articles/history-list";
import { useWorkbench } from "@/components/articles/workbench-state";
import { Disclosure } from "@/components/ui/disclosure";
import type { ClaimView } from "@/lib/contract/claims";
import { claimCardWords as words } from "@/lib/words/claim-card";

/** What happened to a claim, read only when it is opened. */
export function ClaimHistory({ claim }: { claim: ClaimView }) {
  const { article } = useWorkbench();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={words.history} open={open} onToggle={setOpen}>
      {open ? <HistoryList articleId={article.id} claimId={claim.id} /> : null}
    </Disclosure>
  );
}
