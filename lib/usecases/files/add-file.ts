import type { Actor } from "@/lib/auth/actor";
import type { FileView } from "@/lib/contract/files";
import { reading, type Tx } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findArticle, findArticleToChange, permit } from "@/lib/db/find-article";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { FILE_BYTES, FILES_PER_ARTICLE } from "@/lib/domain/files/file";
import { mediaTypeOf } from "@/lib/domain/files/media-type";
import { refuse } from "@/lib/domain/refusal";
import { sha256Hex } from "@/lib/runtime/digest";
import { fewAtOnce } from "@/lib/runtime/few-at-once";
import { keepBytes } from "./keep-bytes";

/** A file as it arrives. Its id was made by the client: sent again, the same bytes change nothing, others are refused. */
interface ArrivedFile {
  id: string;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Two at once: uploads may not take all connections, or nobody could save a claim meanwhile. */
const inTurn = fewAtOnce(2, 20);

/** Keeps a file of an article with its hash; equal bytes are kept once on a desk. */
export async function addFile(actor: Actor, articleId: string, { id, name, bytes }: ArrivedFile): Promise<FileView> {
  const there = await whileDatabaseAnswers(async () => {
    permit("add_file", await findArticle(reading(), actor, articleId));
    return reading().file.findUnique({ where: { deskId_id: { deskId: actor.deskId, id } } });
  });
  if (bytes.byteLength > FILE_BYTES) refuse("file_too_large", { mostMegabytes: FILE_BYTES / 1_000_000 });
  const sha256 = sha256Hex(bytes);
  if (there) {
    if (there.articleId !== articleId || there.sha256 !== sha256) refuse("already_exists");
    return { id, name: there.name, mediaType: there.mediaType, size: there.size, sha256, fetched: null };
  }
  const mediaType = mediaTypeOf(bytes, name) ?? refuse("file_type_unknown");
  const file = { id, name, mediaType, size: bytes.byteLength, sha256 };

  const command = { name: "addFile", commandId: id, request: { articleId, name, sha256 } };
  const work = async (tx: Tx) => {
    await keepBytes(tx, actor, sha256, bytes); // before the article is locked: nobody else waits for 25 MB
    permit("add_file", await findArticleToChange(tx, actor, articleId));

    const { deskId } = actor;
    if ((await tx.file.count({ where: { deskId, articleId } })) >= FILES_PER_ARTICLE) {
      refuse("files_too_many", { most: FILES_PER_ARTICLE, on: "article" });
    }
    await tx.file.createMany({
      data: { deskId, articleId, createdById: actor.memberId, createdAt: actor.at, ...file },
    });

    const payload = { name, sha256, size: file.size };
    return {
      events: [event({ type: "article", id: articleId }, "file_added", payload, [`file:${id}`])],
      result: { ...file, fetched: null },
    };
  };
  const { seq: _, ...kept } = await inTurn(() => perform(actor, command, work));
  return kept;
}
