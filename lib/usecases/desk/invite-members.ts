import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "@/lib/auth/actor";
import { requireFresh } from "@/lib/auth/require-fresh";
import { makeSecretToken } from "@/lib/auth/secret-token";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { inviteMembers as endpoint } from "@/lib/contract/people";
import { reading, type Tx } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { permit } from "@/lib/db/find-article";
import { findDesk } from "@/lib/db/find-desk";
import { findHandle } from "@/lib/db/find-member";
import { holdOwnRole } from "@/lib/db/find-place";
import { perform } from "@/lib/db/perform";
import { countAgainst } from "@/lib/db/rate-limit";
import { invitationEnd, rolesToInvite } from "@/lib/domain/desk/invitation";
import { event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { invitationMail } from "@/lib/mail/mails";
import { canMail, sendMail } from "@/lib/mail/send-mail";
import { env } from "@/lib/runtime/env";

type Body = BodyOf<typeof endpoint>;

/** Each is a mail in the desk's name to somebody who may not have asked for it. */
const INVITATIONS = { limit: 200, windowMs: 60 * 60_000 };
const MAILS_AT_ONCE = 5;
/** Whoever waits for the links gets them, though a slow mail server still takes the last of the mails. */
const MAILING_MS = 8_000;

/**
 * Invites people: a link for each, shown in this answer alone (the database holds its hash), and mailed where an address was given and
 * mail can be sent. Only owners invite owners, signed in freshly. Sent again, the same command answers without the links.
 */
export async function inviteMembers(actor: Actor, { commandId, ...given }: Body) {
  permit("invite_member", { standing: { role: actor.role, parts: [] } });
  for (let counted = 0; counted < given.invitations.length; counted += 1) {
    const { allowed, retryAfterSeconds } = await countAgainst(`invitations ${actor.deskId}`, INVITATIONS);
    if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  }
  const made = new Map(given.invitations.map(({ id }) => [id, makeSecretToken("invitation")]));
  const done = await perform(actor, { name: "inviteMembers", commandId, request: given }, async (tx) => {
    await requireMay(tx, actor, given.invitations);

    const { deskId, memberId: createdById, at: createdAt } = actor;
    const expiresAt = invitationEnd(given.days, createdAt);
    await tx.invitation.createMany({
      data: given.invitations.map(({ id, role, email, memberId }) => ({
        ...{ deskId, id, role, email, memberId: memberId ?? null, createdById, createdAt, expiresAt },
        tokenHash: made.get(id)?.hash ?? "",
      })),
    });

    const until = expiresAt.toISOString();
    const invitations = given.invitations.map(({ id, role, memberId }) => ({ id, role, memberId: memberId ?? null }));
    const told = event({ type: "desk", id: deskId }, "invitations_made", { invitations, until }, [
      ...invitations.map(({ id }) => `invitation:${id}`),
    ]);
    return { events: [told], result: { expiresAt: until } };
  });

  const links = await linksThatHold(actor, made);
  const mailed = await mailLinks(actor, given.invitations, links, new Date(done.expiresAt));
  return {
    expiresAt: done.expiresAt,
    invitations: given.invitations.map(({ id, email }) => ({
      id,
      email,
      link: links.get(id) ?? null,
      mailed: mailed.has(id),
    })),
    seq: done.seq,
  };
}

async function requireMay(tx: Tx, actor: Actor, invitations: Body["invitations"]): Promise<void> {
  const roles = rolesToInvite(await holdOwnRole(tx, actor));
  if (invitations.some(({ role }) => role === "owner")) requireFresh(actor);
  for (const { role, memberId } of invitations) {
    if (!roles.includes(role)) refuse("not_allowed", { action: "invite_member" });
    if (memberId === undefined) continue;
    await findHandle(tx, actor, memberId);
  }
}

/** Of the links made here those whose hash was stored: when the command had been done before, none of them was. */
async function linksThatHold(actor: Actor, made: Map<string, { token: string; hash: string }>) {
  const rows = await whileDatabaseAnswers(() =>
    reading().invitation.findMany({
      where: { deskId: actor.deskId, id: { in: [...made.keys()] } },
      select: { id: true, tokenHash: true },
    }),
  );
  return new Map(
    rows.flatMap(({ id, tokenHash }) => {
      const mine = made.get(id);
      return mine?.hash === tokenHash ? [[id, new URL(`/invitations/${mine.token}`, env().NEXTAUTH_URL).href]] : [];
    }),
  );
}

/** The ids of those whose mail was taken by now. What was not can still be copied. */
async function mailLinks(
  actor: Actor,
  invitations: Body["invitations"],
  links: ReadonlyMap<string, string>,
  expiresAt: Date,
): Promise<Set<string>> {
  const mailed = new Set<string>();
  const waiting = invitations.filter(({ id, email }) => email !== "" && links.has(id));
  if (waiting.length === 0 || !canMail()) return mailed;
  const desk = await whileDatabaseAnswers(() => findDesk(reading(), actor));
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const mail = invitationMail({ desk, by: actor.name, link: links.get(one.id) ?? "", expiresAt });
      if (await sendMail({ ...mail, to: one.email })) mailed.add(one.id);
    }
  };
  const late = sleep(MAILING_MS, undefined, { ref: false });
  await Promise.race([Promise.all(Array.from({ length: MAILS_AT_ONCE }, lane)), late]);
  return new Set(mailed);
}
