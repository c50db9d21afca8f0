import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";

/** Where an article's stream stands: its last seq (0 before anything happened) in the epoch of this installation. */
export async function readCursor(db: Db, actor: Actor, articleId: string): Promise<{ seq: number; epoch: string }> {
  const [instance, stream] = await Promise.all([
    db.instance.findFirstOrThrow({ select: { epoch: true } }),
    db.stream.findUnique({
      where: {
        deskId_streamType_streamId: { deskId: actor.deskId, streamType: "article", streamId: articleId },
      },
      select: { lastSeq: true },
    }),
  ]);
  return { seq: stream?.lastSeq ?? 0, epoch: instance.epoch };
}
