"use client";

import { useState } from "react";
import { keepingEdits } from "@/components/confidential/keeping-edits";
import { KeepingFields } from "@/components/confidential/keeping-fields";
import { KeptMark } from "@/components/confidential/kept-mark";
import { Redacted } from "@/components/confidential/redacted";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import { nameOf } from "@/lib/client/labels";
import { newId } from "@/lib/client/new-id";
import { useCommand } from "@/lib/client/use-command";
import { useWorkspace } from "@/lib/client/workspace";
import { editThread, reopenThread, replyInThread, resolveThread, type ThreadView } from "@/lib/contract/threads";
import { confidentialWords } from "@/lib/words/confidential";
import { threadWords as words } from "@/lib/words/threads";
import { SayForm } from "./say-form";

const steps = {
  reply: { endpoint: replyInThread, label: words.words, send: words.reply },
  resolve: { endpoint: resolveThread, label: words.resolveWords, send: words.resolve },
  reopen: { endpoint: reopenThread, label: words.reopenWords, send: words.reopen },
} as const;

/** A discussion: what was said, and what can be said next. */
export function ThreadItem({ articleId, thread }: { articleId: string; thread: ThreadView }) {
  const { desk } = useWorkspace();
  const send = useCommand();
  const [saying, setSaying] = useState<keyof typeof steps | null>(null);
  // What was said last: the keyboard goes back to where it was begun.
  const [said, setSaid] = useState<keyof typeof steps | null>(null);
  if (thread.redacted) {
    return (
      <li className="border-b border-rule py-2 text-sm">
        <Redacted>{confidentialWords.redactedThing(thread.tier)}</Redacted>{" "}
        <span className="text-ink-3">{confidentialWords.askFor(nameOf(desk, thread.createdById))}</span>
      </li>
    );
  }
  const at = { articleId, threadId: thread.id };
  const { tier, readerIds, embargoUntil } = thread;
  const keeping = { tier, readerIds, embargoUntil };
  const step = saying ? steps[saying] : null;
  const done = () => {
    setSaid(saying);
    setSaying(null);
  };
  return (
    <li className="flex flex-col gap-1.5 border-b border-rule py-2">
      <KeptMark tier={tier} />
      <ol className="flex flex-col gap-1.5">
        {thread.posts.map((post) => (
          <Post key={post.id} post={post} name={nameOf(desk, post.memberId)} zone={desk.timeZone} />
        ))}
      </ol>
      {step ? (
        <SayForm
          key={saying}
          label={step.label}
          sendLabel={step.send}
          onCancel={done}
          onSend={(typed) => {
            send(step.endpoint, at, { post: { id: newId(), words: typed } });
            done();
          }}
        />
      ) : thread.can.discuss ? (
        <div className="flex flex-wrap gap-1">
          {thread.resolved ? (
            <Button size="sm" variant="quiet" autoFocus={said !== null} onClick={() => setSaying("reopen")}>
              {words.reopen}
            </Button>
          ) : (
            <>
              <Button
                size="sm"
                variant="quiet"
                autoFocus={said !== null && said !== "resolve"}
                onClick={() => setSaying("reply")}
              >
                {words.reply}
              </Button>
              <Button size="sm" variant="quiet" autoFocus={said === "resolve"} onClick={() => setSaying("resolve")}>
                {words.resolve}
              </Button>
            </>
          )}
        </div>
      ) : null}
      {thread.can.keep ? (
        <Disclosure summary={words.keeping}>
          <KeepingFields
            value={keeping}
            own={thread.createdById === desk.me.memberId}
            onChange={(value) => send(editThread, at, { fields: keepingEdits(keeping, value) })}
          />
        </Disclosure>
      ) : null}
    </li>
  );
}

function Post({ post, name, zone }: { post: ThreadView["posts"][number]; name: string; zone: string }) {
  const said = { reply: name, resolved: words.resolvedBy(name), reopened: words.reopenedBy(name) }[post.kind];
  return (
    <li className="text-sm">
      <p className="text-ink-3">
        <bdi className={post.kind === "reply" ? "font-medium text-ink-2" : undefined}>{said}</bdi>{" "}
        {post.number === 0 ? words.unsent : <Time at={post.at} zone={zone} />}
      </p>
      <p dir="auto" className="text-base break-words whitespace-pre-wrap">
        {post.words}
      </p>
    </li>
  );
}
