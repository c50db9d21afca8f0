"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { useWorkspace } from "@/lib/client/workspace";
import { workbenchWords } from "@/lib/words/workbench";

/** Why the workbench can't be shown, and what to do. */
export function WorkbenchProblem({ kind, retry }: { kind: "gone" | "away" | "noScale"; retry?: () => void }) {
  const { desk } = useWorkspace();
  const home = `/desks/${desk.id}`;
  if (kind === "away") {
    const { action, ...words } = workbenchWords.away;
    return <ProblemNotice {...words} level="h1" action={<Button onClick={retry}>{action}</Button>} />;
  }
  const words = workbenchWords[kind];
  const action = <ButtonLink href={home}>{workbenchWords.gone.action}</ButtonLink>;
  return <ProblemNotice title={words.title} happened={words.happened} todo={words.todo} level="h1" action={action} />;
}
