"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { readClaimSourcing } from "@/lib/contract/sourcing";

/** What the policy says of a claim: it comes with the claim once somebody answered, and is asked for before that. */
export function useClaimPolicy(claim: ClaimView) {
  const { article } = useWorkbench();
  const { desk } = useWorkspace();
  const [asked, setAsked] = useState(false);
  const params = { deskId: desk.id, articleId: article.id, claimId: claim.id };
  const query = useQuery({
    queryKey: ["sourcing", article.id, claim.id, claim.revision],
    queryFn: ({ signal }) => call(readClaimSourcing, { params, signal }),
    enabled: asked && claim.sourcing === null,
    placeholderData: (before) => before,
  });
  return {
    sourcing: claim.sourcing ?? query.data ?? null,
    asked,
    failed: query.isError,
    ask: () => {
      setAsked(true);
      if (query.isError) void query.refetch();
    },
  };
}
