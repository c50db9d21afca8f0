import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/db/find-article";
import { countAgainst } from "@/lib/db/rate-limit";
import { refuse } from "@/lib/domain/refusal";
import type { ReadExchange } from "@/lib/import/read-exchange";
import { readExchangeApart } from "@/lib/import/read-exchange-apart";
import { fewAtOnce } from "@/lib/runtime/few-at-once";

/** Reading the largest file takes seconds of a thread of its own; nobody brings in an article every two seconds. */
const ARRIVALS = { limit: 30, windowMs: 60_000 };

/** One at a time: a file and what is made of it may take hundreds of megabytes. */
const inTurn = fewAtOnce(1, 5);

/** What a claimdesk/1 file holds, for whoever may bring one in; refused unless everything in it agrees. */
export async function readArrival(actor: Actor, bytes: Uint8Array<ArrayBuffer>): Promise<ReadExchange> {
  permit("import_article", { standing: { role: actor.role, parts: [] } });
  const { allowed, retryAfterSeconds } = await countAgainst(`arrivals ${actor.deskId} ${actor.memberId}`, ARRIVALS);
  if (!allowed) refuse("rate_limited", { retryAfterSeconds });
  return inTurn(() => readExchangeApart(bytes));
}
