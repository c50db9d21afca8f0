"use client";

import { QueryCache, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { type DeskView, readDesk } from "@/lib/contract/desks";
import { ApiProblem, call } from "./call";
import { type ClaimsState, catchUp } from "./catch-up";
import { keepUp } from "./keep-up";
import { type Entry, Outbox } from "./outbox";
import { Sender } from "./sender";

/** What every screen inside a desk stands on: the desk, its cache, and the outbox of the person at it. */
export interface Workspace {
  desk: DeskView;
  queries: QueryClient;
  outbox: Outbox;
  sender: Sender;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("outside a desk");
  return workspace;
}

/** A failed read is tried again while the server does not answer; a definitive no is shown at once. */
function makeQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    // Whoever was shut out or signed out learns it from whatever they read next: the desk is asked again, and says so.
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        const isDesk = queryKey[0] === "desk" && queryKey.length === 2;
        if (!isDesk && isShutOut(error)) void queries.invalidateQueries({ queryKey: ["desk"] });
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, error) => !(error instanceof ApiProblem) && count < 4,
        // 6.5 s in all: whoever waits longer is told why.
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 3_000),
        staleTime: 10_000,
        networkMode: "always",
      },
    },
  });
  return queries;
}

/** The desk itself said no, or nobody is signed in any more. */
function isShutOut(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const { code, params } = error.problem;
  return code === "not_signed_in" || (code === "not_found" && params.what === "desk");
}

export function QueriesProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(makeQueries);
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}

export function useDesk(deskId: string) {
  return useQuery({
    queryKey: ["desk", deskId],
    queryFn: ({ signal }) => call(readDesk, { params: { deskId }, signal }),
    staleTime: 60_000,
  });
}

/** Opens the outbox of this person on this desk and sends from it as long as the screen is open. */
export function WorkspaceProvider({
  desk,
  queries,
  children,
}: {
  desk: DeskView;
  queries: QueryClient;
  children: ReactNode;
}) {
  const owner = `${desk.id} ${desk.me.memberId}`;
  const [running, setRunning] = useState<{ owner: string; outbox: Outbox; sender: Sender } | null>(null);
  useEffect(() => {
    const outbox = new Outbox(owner);
    const sender = new Sender(
      outbox,
      (entry) => void settle(queries, outbox, desk.id, entry),
      // A right that ended while a screen was open: what may be done is read anew, so that the screen says it.
      ({ code, params }) => {
        if (code === "not_allowed" || (code === "not_found" && params.what === "desk"))
          void queries.invalidateQueries();
      },
    );
    let gone = false;
    void outbox.load().then(() => {
      if (gone) return;
      sender.wake();
      setRunning({ owner, outbox, sender });
    });
    return () => {
      gone = true;
      sender.stop();
    };
  }, [owner, desk.id, queries]);
  useEffect(() => keepUp(queries, desk.id, desk.me.memberId), [queries, desk.id, desk.me.memberId]);
  if (running?.owner !== owner) return null;
  const { outbox, sender } = running;
  return <WorkspaceContext.Provider value={{ desk, queries, outbox, sender }}>{children}</WorkspaceContext.Provider>;
}

/** After an acknowledgement: read what the server has now, then let go of the entry that was laid over it. */
async function settle(queries: QueryClient, outbox: Outbox, deskId: string, entry: Entry): Promise<void> {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 15_000)) {
    try {
      if (entry.endpoint === "draftAssessment") keepDraft(queries, entry);
      else if (entry.articleId) await catchUp(queries, deskId, entry.articleId);
      if (entry.endpoint === "editPreferences" || entry.endpoint === "editDesk")
        await queries.invalidateQueries({ queryKey: ["desk", deskId] });
      // A source's own words stand on the cards of every claim that uses it.
      if (entry.endpoint === "editSource") await queries.invalidateQueries({ queryKey: ["claims"] });
      break;
    } catch {
      await new Promise((wake) => setTimeout(wake, wait));
    }
  }
  for (const key of ["sources", "articles", "history"]) void queries.invalidateQueries({ queryKey: [key] });
  const now = outbox.entries.find((each) => each.key === entry.key);
  if (now?.state === "done") await outbox.remove(entry.key);
}

/** A draft makes no event, so it is written into the cache as acknowledged. */
function keepDraft(queries: QueryClient, entry: Entry): void {
  const draft = (entry.body as { draft: object | null }).draft;
  const updatedAt = entry.result?.updatedAt;
  queries.setQueryData<ClaimsState>(["claims", entry.articleId], (state) =>
    state
      ? {
          ...state,
          items: state.items.map((claim) =>
            claim.id === entry.params.claimId
              ? { ...claim, draft: draft ? ({ ...draft, updatedAt } as (typeof claim)["draft"]) : null }
              : claim,
          ),
        }
      : state,
  );
}

export function useEntries(): readonly Entry[] {
  const { outbox } = useWorkspace();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot, () => []);
}

/** The one word on saving, and what it is made of. */
export function useSaveState(): {
  state: "saved" | "saving" | "kept_here" | "refused";
  waiting: number;
  refused: readonly Entry[];
} {
  const { sender } = useWorkspace();
  const entries = useEntries();
  const since = useSyncExternalStore(
    sender.subscribe,
    () => sender.unreachableSince,
    () => null,
  );
  const refused = entries.filter((entry) => entry.state === "refused");
  const waiting = entries.filter((entry) => entry.state === "waiting" || entry.state === "sending").length;
  if (refused.length > 0) return { state: "refused", waiting, refused };
  if (waiting > 0) return { state: since === null ? "saving" : "kept_here", waiting, refused };
  return { state: "saved", waiting, refused };
}
