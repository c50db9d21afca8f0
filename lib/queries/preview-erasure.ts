import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { ErasurePreview, previewErasure as endpoint } from "@/lib/contract/erasures";
import { type Db, reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { mayReadErasures } from "@/lib/db/find-erasure";
import { findPerson } from "@/lib/db/find-person";
import { formerMember } from "@/lib/domain/people/erasure";
import { refuse } from "@/lib/domain/refusal";
import { fewAtOnce } from "@/lib/runtime/few-at-once";
import { namedView } from "./named-view";

const inTurn = fewAtOnce(1, 10);

/** What an erasure would take away as things stand now, and what stays. */
export async function previewErasure(
  actor: Actor,
  { memberId, names }: BodyOf<typeof endpoint>,
): Promise<ErasurePreview> {
  if (!mayReadErasures(actor)) refuse("not_allowed", { action: "decide_erasure" });
  return inTurn(() =>
    whileDatabaseAnswers(async () => {
      const db = reading();
      if (memberId === null) return { member: null, named: await namedView(db, actor, names ?? []) };
      const member = await ownData(db, actor, memberId);
      return { member, named: await namedView(db, actor, [member.name]) };
    }),
  );
}

async function ownData(db: Db, actor: Actor, memberId: string): Promise<NonNullable<ErasurePreview["member"]>> {
  const { deskId } = actor;
  const member = await findPerson(db, actor, memberId, "decide_erasure");
  const { userId } = member;
  const others = userId ? await db.member.count({ where: { userId, NOT: { deskId, id: memberId } } }) : 0;
  const account = userId === null ? "none" : others > 0 ? "kept_for_other_desks" : "erased";
  const ofAccount = userId !== null && account === "erased" ? { userId } : null;
  const [names, tokens, drafts, sessions, identities] = await Promise.all([
    db.member.findMany({ where: { deskId }, select: { name: true } }),
    db.accessToken.count({ where: { deskId, memberId } }),
    db.assessmentDraft.count({ where: { deskId, memberId } }),
    ofAccount ? db.session.count({ where: ofAccount }) : 0,
    ofAccount ? db.identity.count({ where: ofAccount }) : 0,
  ]);
  return {
    id: memberId,
    name: member.name,
    becomes: formerMember(names.map(({ name }) => name)),
    account,
    counts: { access_token: tokens, assessment_draft: drafts, session: sessions, identity: identities },
  };
}
