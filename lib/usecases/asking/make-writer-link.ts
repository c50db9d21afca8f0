import type { Actor } from "@/lib/auth/actor";
import { makeSecretToken } from "@/lib/auth/secret-token";
import type { makeWriterLink as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { LINKS_PER_ARTICLE, writerLinkEnd } from "@/lib/domain/asking/writer-link";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";

/**
 * Makes a link by which a writer without an account answers the queries on this article. The link is in this answer alone (the
 * database holds its hash); the same command again answers without it.
 */
export async function makeWriterLink(actor: Actor, articleId: string, { commandId, link }: BodyOf<typeof endpoint>) {
  const made = makeSecretToken("asked");
  const { deskId } = actor;
  const { id, name, days } = link;
  const done = await perform(actor, { name: "makeWriterLink", commandId, request: { articleId, link } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("ask_writer", article);

    const open = { deskId, articleId, revokedAt: null, expiresAt: { gt: actor.at } };
    const there = await tx.writerLink.count({ where: open });
    if (there >= LINKS_PER_ARTICLE) refuse("asking_too_many", { most: LINKS_PER_ARTICLE });
    const expiresAt = writerLinkEnd(days, actor.at);
    const who = { createdById: actor.memberId, createdAt: actor.at };
    await tx.writerLink.createMany({ data: { deskId, id, articleId, name, tokenHash: made.hash, expiresAt, ...who } });

    const until = expiresAt.toISOString();
    const told = event({ type: "article", id: articleId }, "writer_link_made", { linkId: id, name, until }, [
      `asking:${articleId}`,
    ]);
    return { events: [told], result: { id, expiresAt: until } };
  });
  const stored = await whileDatabaseAnswers(() =>
    reading().writerLink.findUnique({ where: { deskId_id: { deskId, id } }, select: { tokenHash: true } }),
  );
  const holds = stored?.tokenHash === made.hash;
  return { ...done, link: holds ? new URL(`/asked/${made.token}`, env().NEXTAUTH_URL).href : null };
}
