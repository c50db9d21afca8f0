"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { ApiProblem, call, Unreachable } from "@/lib/client/call";
import { newId } from "@/lib/client/new-id";
import { useWorkspace } from "@/lib/client/workspace";
import { type ArrivalView, importArticle, previewArrival } from "@/lib/contract/arrivals";
import { arrivalWords as words } from "@/lib/words/arrival";
import { bringingProblem } from "./bring";
import type { ImportProblem } from "./use-import";
import { untilAnswered } from "./use-save-article";

/** As many bytes as the server reads; told here so that nothing has to travel for a no. */
const MOST_BYTES = 50_000_000;

interface ArrivingFile {
  name: string;
  bytes: Blob;
  view: ArrivalView | null;
}

/** An article that comes as a file from another desk: looked at first, then imported by one command however often it is sent. */
export function useArrival() {
  const { desk } = useWorkspace();
  const router = useRouter();
  const queries = useQueryClient();
  const [file, setFile] = useState<ArrivingFile | null>(null);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [importing, setImporting] = useState<"no" | "under way" | "away">("no");
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const leave = useCallback(() => {
    stop.current?.abort();
    setFile(null);
    setProblem(null);
    setImporting("no");
  }, []);

  const take = useCallback(
    async (given: File) => {
      leave();
      const say = (text: string) => setProblem({ text, signedOut: false, again: null });
      if (!desk.can.import_article) return say(words.noRight);
      if (given.size > MOST_BYTES) return say(words.tooLarge);
      const reading = new AbortController();
      stop.current = reading;
      // Its bytes as they are now: what is imported is what was looked at.
      const bytes = new Blob([await given.arrayBuffer()], { type: "application/json" });
      setFile({ name: given.name, bytes, view: null });
      try {
        const view = await call(previewArrival, { params: { deskId: desk.id }, body: bytes, signal: reading.signal });
        setFile({ name: given.name, bytes, view });
        announce(words.readDone(view.title));
      } catch (error) {
        if (reading.signal.aborted) return;
        if (!(error instanceof ApiProblem) && !(error instanceof Unreachable)) throw error;
        setFile(null);
        setProblem({ ...bringingProblem(error), again: error instanceof Unreachable ? () => void take(given) : null });
      }
    },
    [desk.can.import_article, desk.id, leave],
  );

  const open = useCallback(
    async (articleId: string) => {
      // The desk knows more people and scales now.
      await queries.invalidateQueries({ queryKey: ["desk", desk.id] });
      for (const key of ["articles", "sources"]) void queries.invalidateQueries({ queryKey: [key] });
      router.push(`/desks/${desk.id}/articles/${articleId}`);
    },
    [desk.id, queries, router],
  );

  const bringIn = useCallback(async () => {
    if (!file?.view || importing !== "no") return;
    const sending = new AbortController();
    stop.current = sending;
    setProblem(null);
    setImporting("under way");
    const query = { commandId: newId() };
    const send = () =>
      call(importArticle, { params: { deskId: desk.id }, query, body: file.bytes, signal: sending.signal });
    try {
      const { id } = await untilAnswered(send, sending.signal, () => setImporting("away"));
      toast(words.imported(file.view.title));
      await open(id);
    } catch (error) {
      if (sending.signal.aborted) return;
      if (!(error instanceof ApiProblem)) throw error;
      setImporting("no");
      setProblem({ ...bringingProblem(error), again: null });
    }
  }, [desk.id, file, importing, open]);

  return { file, problem, importing, take, leave, bringIn, open };
}

export type Arrival = ReturnType<typeof useArrival>;
