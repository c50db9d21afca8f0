"use client";

import { useState } from "react";
import { type Keeping, lacksTime } from "@/components/confidential/keeping";
import { KeepingFields } from "@/components/confidential/keeping-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { SkeletonRows } from "@/components/ui/skeleton";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useThreads } from "@/lib/client/use-threads";
import { openThread } from "@/lib/contract/threads";
import { threadWords as words } from "@/lib/words/threads";
import { SayForm } from "./say-form";
import { ThreadItem } from "./thread-item";

interface Props {
  articleId: string;
  /** Null: those about the article as a whole. */
  claimId: string | null;
  none: string;
  /** A new one is being written. */
  opening: boolean;
  onOpened: () => void;
}

const OPEN: Keeping = { tier: "on_record", readerIds: [], embargoUntil: null };

/** The discussions of a claim or of the article: open ones, then resolved ones folded away. */
export function ThreadList({ articleId, claimId, none, opening, onOpened }: Props) {
  const { threads, isError } = useThreads(articleId);
  const send = useCommand();
  const [keeping, setKeeping] = useState(OPEN);
  const [tried, setTried] = useState(false);
  const done = () => {
    setTried(false);
    setKeeping(OPEN);
    onOpened();
  };
  if (!threads) return isError ? <p className="py-2 text-sm text-ink-3">{words.away}</p> : <SkeletonRows rows={2} />;
  const here = threads.filter((thread) => thread.claimId === claimId);
  const resolved = here.filter((thread) => thread.resolved);
  return (
    <>
      {here.length === 0 && !opening ? <p className="py-2 text-sm text-ink-3">{none}</p> : null}
      <ul>
        {here
          .filter((thread) => !thread.resolved)
          .map((thread) => (
            <ThreadItem key={thread.id} articleId={articleId} thread={thread} />
          ))}
      </ul>
      {opening ? (
        <SayForm
          label={words.words}
          sendLabel={words.send}
          onCancel={done}
          onSend={(said) => {
            setTried(true);
            if (lacksTime(keeping)) return;
            const thread = { id: newId(), claimId, ...keeping };
            send(openThread, { articleId }, { thread, post: { id: newId(), words: said } });
            done();
          }}
        >
          <KeepingFields draft tried={tried} value={keeping} onChange={setKeeping} label={words.keeping} />
        </SayForm>
      ) : null}
      {resolved.length > 0 ? (
        <Disclosure summary={words.showResolved(resolved.length)}>
          <ul>
            {resolved.map((thread) => (
              <ThreadItem key={thread.id} articleId={articleId} thread={thread} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}
