import { randomUUID } from "node:crypto";
import { event } from "@/lib/domain/events";
import { formerMember } from "@/lib/domain/people/erasure";
import { jsonWithoutName, namePattern } from "@/lib/domain/people/name-pattern";
import { asOwnerOf, type Carrier, type Counts, countsOf } from "./owner-work";
import { applyPurge, type Purge } from "./purge";
import { record } from "./record";

interface Place {
  userId: string | null;
  name: string;
  email: string | null;
  /** Works on no other desk: the account goes too. */
  alone: boolean;
  lastOwner: boolean;
}

type Field = Purge["what"]["fields"][number];
type Row = Purge["what"]["rows"][number];

/**
 * Takes a member's own data away in one transaction: their place becomes that of a former member, their account goes unless it is used
 * on another desk. What they did stays done. Answers null when the desk would have no owner left.
 */
export function eraseMember(carrier: Carrier, memberId: string): Promise<Counts | null> {
  const { client, actor, erasureId } = carrier;
  const { deskId, at } = actor;
  const owner = asOwnerOf(client);
  return owner.transact(async (ask) => {
    await ask("SELECT FROM desk WHERE id = $1::uuid FOR NO KEY UPDATE", [deskId]);
    const [place] = await ask<Place>(PLACE, [deskId, memberId]);
    if (!place || place.lastOwner) return null;
    const what = await whatGoes(carrier, memberId, place);
    await applyPurge(client, { id: randomUUID(), deskId, erasureId, at: at.toISOString(), what });
    const counts = countsOf(what);
    await finish(carrier, memberId, counts);
    return counts;
  });
}

const PLACE = `
  SELECT m.user_id AS "userId", m.name, u.email,
         NOT EXISTS (SELECT FROM member o WHERE o.user_id = m.user_id AND (o.desk_id, o.id) <> (m.desk_id, m.id)) AS alone,
         m.role = 'owner' AND m.disabled_at IS NULL AND NOT EXISTS (
           SELECT FROM member o JOIN "user" ou ON ou.id = o.user_id AND ou.disabled_at IS NULL
            WHERE o.desk_id = m.desk_id AND o.id <> m.id AND o.role = 'owner' AND o.disabled_at IS NULL) AS "lastOwner"
    FROM member m LEFT JOIN "user" u ON u.id = m.user_id
   WHERE m.desk_id = $1::uuid AND m.id = $2::uuid FOR NO KEY UPDATE OF m`;

async function whatGoes({ client, actor, erasureId }: Carrier, memberId: string, place: Place): Promise<Purge["what"]> {
  const { deskId, at } = actor;
  const { ask } = asOwnerOf(client);
  const { userId, alone } = place;
  const key = { desk_id: deskId, id: memberId };
  const named = await ask<{ name: string }>("SELECT name FROM member WHERE desk_id = $1::uuid", [deskId]);
  const fields: Field[] = [
    ...fieldsOf("member", key, {
      name: formerMember(named.map((each) => each.name)),
      about: "",
      preferences: {},
      disabled_at: at.toISOString(),
      ...(alone ? {} : { user_id: null }),
    }),
    ...(await reasonsOf(deskId, erasureId, place, ask)),
  ];
  for (const { id } of await invitationsOf(deskId, memberId, place, ask)) {
    fields.push(...fieldsOf("invitation", { desk_id: deskId, id }, { email: "" }));
  }
  const rows: Row[] = [
    { table: "access_token", key: { desk_id: deskId, member_id: memberId } },
    { table: "assessment_draft", key: { desk_id: deskId, member_id: memberId } },
  ];
  if (userId && alone) {
    fields.push(
      ...fieldsOf("user", { id: userId }, ACCOUNT_GONE),
      ...fieldsOf(
        "user",
        { id: userId },
        {
          email: `erased-${userId}@invalid`,
          disabled_at: at.toISOString(),
        },
      ),
    );
    for (const table of ["session", "identity", "recovery_code", "password_reset"] as const) {
      rows.push({ table, key: { user_id: userId } });
    }
  }
  return { payloads: await payloadsOf(deskId, memberId, place, ask), fields, rows };
}

const ACCOUNT_GONE = {
  name: "Former member",
  password_hash: null,
  password_changed_at: null,
  totp_secret: null,
  totp_confirmed_at: null,
  totp_last_step: null,
};

const fieldsOf = (table: string, key: Field["key"], values: Record<string, Field["value"]>): Field[] =>
  Object.entries(values).map(([column, value]) => ({ table, key, column, value }));

type AskHere = ReturnType<typeof asOwnerOf>["ask"];

/** What was written of their place on the desk: their name, their line, why they were disabled. */
async function payloadsOf(deskId: string, memberId: string, { name, email }: Place, ask: AskHere) {
  const pattern = namePattern([name, ...(email ? [email] : [])]);
  const told = await ask<{ seq: number; type: string; payload: string }>(
    `SELECT e.seq, e.type, p.payload FROM event e
       JOIN event_payload p USING (desk_id, stream_type, stream_id, seq)
      WHERE e.desk_id = $1::uuid AND e.stream_type = 'desk' AND $2 = ANY(e.subjects)`,
    [deskId, `member:${memberId}`],
  );
  return told
    .filter(
      ({ type, payload }) => type === "member_edited" || type === "member_disabled" || payload.search(pattern) >= 0,
    )
    .map(({ seq }) => ({ streamType: "desk", streamId: deskId, seq }));
}

async function reasonsOf(deskId: string, erasureId: string, { name, email }: Place, ask: AskHere): Promise<Field[]> {
  const pattern = namePattern([name, ...(email ? [email] : [])]);
  const rows = await ask<{ reason: string; decided_reason: string }>(
    "SELECT reason, decided_reason FROM erasure WHERE desk_id = $1::uuid AND id = $2::uuid",
    [deskId, erasureId],
  );
  const clean = rows.map((row) => jsonWithoutName(row, pattern) as Record<string, string>);
  return clean.flatMap((row) => fieldsOf("erasure", { desk_id: deskId, id: erasureId }, row));
}

const invitationsOf = (deskId: string, memberId: string, { email }: Place, ask: AskHere) =>
  ask<{ id: string }>(
    `SELECT id FROM invitation WHERE desk_id = $1::uuid AND email <> '' AND (used_by_id = $2::uuid OR lower(email) = $3)`,
    [deskId, memberId, email],
  );

async function finish(carrier: Carrier, memberId: string, counts: Counts): Promise<void> {
  const { client, actor, erasureId } = carrier;
  const { ask, tx } = asOwnerOf(client);
  await ask("UPDATE member SET revision = revision + 1 WHERE desk_id = $1::uuid AND id = $2::uuid", [
    actor.deskId,
    memberId,
  ]);
  await ask(
    "UPDATE invitation SET revoked_at = $3 WHERE desk_id = $1::uuid AND member_id = $2::uuid AND used_at IS NULL AND revoked_at IS NULL",
    [actor.deskId, memberId, actor.at],
  );
  await ask(
    "UPDATE erasure SET names = '{}', carried_out_at = $3, counts = $4 WHERE desk_id = $1::uuid AND id = $2::uuid",
    [actor.deskId, erasureId, actor.at, JSON.stringify(counts)],
  );
  const subjects = [`erasure:${erasureId}`, `member:${memberId}`];
  const told = event(
    { type: "desk", id: actor.deskId },
    "erasure_carried_out",
    { erasureId, memberId, counts },
    subjects,
  );
  await record(tx, actor, told, null);
}
