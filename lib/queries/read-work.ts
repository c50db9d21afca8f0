import type { Actor } from "@/lib/auth/actor";
import type { QueryOf } from "@/lib/contract/endpoint";
import type {
  HandOverView,
  readHandOver as handOverEndpoint,
  WorkCounts,
  readWork as workEndpoint,
} from "@/lib/contract/work-board";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { refuse } from "@/lib/domain/refusal";
import { handOverOf } from "@/lib/domain/work-board/hand-over";
import { byUrgency, type Worklist, worklist, worklistsOf } from "@/lib/domain/work-board/worklist";
import { workWords } from "@/lib/words/work-board";
import { type WorkClaim, workClaims } from "./work-items";

/** One list of the work board, the most urgent first, with how many claims each list has. The cursor is how many were seen. */
export function readWork(actor: Actor, { list, cursor, limit }: QueryOf<typeof workEndpoint>) {
  return whileDatabaseAnswers(async () => {
    if (cursor !== undefined && !/^\d{1,6}$/.test(cursor)) refuse("cursor_invalid");
    const from = cursor === undefined ? 0 : Number(cursor);
    const counts = Object.fromEntries(worklist.options.map((each) => [each, 0])) as WorkCounts;
    const onList: WorkClaim[] = [];
    for (const claim of await workClaims(reading(), actor)) {
      const lists = listsOf(claim, actor);
      for (const each of lists) counts[each] += 1;
      if (lists.includes(list)) onList.push(claim);
    }
    onList.sort(byUrgency);
    const items = onList.slice(from, from + limit).map(({ answeredAt: _, ...item }) => item);
    const next = from + limit < onList.length ? String(from + limit) : null;
    return { items, next, counts };
  });
}

function listsOf(claim: WorkClaim, actor: Actor): Worklist[] {
  return worklistsOf({ ...claim, waits: claim.waits.length }, actor.memberId, actor.at.getTime());
}

/** What a shift that began at `since` leaves behind, by article: those with the most open claims first, then by title. */
export function readHandOver(actor: Actor, { since }: QueryOf<typeof handOverEndpoint>) {
  return whileDatabaseAnswers(async () => {
    const byArticle = Map.groupBy(await workClaims(reading(), actor), (claim) => claim.articleId);
    const articles: HandOverView[] = [];
    for (const [articleId, claims] of byArticle) {
      const [first] = claims;
      if (!first) continue;
      const left = handOverOf(
        claims.map((claim) => ({
          ...claim,
          waitsFor: claim.waits.map(({ kind, whom, until }) => ({ whom: whom || workWords.askedOf[kind], until })),
        })),
        Date.parse(since),
        actor.at.getTime(),
      );
      const { articleTitle, articleLanguage } = first;
      articles.push({ articleId, articleTitle, articleLanguage, ...left });
    }
    articles.sort((a, b) => b.open - a.open || (a.articleTitle < b.articleTitle ? -1 : 1));
    return { at: actor.at.toISOString(), articles };
  });
}
