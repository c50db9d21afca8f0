"use client";

import { useWorkbench } from "@/components/articles/workbench-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Later, later } from "@/components/ui/later";
import { claimCardWords as words } from "@/lib/words/claim-card";
import { CardSkeleton } from "./card-skeleton";

/** Comes after the text: to read, nobody needs it. */
export const claimCard = later(() => import("./claim-card").then((part) => part.ClaimCard));

/** Where everything about the claim in focus stands. */
export function CardPlace() {
  const { selected } = useWorkbench();
  if (!selected) {
    return (
      <EmptyState title={words.noneTitle} level="h2">
        {words.none}
      </EmptyState>
    );
  }
  return <Later key={selected.id} part={claimCard} props={{ claim: selected }} waiting={<CardSkeleton />} />;
}
