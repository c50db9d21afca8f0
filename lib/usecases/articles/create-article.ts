import { v7 as newId } from "uuid";
import type { Actor } from "@/lib/auth/actor";
import type { createArticle as endpoint } from "@/lib/contract/articles";
import type { BodyOf } from "@/lib/contract/endpoint";
import { permit } from "@/lib/db/find-article";
import { takeHeldPage } from "@/lib/db/held-page";
import { perform } from "@/lib/db/perform";
import { countAgainst } from "@/lib/db/rate-limit";
import { relocateBrought } from "@/lib/domain/articles/brought-with";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { SEGMENTER, sentencesOf } from "@/lib/domain/text/sentences";
import { parseDoc } from "@/lib/editor/parse-doc";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { keepBytes } from "@/lib/usecases/files/keep-bytes";
import { keepPage } from "@/lib/usecases/files/keep-page";
import { givenParts } from "./given-parts";

/** Checking the largest document keeps the process busy for a second or two; nobody brings in two articles a second. */
const ARTICLES = { limit: 120, windowMs: 60_000 };

/** Takes an article in: its first version, made from the document as our own schema reads it, and the parts given at once. */
export async function createArticle(actor: Actor, { commandId, ...given }: BodyOf<typeof endpoint>) {
  permit("create_article", { standing: { role: actor.role, parts: [] } });
  const { allowed, retryAfterSeconds } = await countAgainst(`articles ${actor.deskId} ${actor.memberId}`, ARTICLES);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  const { doc } = parseDoc(given.doc); // before anything is hashed or stored: hostile JSON ends here
  const text = canonicalText(doc);
  const docSha256 = sha256Hex(canonicalJson(doc));
  const { id, purpose, doc: _, brought, fetchedPageId, parts: asked, ...fields } = given;
  // Before the transaction: a connection must not wait for the sentences of a novel.
  const sentences = sentencesOf(doc, fields.language).flatMap(({ start, end }) => [start, end]);

  return perform(actor, { name: "createArticle", commandId, request: { ...given, doc: docSha256 } }, async (tx) => {
    const deskId = actor.deskId;
    const parts = await givenParts(tx, actor, purpose, asked);
    const version = {
      id: newId(),
      number: 1,
      doc,
      text,
      docSha256,
      textSha256: sha256Hex(text),
      sentences,
      segmenter: SEGMENTER,
      origin: "import" as const,
      // The text may have been corrected since the file was read: a place is found again, or is none.
      ...(brought === undefined ? {} : { broughtWith: relocateBrought(brought, text) }),
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
