"use client";

import { useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { useCommands } from "@/components/desk/commands";
import { Button } from "@/components/ui/button";
import type { ClaimView } from "@/lib/contract/claims";
import { threadWords as words } from "@/lib/words/threads";
import { ThreadList } from "./thread-list";

/** What is said about a claim. */
export function ClaimThreads({ claim }: { claim: ClaimView }) {
  const { article } = useWorkbench();
  const [opening, setOpening] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const may = claim.can.discuss;
  useCommands([
    { id: "discuss", label: words.command, group: "claim", keys: ["d"], enabled: may, run: () => setOpening(true) },
  ]);
  return (
    <section aria-labelledby={`threads-of-${claim.id}`} className="flex flex-col">
      <div className="flex items-center gap-2 border-b border-rule py-1">
        <h3 id={`threads-of-${claim.id}`} className="grow text-sm font-semibold">
          {words.title} <span className="font-normal text-ink-3 tabular-nums">{claim.openThreads}</span>
        </h3>
        {may ? (
          <Button ref={opener} size="sm" variant="quiet" keys="d" onClick={() => setOpening(true)}>
            {words.open}
          </Button>
        ) : null}
      </div>
      <ThreadList
        articleId={article.id}
        claimId={claim.id}
        none={words.none}
        opening={opening}
        onOpened={() => {
          setOpening(false);
          opener.current?.focus();
        }}
      />
    </section>
  );
}
