"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { ApiProblem, call, Unreachable } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { createArticle } from "@/lib/contract/articles";
import { importWords as words } from "@/lib/words/import";
import { checkFields, type FieldProblems, fieldProblemsOf } from "./check-fields";
import { finishedDoc } from "./finished-doc";
import type { ImportDraft } from "./import-draft";

export type Saving = "no" | "saving" | "away";

/** What stands between the article and its place on the desk. */
interface SaveProblem {
  text: string;
  signedOut: boolean;
  /** It is there already, from a save whose answer never came. */
  saved: boolean;
}

/** Sends the article until there is an answer: an unknown outcome is sent again as the same command, and never shown as failed. */
export function useSaveArticle(forget: () => Promise<void>, letPageGo: () => void) {
  const { desk } = useWorkspace();
  const router = useRouter();
  const queries = useQueryClient();
  const [saving, setSaving] = useState<Saving>("no");
  const [problem, setProblem] = useState<SaveProblem | null>(null);
  const [wrong, setWrong] = useState<FieldProblems>({});
  const stopper = useRef<AbortController | null>(null);
  const sent = useRef<{ said: string; commandId: string } | null>(null);

  const open = useCallback(
    async (articleId: string) => {
      await forget();
      void queries.invalidateQueries({ queryKey: ["articles"] });
      router.push(`/desks/${desk.id}/articles/${articleId}`);
    },
    [forget, queries, router, desk.id],
  );

  const save = useCallback(
    async (draft: ImportDraft) => {
      if (stopper.current) return;
      setProblem(null);
      const checked = checkFields(draft);
      setWrong(checked);
      if (Object.keys(checked).length > 0 || !draft.purpose || !draft.doc) {
        announce(words.preview.lookAtFields(Object.keys(checked).length), "urgent");
        return;
      }
      const { articleId, purpose, part, fields, cameWith, page } = draft;
      // Nothing chosen: the desk's settings say who gets which part.
      const parts = part ? { parts: [{ memberId: desk.me.memberId, part }] } : {};
      const doc = finishedDoc(draft.doc, fields.language);
      const brought = cameWith && Object.values(cameWith).some((each) => each.length > 0) ? { brought: cameWith } : {};
      const fetched = page ? { fetchedPageId: page.id } : {};
      const article = { id: articleId, purpose, ...fields, doc, ...brought, ...fetched, ...parts };
      const said = JSON.stringify(article);
      if (sent.current?.said !== said) sent.current = { said, commandId: newId() };
      const body = { commandId: sent.current.commandId, ...article };
      const stop = new AbortController();
      stopper.current = stop;
      setSaving("saving");
      try {
        await untilAnswered(
          () => call(createArticle, { params: { deskId: desk.id }, body, signal: stop.signal }),
          stop.signal,
          () => setSaving("away"),
        );
        toast(words.preview.saved(fields.title));
        await open(articleId);
      } catch (error) {
        setSaving("no");
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiProblem)) throw error;
        const { code, detail } = error.problem;
        const atFields = fieldProblemsOf(error.problem);
        setWrong(atFields);
        // It was held for a day only; the next save goes without it.
        if (code === "page_gone") letPageGo();
        const saved = code === "already_exists";
        const signedOut = code === "not_signed_in";
        setProblem({
          text: saved ? words.preview.savedBefore : signedOut ? words.problems.signedOut : detail,
          signedOut,
          saved,
        });
      } finally {
        stopper.current = null;
      }
    },
    [desk, open, letPageGo],
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
