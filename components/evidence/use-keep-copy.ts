"use client";

import { useCallback, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { announce } from "@/components/ui/live-region";
import { ApiProblem, call, Unreachable } from "@/lib/client/call";
import { catchUp } from "@/lib/client/catch-up";
import { newId } from "@/lib/client/new-id";
import type { Outbox } from "@/lib/client/outbox";
import { useWorkspace } from "@/lib/client/workspace";
import type { ClaimView } from "@/lib/contract/claims";
import { type EvidenceView, keepCopy } from "@/lib/contract/evidence";
import type { FileView } from "@/lib/contract/files";
import { copyWords as words } from "@/lib/words/copies";

const PATIENCE_MS = 25_000;

/** What is going on with the copies on a card: one page at a time. */
export interface Copying {
  /** The evidence whose page is being fetched, and how to leave it. */
  under: { evidenceId: string; stop: () => void } | null;
  problem: { evidenceId: string; text: string } | null;
  /** The copy that is looked at. */
  shown: { evidenceId: string; file: FileView } | null;
  keep: (evidence: EvidenceView) => void;
  show: (evidenceId: string, file: FileView | null) => void;
}

/** Has the server fetch a source's page and keep it with the evidence; the copy is shown when it is there. */
export function useKeepCopy(claim: ClaimView): Copying {
  const { article } = useWorkbench();
  const { desk, outbox, queries } = useWorkspace();
  const [under, setUnder] = useState<Copying["under"]>(null);
  const [problem, setProblem] = useState<Copying["problem"]>(null);
  const [shown, setShown] = useState<Copying["shown"]>(null);

  const keep = useCallback(
    async ({ id: evidenceId, source }: EvidenceView) => {
      if (under) return;
      const leaving = new AbortController();
      const params = { deskId: desk.id, articleId: article.id, claimId: claim.id, evidenceId };
      const body = { commandId: newId(), fileId: newId() };
      setProblem(null);
      setUnder({ evidenceId, stop: () => leaving.abort() });
      announce(words.fetching(URL.parse(source.url)?.host ?? source.url));
      try {
        await whenSent(outbox, evidenceId, leaving.signal);
        const input = { params, body, signal: leaving.signal, patienceMs: PATIENCE_MS };
        const { file } = await call(keepCopy, input);
        await catchUp(queries, desk.id, article.id).catch(() => undefined);
        if (isReadable(file)) setShown({ evidenceId, file });
        else announce(words.kept);
      } catch (error) {
        if (leaving.signal.aborted) announce(words.left);
        else if (error instanceof ApiProblem) setProblem({ evidenceId, text: error.problem.detail });
        else if (error instanceof Unreachable) setProblem({ evidenceId, text: awayText(error) });
        else throw error;
      } finally {
        setUnder(null);
      }
    },
    [under, desk.id, article.id, claim.id, outbox, queries],
  );
  const show = useCallback((evidenceId: string, file: FileView | null) => setShown(file && { evidenceId, file }), []);
  return { under, problem, shown, keep: (evidence) => void keep(evidence), show };
}

/** Whether a copy has words that can be shown; a PDF is kept as it is. */
export function isReadable(file: FileView): boolean {
  return file.fetched !== null && /^(?:text\/|application\/xhtml)/.test(file.mediaType);
}

/** Evidence that was attached a moment ago may still be on its way. */
function whenSent(outbox: Outbox, evidenceId: string, signal: AbortSignal): Promise<void> {
  const isThere = () =>
    !outbox.entries.some(
      ({ state, body }) =>
        (state === "waiting" || state === "sending") &&
        (body as { to?: { evidenceId?: string }[] } | null)?.to?.some?.((each) => each.evidenceId === evidenceId),
    );
  return new Promise((done, fail) => {
    if (isThere()) return done();
    const unsubscribe = outbox.subscribe(() => {
      if (!isThere()) return;
      unsubscribe();
      done();
    });
    signal.addEventListener("abort", () => {
      unsubscribe();
      fail(signal.reason);
    });
  });
}

function awayText(error: Unreachable): string {
  const { detail } = (error.cause ?? {}) as { detail?: unknown };
  return typeof detail === "string" ? detail : words.away;
}
