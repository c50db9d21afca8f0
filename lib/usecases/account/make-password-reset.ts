import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import type { makePasswordReset as endpoint } from "@/lib/contract/account";
import type { BodyOf } from "@/lib/contract/endpoint";
import { permit } from "@/lib/db/find-article";
import { findPlaceToChange } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { writePasswordReset } from "./write-password-reset";

/**
 * Makes a link to a new password for a member, to be handed over by an owner where no mail is sent. It stands in the desk's history, and
 * a second factor stays. An account that has a place on another desk, in use or not, is not reset from here: owners of one desk must not
 * get into another by it. Refuses `sign_in_again`, `works_elsewhere`, `not_found`.
 */
export async function makePasswordReset(
  actor: Actor,
  memberId: string,
  { commandId }: BodyOf<typeof endpoint>,
): Promise<{ link: string | null; expiresAt: string; seq: number }> {
  let made: { link: string; expiresAt: Date } | null = null;
  const done = await perform(actor, { name: "makePasswordReset", commandId, request: { memberId } }, async (tx) => {
    const member = await findPlaceToChange(tx, actor, memberId);

    permit("manage_members", { standing: { role: actor.role, parts: [] } });
    requireFresh(actor);
    const { userId } = member;
    if (userId === null || member.disabledAt) return refuse("not_found", { what: "member" });
    const elsewhere = await tx.member.count({ where: { userId, deskId: { not: actor.deskId } } });
    if (elsewhere > 0) refuse("works_elsewhere");

    made = await writePasswordReset(tx, userId, actor.at);
    const expiresAt = made.expiresAt.toISOString();
    const stream = { type: "desk" as const, id: actor.deskId };
    return {
      events: [event(stream, "password_reset_made", { memberId, expiresAt }, [`member:${memberId}`])],
      result: { expiresAt, mark: made.link.slice(-6) },
    };
  });
  const { mark, ...answer } = done;
  // A command that was sent again is answered as it was the first time, and that link exists nowhere any more.
  const link = (made as { link: string } | null)?.link ?? null;
  return { ...answer, link: link?.endsWith(mark) ? link : null };
}
