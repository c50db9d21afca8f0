import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { createArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { permit } from "@/lib/db/find-article";
import { takeHeldPage } from "@/lib/db/held-page";
import { perform } from "@/lib/db/perform";
import { relocateBrought } from "@/lib/domain/articles/brought-with";
import { event } from "@/lib/domain/events";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { keepPage } from "@/lib/usecases/files/keep-page";
import { newText } from "@/lib/usecases/versions/new-text";
import { givenParts } from "./given-parts";

/** Takes an article in: its first version, made from the document as our own schema reads it, and the parts given at once. */
export async function createArticle(actor: Actor, { commandId, ...given }: BodyOf<typeof endpoint>) {
  permit("create_article", { standing: { role: actor.role, parts: [] } });
  const { id, purpose, doc: _, brought, fetchedPageId, parts: asked, ...fields } = given;
  const read = await newText(actor, given.doc, fields.language);
  const { docSha256 } = read;

  return perform(actor, { name: "createArticle", commandId, request: { ...given, doc: docSha256 } }, async (tx) => {
    const deskId = actor.deskId;
    const parts = await givenParts(tx, actor, purpose, asked);
    const version = {
      id: newId(),
      number: 1,
      ...read,
      origin: "import" as const,
      // The text may have been corrected since the file was read: a place is found again, or is none.
      ...(brought === undefined ? {} : { broughtWith: relocateBrought(brought, read.text) }),
    };
    const page = fetchedPageId === undefined ? null : await takeHeldPage(tx, actor, fetchedPageId);
    if (page) await keepBytes(tx, actor, page.sha256, page.bytes);
    const written = { deskId, createdById: actor.memberId, createdAt: actor.at };

    await tx.article.createMany({ data: { ...written, id, purpose, ...fields, currentVersionId: version.id } });
    await tx.version.createMany({ data: { ...written, articleId: id, ...version } });
    await tx.part.createMany({
      data: parts.map((part) => ({ deskId, articleId: id, assignedAt: actor.at, ...part })),
    });

    const stream = { type: "article" as const, id };
    const created = event(
      stream,
      "article_created",
      { title: fields.title, purpose, versionId: version.id, textSha256: version.textSha256, docSha256 },
      [`article:${id}`],
    );
    const assigned = parts.map((part) => event(stream, "part_assigned", part, [`article:${id}`]));
    const kept = page === null ? [] : [await keepPage(tx, actor, id, newId(), page)];
    const pages = kept.map(({ view, told }) => event(stream, "page_kept", told, [`article:${id}`, `file:${view.id}`]));
    return { events: [created, ...pages, ...assigned], result: { id, versionId: version.id } };
  });
}
