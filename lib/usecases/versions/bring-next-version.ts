import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { bringNextVersion as endpoint } from "@/lib/contract/versions";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { takeHeldPage } from "@/lib/db/held-page";
import { perform } from "@/lib/db/perform";
import { relocateBrought } from "@/lib/domain/articles/brought-with";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { keepPage } from "@/lib/usecases/files/keep-page";
import { carryIntoNext } from "./carry-into-next";
import { compareTexts } from "./compare-texts";
import { newText } from "./new-text";

/**
 * Takes the next version of a text in from outside and looks for everything that stands on the one before: places of all claims, waves,
 * pinned passages and fixes. What is found on the same words is carried over; the rest asks for a person.
 */
export async function bringNextVersion(
  actor: Actor,
  articleId: string,
  { commandId, versionId, baseVersionId, doc, brought, fetchedPageId }: BodyOf<typeof endpoint>,
) {
  const { language, standing } = await whileDatabaseAnswers(() => findArticle(reading(), actor, articleId));
  permit("bring_version", { standing });
  const next = await newText(actor, doc, language);
  const texts = await whileDatabaseAnswers(() => compareTexts(reading(), actor, { articleId, baseVersionId }, next));
  const { docSha256, textSha256 } = next;
  const request = { articleId, versionId, baseVersionId, doc: docSha256, brought, fetchedPageId };

  return perform(actor, { name: "bringNextVersion", commandId, request }, async (tx) => {
    const article = await findArticleToChange(tx, actor, articleId);

    permit("bring_version", article);
    if (!texts || article.currentVersionId !== baseVersionId) return refuse("version_outdated");
    if (texts.base.docSha256 === docSha256) refuse("version_unchanged", { number: texts.base.number });

    const { deskId, memberId: createdById, at: createdAt } = actor;
    const number = texts.base.number + 1;
    const page = fetchedPageId === undefined ? null : await takeHeldPage(tx, actor, fetchedPageId);
    if (page) await keepBytes(tx, actor, page.sha256, page.bytes);
    await tx.version.create({
      data: {
        ...{ deskId, id: versionId, articleId, number, ...next, createdById, createdAt },
        ...{ origin: "next", basedOnId: baseVersionId },
        ...(brought === undefined ? {} : { broughtWith: relocateBrought(brought, next.text) }),
      },
    });
    const carried = await carryIntoNext(tx, actor, { articleId, from: baseVersionId, to: versionId, texts });
    await tx.article.update({
      where: { deskId_id: { deskId, id: articleId } },
      data: { currentVersionId: versionId, revision: { increment: 1 } },
    });

    const stream = { type: "article" as const, id: articleId };
    const told = event(
      stream,
      "version_brought",
      { versionId, versionNumber: number, basedOnId: baseVersionId, textSha256, docSha256, counts: carried.counts },
      [`article:${articleId}`, `version:${versionId}`, ...carried.subjects],
    );
    const kept = page === null ? [] : [await keepPage(tx, actor, articleId, newId(), page)];
    const pages = kept.map((each) =>
      event(stream, "page_kept", each.told, [`article:${articleId}`, `file:${each.view.id}`]),
    );
    return { events: [...pages, told], result: { versionId, number } };
  });
}
