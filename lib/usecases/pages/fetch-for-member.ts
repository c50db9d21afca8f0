import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { countAgainst } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import { type FetchedPage, fetchPage } from "@/lib/fetch/fetch-page";
import type { Wanted } from "@/lib/fetch/page-type";
import { env } from "@/lib/runtime/env";
import { fewAtOnce } from "@/lib/runtime/few-at-once";

/** A person opens no more pages a minute; whoever does sends us somewhere. */
const PAGES = { limit: 30, windowMs: 60_000 };

/** A page holds its place for ten seconds at most, so nobody waits longer than that for theirs. */
const inTurn = fewAtOnce(4, 4);

/** Fetches a page because this member asked for it. Refuses `fetching_off` where the installation or the desk does not want it. */
export async function fetchForMember(actor: Actor, url: string, wanted: Wanted): Promise<FetchedPage> {
  const { CLAIMDESK_FETCH, CLAIMDESK_FETCH_ALLOW: allowed = [] } = env();
  if (!CLAIMDESK_FETCH) refuse("fetching_off", { by: "installation" });
  const where = { id: actor.deskId };
  const desk = await whileDatabaseAnswers(() => reading().desk.findUnique({ where, select: { fetchPages: true } }));
  if (!desk?.fetchPages) refuse("fetching_off", { by: "desk" });
  const count = await countAgainst(`pages ${actor.deskId} ${actor.memberId}`, PAGES);
  if (!count.allowed) refuse("rate_limited", { retryAfterSeconds: count.retryAfterSeconds });
  return inTurn(() => fetchPage(url, { wanted, allowed }));
}
