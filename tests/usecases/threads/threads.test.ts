import { describe, expect, test } from "vitest";
import { listThreads } from "@/lib/queries/list-threads";
import { readArticle } from "@/lib/queries/read-article";
import { readChanges } from "@/lib/queries/read-changes";
import { readClaim } from "@/lib/queries/read-claims";
import { editThread } from "@/lib/usecases/threads/edit-thread";
import { openThread } from "@/lib/usecases/threads/open-thread";
import { reopenThread } from "@/lib/usecases/threads/reopen-thread";
import { replyInThread } from "@/lib/usecases/threads/reply-in-thread";
import { resolveThread } from "@/lib/usecases/threads/resolve-thread";
import { asOwner } from "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { threadBody } from "@/tests/support/thread-body";

async function aStory() {
  const desk = await aDesk();
  const [ana, ben] = [await aMember(desk, "checker"), await aMember(desk, "editor")];
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"]);
  const opened = threadBody({ claimId: claim.id });
  await openThread(ana, article.id, opened);
  const place = { articleId: article.id, threadId: opened.thread.id };
  return { desk, ana, ben, article, claim, place };
}
const post = (words: string) => ({ ...command(), post: { id: newId(), words } });

describe("a discussion", () => {
  test("is replied to, resolved and reopened with a reason, and keeps every word", async () => {
    const { ana, ben, article, claim, place } = await aStory();
    await replyInThread(ben, place, post("It is, see page 3."));
    expect((await readClaim(ben, article.id, claim.id)).openThreads).toBe(1);
    await resolveThread(ana, place, post("Settled by page 3."));
    expect((await readClaim(ben, article.id, claim.id)).openThreads).toBe(0);
    await expect(replyInThread(ben, place, post("One more thing."))).rejects.toMatchObject({ code: "thread_resolved" });
    await reopenThread(ben, place, post("Page 3 is of June."));
    await expect(reopenThread(ben, place, post("Again."))).rejects.toMatchObject({ code: "thread_open" });

    const [thread] = (await listThreads(ben, article.id)).items;
    expect(thread?.resolved).toBe(false);
    expect(thread?.posts.map(({ number, kind, memberId, words }) => [number, kind, memberId, words])).toEqual([
      [1, "reply", ana.memberId, "Is May the right month?"],
      [2, "reply", ben.memberId, "It is, see page 3."],
      [3, "resolved", ana.memberId, "Settled by page 3."],
      [4, "reopened", ben.memberId, "Page 3 is of June."],
    ]);
  });

  test("a reply sent twice stands once", async () => {
    const { ben, article, place } = await aStory();
    const reply = post("It is, see page 3.");
    expect(await replyInThread(ben, place, reply)).toEqual(await replyInThread(ben, place, reply));
    expect((await listThreads(ben, article.id)).items[0]?.posts).toHaveLength(2);
  });

  test("screens learn of it by its own noun and its claim’s", async () => {
    const { ben, article, claim, place } = await aStory();
    const { cursor } = await readArticle(ben, article.id);
    await replyInThread(ben, place, post("It is, see page 3."));
    const changes = await readChanges(ben, article.id, { since: cursor.seq, epoch: cursor.epoch });
    expect(changes.touched).toEqual(["thread"]);
    expect(changes.upserts.map(({ id }) => id)).toEqual([claim.id]);
  });

  test("hangs on the article where no claim is named, and its words are in no event", async () => {
    const { desk, ana, article } = await aStory();
    await openThread(ana, article.id, threadBody({}, "Who took the picture?"));
    expect((await listThreads(ana, article.id)).items.map(({ claimId }) => claimId)).toContain(null);
    const told = await asOwner("SELECT 1 FROM event_payload WHERE desk_id = $1 AND payload LIKE '%picture%'", [
      desk.id,
    ]);
    expect(told).toEqual([]);
  });

  test("a viewer reads it and writes nothing in it", async () => {
    const { desk, article, place } = await aStory();
    const viewer = await aMember(desk, "viewer");
    expect((await listThreads(viewer, article.id)).items).toHaveLength(1);
    await expect(replyInThread(viewer, place, post("Hm."))).rejects.toMatchObject({ code: "not_allowed" });
  });
});

describe("a confidential discussion", () => {
  test("says to whoever may not see it that it stands there, and takes no word of theirs", async () => {
    const { desk, ana, article, place } = await aStory();
    const viewer = await aMember(desk, "viewer");
    await editThread(ana, place, { ...command(), fields: { tier: { base: "on_record", value: "off_record" } } });
    const [thread] = (await listThreads(viewer, article.id)).items;
    expect(thread).toMatchObject({
      tier: "off_record",
      redacted: true,
      posts: [],
      can: { discuss: false, keep: false },
    });
    await expect(replyInThread(viewer, place, post("Hm."))).rejects.toMatchObject({ code: "not_found" });
  });

  test("only whoever opened it and leads say who sees it; an embargo needs its time", async () => {
    const { desk, ana, ben, place } = await aStory();
    const other = await aMember(desk, "checker");
    const change = (value: "background" | "embargoed") => ({
      ...command(),
      fields: { tier: { base: "on_record" as const, value } },
    });
    await expect(editThread(other, place, change("background"))).rejects.toMatchObject({ code: "not_allowed" });
    await expect(editThread(ben, place, change("embargoed"))).rejects.toMatchObject({ code: "embargo_needs_time" });
    expect(await editThread(ana, place, change("background"))).toMatchObject({ revision: 2 });
  });
});
