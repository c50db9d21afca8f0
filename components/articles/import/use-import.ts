"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/live-region";
import { toast } from "@/components/ui/toast";
import { ApiProblem, call, Unreachable } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { fetchArticle, previewDocx, previewImport } from "@/lib/contract/articles";
import { importWords as words } from "@/lib/words/import";
import { sizeInWords } from "@/lib/words/sizes";
import { bringingProblem, contentOf, sizeOf } from "./bring";
import {
  type Brought,
  type ImportDraft,
  type ImportFormat,
  isEmpty,
  newDraft,
  type Preview,
  withPreview,
} from "./import-draft";
import { forgetImport, keepBrought, keepImport, loadImport } from "./kept-import";

const PAUSE_MS = 250;
/** Ten seconds for the page, ten for reading it, and some for those who came before. */
const FETCH_MS = 35_000;

/** A no that can be shown where it belongs; `again` when the same could end differently. */
export interface ImportProblem {
  text: string;
  signedOut: boolean;
  again: (() => void) | null;
}

export interface Reading {
  /** What is being done, in words. */
  doing: string;
  cancel: () => void;
}

interface Job {
  doing: string;
  format: ImportFormat;
  ask: (signal: AbortSignal) => Promise<Preview>;
  again: () => void;
}

/**
 * The article on its way in: what was brought, how it was read, and what the person made of it; kept over a reload. `place` keeps
 * the next version of each article apart from a new one.
 */
export function useImport(place = "") {
  const { desk } = useWorkspace();
  const owner = `${desk.id} ${desk.me.memberId}${place}`;
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  /** Counts the readings: the editor is made anew for each. */
  const [turn, setTurn] = useState(0);
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const latest = useRef<ImportDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const dirty = useRef(false);

  useEffect(() => {
    let gone = false;
    void loadImport(owner).then((kept) => {
      if (gone) return;
      latest.current = kept ?? newDraft();
      setDraft(latest.current);
    });
    return () => {
      gone = true;
    };
  }, [owner]);

  const write = useCallback(() => {
    const now = latest.current;
    dirty.current = false;
    if (now) void (isEmpty(now) ? forgetImport(owner) : keepImport(owner, now)).catch(() => undefined);
  }, [owner]);
  /** The first change is written at once, those that follow it closely together. */
  const keepSoon = useCallback(() => {
    dirty.current = true;
    if (timer.current !== undefined) return;
    write();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (dirty.current) write();
    }, PAUSE_MS);
  }, [write]);
  useEffect(() => {
    const leave = () => {
      if (dirty.current) write();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [write]);

  /** `quiet`: kept, but nothing is drawn anew (the editor draws its own words). */
  const change = useCallback(
    (update: (draft: ImportDraft) => ImportDraft, quiet = false) => {
      if (!latest.current) return;
      latest.current = update(latest.current);
      if (!quiet) setDraft(latest.current);
      keepSoon();
    },
    [keepSoon],
  );

  const underWay = useRef<AbortController | null>(null);
  /** Does one thing at a time: the next one stops the one before. */
  const take = useCallback(
    async ({ doing, format, ask, again: anew }: Job): Promise<boolean> => {
      underWay.current?.abort();
      const stop = new AbortController();
      underWay.current = stop;
      setProblem(null);
      const finish = () => {
        if (underWay.current === stop) setReading(null);
      };
      const cancel = () => {
        stop.abort();
        finish();
        announce(words.cancelled);
      };
      setReading({ doing, cancel });
      try {
        const preview = await ask(stop.signal);
        if (stop.signal.aborted) return false;
        change((now) => withPreview({ ...now, typed: null }, format, preview));
        setTurn((now) => now + 1);
        announce(words.read((preview.doc.content as unknown[] | undefined)?.length ?? 0));
        return true;
      } catch (error) {
        if (stop.signal.aborted) return false;
        if (!(error instanceof ApiProblem) && !(error instanceof Unreachable)) throw error;
        // A definitive no would be the same again.
        const again = error instanceof Unreachable ? anew : null;
        setProblem({ ...bringingProblem(error), again });
        return false;
      } finally {
        finish();
      }
    },
    [change],
  );

  const read = useCallback(
    (brought: Brought, format: ImportFormat): Promise<boolean> => {
      change((now) => ({ ...now, brought }));
      void keepBrought(owner, brought).catch(() => undefined);
      const params = { deskId: desk.id };
      const ask = (signal: AbortSignal) =>
        format === "docx"
          ? call(previewDocx, { params, signal, body: brought.file ?? new Blob() })
          : call(previewImport, { params, signal, body: { format, content: contentOf(brought, format) } });
      const doing = words.reading(sizeInWords(sizeOf(brought, format)), brought.name);
      return take({ doing, format, ask, again: () => void read(brought, format) });
    },
    [change, take, desk.id, owner],
  );

  /** Has the server fetch a page and read its article. */
  const fetchFrom = useCallback(
    (address: string): Promise<boolean> => {
      change((now) => ({ ...now, address, brought: null }));
      void keepBrought(owner, null).catch(() => undefined);
      const ask = (signal: AbortSignal) =>
        call(fetchArticle, { params: { deskId: desk.id }, signal, body: { url: address }, patienceMs: FETCH_MS });
      const doing = words.fetching(URL.parse(address)?.host ?? address);
      return take({ doing, format: "html", ask, again: () => void fetchFrom(address) });
    },
    [change, take, desk.id, owner],
  );
  useEffect(() => () => underWay.current?.abort(), []);

  /** Puts a whole draft in place of another, with what was brought. */
  const replace = useCallback(
    (next: ImportDraft) => {
      latest.current = next;
      setDraft(next);
      setTurn((now) => now + 1);
      setProblem(null);
      void keepBrought(owner, next.brought).catch(() => undefined);
      keepSoon();
    },
    [keepSoon, owner],
  );

  const startOver = useCallback(() => {
    const before = latest.current;
    underWay.current?.abort();
    setReading(null);
    replace(newDraft());
    if (before && !isEmpty(before)) toast(words.preview.startedOver, { undo: () => replace(before) });
  }, [replace]);

  const readAgain = useCallback(
    async (format: ImportFormat) => {
      const before = latest.current;
      if (!before?.brought) return;
      if ((await read(before.brought, format)) && before.doc) {
        toast(words.preview.readAgain, { undo: () => replace(before) });
      }
    },
    [read, replace],
  );

  /** Saved: nothing of it stays in this browser. */
  const forget = useCallback(async () => {
    clearTimeout(timer.current);
    dirty.current = false;
    latest.current = null;
    await forgetImport(owner).catch(() => undefined);
  }, [owner]);

  const say = useCallback((text: string) => setProblem({ text, signedOut: false, again: null }), []);
  const now = useCallback(() => latest.current, []);
  return { draft, now, turn, change, reading, problem, say, read, fetchFrom, readAgain, startOver, forget };
}

export type Import = ReturnType<typeof useImport>;
