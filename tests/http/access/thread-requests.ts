import { openThread } from "@/lib/usecases/threads/open-thread";
import { resolveThread } from "@/lib/usecases/threads/resolve-thread";
import { command, newId } from "@/tests/support/newsroom";
import { threadBody } from "@/tests/support/thread-body";
import type { Sent } from "./sent";
import type { Story } from "./story";

/* Discussions; each on one that the owner opened. */

async function aThread({ cast, article, claim }: Story): Promise<string> {
  const { id } = await openThread(cast.owner, article.id, threadBody({ claimId: claim.id }));
  return id;
}

const post = () => ({ id: newId(), words: "Look at page 3 again." });

/** What people ask of discussions. */
export const threadRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  listThreads: () => ({}),
  openThread: ({ claim }) => ({ json: threadBody({ claimId: claim.id }) }),
  replyInThread: async (story) => ({
    params: { threadId: await aThread(story) },
    json: { ...command(), post: post() },
  }),
  resolveThread: async (story) => ({
    params: { threadId: await aThread(story) },
    json: { ...command(), post: post() },
  }),
  reopenThread: async (story) => {
    const threadId = await aThread(story);
    const place = { articleId: story.article.id, threadId };
    await resolveThread(story.cast.owner, place, { ...command(), post: post() });
    return { params: { threadId }, json: { ...command(), post: post() } };
  },
  editThread: async (story) => ({
    params: { threadId: await aThread(story) },
    json: { ...command(), fields: { readerIds: { base: [], value: [story.cast.owner.memberId] } } },
  }),
  readAccessLog: () => ({}),
};
