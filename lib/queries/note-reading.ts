import type { Actor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";

/** Up to where whom was noted lately, so that a reader costs a write only when the article's stream has grown; the oldest go first. */
const noted = new Map<string, number>();
const MOST_NOTED = 20_000;

/**
 * Writes down that a member was sent an article's answers as they stand at this place of its stream, or at its end. Whoever was is not blind to
 * them any more, so it is written before they are sent.
 */
export async function noteReading(db: Db, actor: Actor, articleId: string, seq?: number): Promise<void> {
  const { deskId, memberId, at } = actor;
  const key = `${deskId} ${articleId} ${memberId}`;
  const upTo = seq ?? (await endOf(db, deskId, articleId));
  if ((noted.get(key) ?? -1) >= upTo) return;
  await db.$executeRaw`
    INSERT INTO article_reading AS r (desk_id, article_id, member_id, seq, at)
    VALUES (${deskId}::uuid, ${articleId}::uuid, ${memberId}::uuid, ${upTo}, ${at})
    ON CONFLICT (desk_id, article_id, member_id) DO UPDATE SET seq = excluded.seq, at = excluded.at
    WHERE r.seq < excluded.seq`;
  noted.delete(key);
  noted.set(key, upTo);
  const [oldest] = noted.keys();
  if (noted.size > MOST_NOTED && oldest !== undefined) noted.delete(oldest);
}

async function endOf(db: Db, deskId: string, articleId: string): Promise<number> {
  const key = { deskId, streamType: "article" as const, streamId: articleId };
  const stream = await db.stream.findUnique({
    where: { deskId_streamType_streamId: key },
    select: { lastSeq: true },
  });
  return stream?.lastSeq ?? 0;
}

interface Answered {
  assessments: readonly { memberId: string }[];
}

/** The same for claims that are about to be sent, where they hold answers of others. */
export async function noteAnswersRead(
  db: Db,
  actor: Actor,
  articleId: string,
  claims: readonly Answered[],
  seq?: number,
): Promise<void> {
  const others = claims.some(({ assessments }) => assessments.some((each) => each.memberId !== actor.memberId));
  if (others) await noteReading(db, actor, articleId, seq);
}
