import type { QueryClient } from "@tanstack/react-query";
import { readArticle } from "@/lib/contract/articles";
import { type ClaimView, listClaims, readChanges } from "@/lib/contract/claims";
import { call } from "./call";

/** The claims of an article in the cache, and up to where in its stream they are true. */
export interface ClaimsState {
  items: ClaimView[];
  cursor: { seq: number; epoch: string };
}

/** Reads all claims of an article. The cursor is taken first, so that nothing between is missed. */
export async function loadClaims(deskId: string, articleId: string, signal?: AbortSignal): Promise<ClaimsState> {
  const pass = signal ? { signal } : {};
  const { cursor } = await call(readArticle, { params: { deskId, articleId }, ...pass });
  const items: ClaimView[] = [];
  let next: string | null = null;
  do {
    const page: { items: ClaimView[]; next: string | null } = await call(listClaims, {
      params: { deskId, articleId },
      query: { limit: 500, ...(next === null ? {} : { cursor: next }) },
      ...pass,
    });
    items.push(...page.items);
    next = page.next;
  } while (next !== null);
  return { items, cursor };
}

const underWay = new Map<string, Promise<void>>();

/** Asks what changed since the cache was read and lays it in. Calls that overlap are run one after the other. */
export async function catchUp(queries: QueryClient, deskId: string, articleId: string): Promise<void> {
  const before = underWay.get(articleId) ?? Promise.resolve();
  const run = before.catch(() => undefined).then(() => catchUpNow(queries, deskId, articleId));
  underWay.set(articleId, run);
  try {
    await run;
  } finally {
    if (underWay.get(articleId) === run) underWay.delete(articleId);
  }
}

async function catchUpNow(queries: QueryClient, deskId: string, articleId: string): Promise<void> {
  const key = ["claims", articleId];
  const state = queries.getQueryData<ClaimsState>(key);
  if (!state) return;
  const { seq, epoch } = state.cursor;
  const changes = await call(readChanges, { params: { deskId, articleId }, query: { since: seq, epoch } });
  if (changes.resync) {
    await queries.invalidateQueries({ queryKey: key });
    await queries.invalidateQueries({ queryKey: ["article", articleId] });
    return;
  }
  if (changes.article) await queries.invalidateQueries({ queryKey: ["article", articleId] });
  for (const noun of changes.touched) await queries.invalidateQueries({ queryKey: [noun, articleId] });
  if (changes.cursor.seq === seq) return;
  queries.setQueryData<ClaimsState>(key, (now) => (now ? applyChanges(now, changes) : now));
}

/** Lays changes over claims; a later state is never replaced by an earlier one. */
export function applyChanges(
  state: ClaimsState,
  changes: { cursor: ClaimsState["cursor"]; upserts: readonly ClaimView[]; gone: readonly string[] },
): ClaimsState {
  if (changes.cursor.seq < state.cursor.seq) return state;
  const byId = new Map(state.items.map((claim) => [claim.id, claim]));
  for (const claim of changes.upserts) byId.set(claim.id, claim);
  for (const id of changes.gone) byId.delete(id);
  return { items: [...byId.values()].sort((a, b) => a.number - b.number), cursor: changes.cursor };
}
