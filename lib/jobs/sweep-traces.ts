import { IDLE_MS } from "@/lib/auth/session";
import { Prisma } from "@/lib/db/client";
import { transact } from "@/lib/db/transact";
import { retentionLimits } from "@/lib/domain/desk/retention";

const BATCH = 1_000;
const DAY_MS = 24 * 60 * 60_000;
const usual = retentionLimits.keepTraces.usual;

/** How many days the traces of a person are kept: as long as the most patient of their desks says. `of`: the column with their id. */
const daysOf = (of: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT max(CASE WHEN jsonb_typeof(d.retention -> 'keepTraces') = 'number'
                            THEN (d.retention ->> 'keepTraces')::numeric ELSE ${usual}::numeric END)
            FROM member m JOIN desk d ON d.id = m.desk_id WHERE m.user_id = ${of}), ${usual}::numeric)`;

/** Sessions and links for a new password that are over, and pages that were fetched and not used: a batch of each. */
export async function sweepTraces(now: Date): Promise<Record<string, number>> {
  const idle = `${IDLE_MS} milliseconds`;
  const yesterday = new Date(now.getTime() - DAY_MS);
  const ways: Record<string, Prisma.Sql> = {
    sessions: Prisma.sql`
      DELETE FROM session WHERE id_hash IN (
        SELECT s.id_hash FROM session s
        WHERE least(s.revoked_at, s.expires_at, s.last_seen_at + ${idle}::interval)
              < ${now}::timestamptz - ${daysOf(Prisma.sql`s.user_id`)} * interval '1 day' LIMIT ${BATCH})`,
    passwordResets: Prisma.sql`
      DELETE FROM password_reset WHERE token_hash IN (
        SELECT r.token_hash FROM password_reset r
        WHERE least(r.used_at, r.expires_at)
              < ${now}::timestamptz - ${daysOf(Prisma.sql`r.user_id`)} * interval '1 day' LIMIT ${BATCH})`,
    fetchedPages: Prisma.sql`
      DELETE FROM fetched_page WHERE (desk_id, id) IN (
        SELECT desk_id, id FROM fetched_page WHERE fetched_at < ${yesterday}::timestamptz LIMIT ${BATCH})`,
  };
  const counts: Record<string, number> = {};
  for (const [name, statement] of Object.entries(ways)) {
    const count = await transact((tx) => tx.$executeRaw(statement));
    if (count > 0) counts[name] = count;
  }
  return counts;
}
