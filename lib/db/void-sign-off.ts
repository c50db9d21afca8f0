import type { Actor } from "@/lib/auth/actor";
import type { ArticleState } from "@/lib/domain/articles/article";
import { event, type NewEvent } from "@/lib/domain/events";
import { signedContent } from "@/lib/domain/signing/digest";
import { canonicalJson } from "@/lib/runtime/digest";
import type { Tx } from "./client";
import { findStandingSignOff } from "./find-sign-off";
import { signingFacts } from "./signing-facts";

/** Marks a sign-off as no longer standing; `by` is the type of the event that undid it. */
export async function voidSignOff(
  tx: Tx,
  { deskId, at }: Pick<Actor, "deskId" | "at">,
  id: string,
  by: string,
): Promise<void> {
  await tx.signOff.update({ where: { deskId_id: { deskId, id } }, data: { voidedAt: at, voidedBy: by } });
}

/**
 * Looks, after the work of a command and in its transaction, whether what was signed of the articles it touched is still what stands. Where
 * it is not, the sign-off is voided and the article goes back into the check; one that is being corrected stays so. Returns what is to be
 * told of it. Ask only for events of articles on which a sign-off stands; record() knows.
 */
export async function voidChanged(tx: Tx, actor: Actor, events: readonly NewEvent[]): Promise<NewEvent[]> {
  const voided: NewEvent[] = [];
  const articleIds = new Set(events.flatMap(({ stream }) => (stream.type === "article" ? [stream.id] : [])));
  for (const articleId of [...articleIds].sort()) {
    const by = events.findLast(({ stream }) => stream.id === articleId)?.type;
    const told = by && (await voidIfChanged(tx, actor, articleId, by));
    if (told) voided.push(told);
  }
  return voided;
}

async function voidIfChanged(tx: Tx, actor: Actor, articleId: string, by: string): Promise<NewEvent | null> {
  const { deskId } = actor;
  const signOff = await findStandingSignOff(tx, actor, articleId);
  if (!signOff) return null;
  const now = signedContent(await signingFacts(tx, actor, articleId));
  // Whoever answers a claim may not have signed, be it that they find the same.
  const isAssessor = by === "assessment_submitted" && signOff.signatures.some(isOf(actor));
  // What was signed, not its digest: an erasure takes a name from both, and changes nothing that anybody signed.
  if (!isAssessor && canonicalJson(now) === canonicalJson(signOff.signed)) return null;

  await voidSignOff(tx, actor, signOff.id, by);
  const [article] = await tx.$queryRaw<{ from: ArticleState; to: ArticleState }[]>`
    UPDATE article a SET state = CASE WHEN was.state IN ('signed_off', 'published', 'corrected') THEN 'in_check' ELSE was.state END,
                         revision = a.revision + 1
    FROM (SELECT state FROM article WHERE desk_id = ${deskId}::uuid AND id = ${articleId}::uuid) was
    WHERE a.desk_id = ${deskId}::uuid AND a.id = ${articleId}::uuid
    RETURNING was.state::text AS "from", a.state::text AS "to"`;
  const { from = "in_check", to = "in_check" } = article ?? {};
  return event({ type: "article", id: articleId }, "sign_off_voided", { signOffId: signOff.id, by, from, to }, [
    `article:${articleId}`,
    `sign_off:${signOff.id}`,
  ]);
}

/** A signature of this person that rests on no lifting of the separation of duties. */
const isOf =
  ({ memberId }: Actor) =>
  (signature: { memberId: string; overrideId: string | null }): boolean =>
    signature.memberId === memberId && signature.overrideId === null;
