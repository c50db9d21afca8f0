import type { QueryClient } from "@tanstack/react-query";
import { type ClaimsState, catchUp } from "./catch-up";
import { type Heard, listenToDesk } from "./live";
import { onPolicyChange } from "./on-policy-change";

/** The board is read anew at most this often, however much happens on the desk (ms). */
const BOARD_EVERY_MS = 3_000;

/** Keeps what a tab has read of a desk up with what grows there; looking every now and then stays as it is, for when nothing is heard. */
export function keepUp(queries: QueryClient, deskId: string, memberId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lists = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const key of ["articles", "history"]) void queries.invalidateQueries({ queryKey: [key] });
    }, BOARD_EVERY_MS);
  };
  const everything = () => {
    for (const [key] of queries.getQueriesData<ClaimsState>({ queryKey: ["claims"] })) {
      void catchUp(queries, deskId, String(key[1])).catch(() => undefined);
    }
    lists();
  };
  const hear = (heard: Heard) => {
    if (heard.name === "hello") {
      everything();
      // What the desk did meanwhile was told to nobody.
      void queries.invalidateQueries({ queryKey: ["desk", deskId], exact: true });
    } else if (heard.name === "rights" || heard.name === "bye") void queries.invalidateQueries();
    else if (heard.data.type === "article") {
      void catchUp(queries, deskId, heard.data.id).catch(() => undefined);
      lists();
    } else if (heard.data.type === "source") {
      void queries.invalidateQueries({ queryKey: ["sources"] });
      rereadWhereUsed(queries, heard.data.id);
    } else {
      void queries.invalidateQueries({ queryKey: ["desk"] });
    }
  };
  const stop = listenToDesk(deskId, memberId, hear);
  const stopWatching = onPolicyChange(queries, deskId, () => rereadJudgements(queries));
  return () => {
    clearTimeout(timer);
    stop();
    stopWatching();
  };
}

/** A source's own words stand on the cards of every claim that uses it. */
function rereadWhereUsed(queries: QueryClient, sourceId: string): void {
  for (const [queryKey, state] of queries.getQueriesData<ClaimsState>({ queryKey: ["claims"] })) {
    const uses = state?.items.some(({ evidence }) =>
      evidence.some(({ source, reliesOn }) => source.id === sourceId || reliesOn?.id === sourceId),
    );
    if (uses) void queries.invalidateQueries({ queryKey });
  }
}

/** Another policy asks for something else of every claim: what is met, which need a second check, what is missing for a sign-off. */
export function rereadJudgements(queries: QueryClient): void {
  for (const noun of ["claims", "sourcing", "sign_off", "articles"]) {
    void queries.invalidateQueries({ queryKey: [noun] });
  }
}
