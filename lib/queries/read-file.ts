import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle } from "@/lib/db/find-article";
import { findFile } from "@/lib/db/find-file";
import { isShown, isTextual } from "@/lib/domain/files/media-type";
import { noteFileLook } from "./note-file-look";

/** The bytes of a kept file, with headers under which no browser lets it act. */
export function readFile(actor: Actor, articleId: string, fileId: string) {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const article = await findArticle(db, actor, articleId);
    const file = await findFile(db, actor, article, fileId);
    noteFileLook(actor, file);
    const { bytes } = await db.fileContent.findUniqueOrThrow({
      where: { deskId_sha256: { deskId: actor.deskId, sha256: file.sha256 } },
    });
    return { bytes, headers: headersOf(file) };
  });
}

/** Pictures and PDF may be shown, in a sandbox; all else is only downloaded, and what a browser could run leaves as plain text. */
function headersOf(file: { name: string; mediaType: string; sha256: string }): Record<string, string> {
  const { name, mediaType, sha256 } = file;
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    "content-type": isTextual(mediaType) ? "text/plain; charset=utf-8" : mediaType,
    "content-disposition": `${isShown(mediaType) ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    etag: `"${sha256}"`,
  };
}
