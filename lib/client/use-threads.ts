"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { listThreads, type ThreadView } from "@/lib/contract/threads";
import type { Tier } from "@/lib/domain/confidential/tier";
import { call } from "./call";
import { embargoesOfThreads } from "./embargoes";
import type { Entry } from "./outbox";
import { useEmbargoEnds } from "./use-embargo-ends";
import { useEntries, useWorkspace } from "./workspace";

/** A discussion as this person has left it; what the server does not have yet has the number 0. */
export function useThreads(articleId: string) {
  const { desk } = useWorkspace();
  const entries = useEntries();
  const query = useQuery({
    queryKey: ["thread", articleId],
    queryFn: ({ signal }) => call(listThreads, { params: { deskId: desk.id, articleId }, signal }),
  });
  const threads = useMemo(
    () => (query.data ? laidOver(query.data.items, entries, articleId, desk.me.memberId) : undefined),
    [query.data, entries, articleId, desk.me.memberId],
  );
  const items = query.data?.items;
  useEmbargoEnds(
    articleId,
    useMemo(() => items && embargoesOfThreads(items), [items]),
  );
  return { ...query, threads };
}

const kinds: Readonly<Record<string, ThreadView["posts"][number]["kind"]>> = {
  replyInThread: "reply",
  resolveThread: "resolved",
  reopenThread: "reopened",
};

interface NewThread {
  thread: { id: string; claimId: string | null; tier: Tier; readerIds: string[]; embargoUntil: string | null };
  post: { id: string; words: string };
}

function laidOver(items: readonly ThreadView[], entries: readonly Entry[], articleId: string, memberId: string) {
  const threads = new Map(items.map((thread) => [thread.id, thread]));
  for (const entry of entries) {
    if (entry.articleId !== articleId || entry.state === "refused") continue;
    const at = new Date(entry.order).toISOString();
    const posted = ({ post }: NewThread, kind: ThreadView["posts"][number]["kind"]) => ({
      ...post,
      ...{ number: 0, kind, memberId, at },
    });
    if (entry.endpoint === "openThread") {
      const body = entry.body as NewThread;
      if (threads.has(body.thread.id)) continue;
      threads.set(body.thread.id, {
        ...body.thread,
        ...{ redacted: false, createdById: memberId, createdAt: at, resolved: false, revision: 0 },
        posts: [posted(body, "reply")],
        can: { discuss: false, keep: false },
      });
    }
    const kind = kinds[entry.endpoint];
    const thread = threads.get(entry.params.threadId ?? "");
    if (!kind || !thread) continue;
    const body = entry.body as NewThread;
    if (thread.posts.some((post) => post.id === body.post.id)) continue;
    const resolved = kind === "reply" ? thread.resolved : kind === "resolved";
    threads.set(thread.id, { ...thread, resolved, posts: [...thread.posts, posted(body, kind)] });
  }
  return [...threads.values()];
}
