import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findFile } from "@/lib/db/find-file";
import { countAgainst } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { importInWorker } from "@/lib/import/import-in-worker";
import { noteFileLook } from "./note-file-look";

/** Reading a page anew is as much work as importing it. */
const READINGS = { limit: 120, windowMs: 60_000 };

/** The words of a kept page, of its article or of all of it, read from its bytes: what it would do in a browser stays in them. */
export async function readCopy(actor: Actor, articleId: string, fileId: string, part: "article" | "page") {
  const { file, bytes } = await whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const file = await findFile(db, actor, article, fileId);
    noteFileLook(actor, file);
    const key = { deskId: actor.deskId, sha256: file.sha256 };
    return { file, ...(await db.fileContent.findUniqueOrThrow({ where: { deskId_sha256: key } })) };
  });
  const [mediaType = "", ...parameters] = file.mediaType.split(";");
  const readable = ["text/html", "application/xhtml+xml", "text/plain"].includes(mediaType);
  if (file.fetchedAt === null || !readable) refuse("page_type_wrong", { type: mediaType });
  const { allowed, retryAfterSeconds } = await countAgainst(`copies ${actor.deskId} ${actor.memberId}`, READINGS);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  const charset = /charset=(.+)/.exec(parameters.join(";"))?.[1] ?? "";
  const address = file.finalUrl ?? "";
  const page = { format: "page" as const, bytes, mediaType, charset, address, whole: part === "page" };
  const { doc, metadata } = await importInWorker(page);
  const dir = typeof doc.attrs?.dir === "string" ? doc.attrs.dir : "";
  return { title: metadata.title, language: metadata.language, dir, text: canonicalText(doc) };
}
