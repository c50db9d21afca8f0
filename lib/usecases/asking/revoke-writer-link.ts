import type { Actor } from "@/lib/auth/actor";
import type { revokeWriterLink as endpoint } from "@/lib/contract/asking";
import type { BodyOf } from "@/lib/contract/endpoint";
import { findArticleToChange, permit } from "@/lib/db/find-article";
import { findWriterLink } from "@/lib/db/find-writer-link";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";

/** Makes a writer's link lead nowhere; one that was taken back stays so. */
export function revokeWriterLink(
  actor: Actor,
  articleId: string,
  linkId: string,
  { commandId }: BodyOf<typeof endpoint>,
) {
  return perform(actor, { name: "revokeWriterLink", commandId, request: { articleId, linkId } }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("ask_writer", article);

    const { name, revokedAt } = await findWriterLink(tx, actor, articleId, linkId);
    if (revokedAt) return { events: [], result: {} };
    await tx.writerLink.update({
      where: { deskId_id: { deskId: actor.deskId, id: linkId } },
      data: { revokedAt: actor.at },
    });

    const told = event({ type: "article", id: articleId }, "writer_link_revoked", { linkId, name }, [
      `asking:${articleId}`,
    ]);
    return { events: [told], result: {} };
  });
}
