"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { ApiProblem, Unreachable } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { importWords as words } from "@/lib/words/import";
import { type FieldProblems, fieldProblemsOf } from "./check-fields";
import type { ImportDraft } from "./import-draft";
import { asArticle, asVersion, type NextOf } from "./what-is-saved";

export type Saving = "no" | "saving" | "away";

/** What stands between the text and its place on the desk. */
interface SaveProblem {
  text: string;
  signedOut: boolean;
  /** It is there already, from a save whose answer never came. */
  openAt: string | null;
}

/** Sends the article, or the next version of one, until there is an answer: an unknown outcome is sent again as the same command, and never shown as failed. */
export function useSaveArticle(forget: () => Promise<void>, letPageGo: () => void, next: NextOf | null) {
  const { desk } = useWorkspace();
  const router = useRouter();
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>("no");
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [wrong, setWrong] = useState<FieldProblems>({});
  const stopper = useRef<AbortController | null>(null);
  const sent = useRef<{ said: string; commandId: string } | null>(null);

  const open = useCallback(
    async (address: string) => {
      await forget();
      void queries.invalidateQueries({ queryKey: ["articles"] });
      if (next) {
        for (const noun of ["article", "claims", "version"]) {
          void queries.invalidateQueries({ queryKey: [noun, next.articleId] });
        }
      }
      router.push(`/desks/${desk.id}/${address}`);
    },
    [forget, queries, router, desk.id, next],
  );

  const save = useCallback(
    async (draft: ImportDraft) => {
      if (stopper.current) return;
      setProblem(null);
      const saved = next ? asVersion(desk, next, draft) : asArticle(desk, draft);
      setWrong(saved.wrong);
      const { body: text } = saved;
      if (!text) {
        announce(words.preview.lookAtFields(Object.keys(saved.wrong).length), "urgent");
        return;
      }
      const said = JSON.stringify(text);
      if (sent.current?.said !== said) sent.current = { said, commandId: newId() };
      const body = { commandId: sent.current.commandId, ...text };
      const stop = new AbortController();
      stopper.current = stop;
      setSaving("saving");
      try {
        await untilAnswered(
          () => saved.send(body, stop.signal),
          stop.signal,
          () => setSaving("away"),
        );
        toast(saved.said);
        await open(saved.address);
      } catch (error) {
        setSaving("no");
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiProblem)) throw error;
        const { code, detail } = error.problem;
        const atFields = fieldProblemsOf(error.problem);
        setWrong(atFields);
        // It was held for a day only; the next save goes without it.
        if (code === "page_gone") letPageGo();
        const isThere = code === "already_exists";
        const signedOut = code === "not_signed_in";
        setProblem({
          text: isThere ? saved.savedBefore : signedOut ? words.problems.signedOut : detail,
          signedOut,
          openAt: isThere ? saved.address : null,
        });
      } finally {
        stopper.current = null;
      }
    },
    [desk, open, letPageGo, next],
  );
  const stop = useCallback(() => {
    stopper.current?.abort();
    setSaving("no");
    announce(words.preview.stopped);
  }, []);
  useEffect(() => () => stopper.current?.abort(), []);

  return { save, saving, stop, problem, wrong, setWrong, open };
}

/** Tries until there is an answer, later and later; `onAway` hears when there was none. */
export async function untilAnswered<T>(attempt: () => Promise<T>, signal: AbortSignal, onAway: () => void): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      onAway();
      await pause(Math.min(15_000, Math.max(error.retryAfterMs, 500 * 2 ** failures)), signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      fail(signal.reason);
    });
  });
}
