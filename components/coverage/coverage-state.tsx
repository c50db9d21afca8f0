"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useWorkbench } from "@/components/articles/workbench-state";
import { takeFromAddress } from "@/lib/client/take-from-address";
import { type CoverageNow, useCoverage } from "@/lib/client/use-coverage";

/** What bar, text and keys share of coverage. */
export interface CoverageState {
  /** Null while it is not known, and for what others published. */
  now: CoverageNow | null;
  /** Whether the lines under open words are drawn. */
  lines: boolean;
  setLines: (lines: boolean) => void;
  /** Brings the reading cursor to an offset of the text and says what is open there, or `said`; the reader says how. */
  goTo: GoTo;
  setGoTo: (go: GoTo) => void;
}

type GoTo = (offset: number, said?: string) => void;

const CoverageContext = createContext<CoverageState | null>(null);

export function useCoverageState(): CoverageState {
  const state = useContext(CoverageContext);
  if (!state) throw new Error("outside CoverageProvider");
  return state;
}

export function CoverageProvider({ children }: { children: ReactNode }) {
  const { article, version, claims } = useWorkbench();
  const now = useCoverage(article, version, claims);
  const [lines, setLines] = useState(true);
  const goer = useRef<GoTo>(() => undefined);
  const goTo = useCallback<GoTo>((...where) => goer.current(...where), []);
  const setGoTo = useCallback((go: GoTo) => {
    goer.current = go;
    setReading(true);
  }, []);
  // An address may name words that are to be looked at ("at": their offset), as the sign-off page does.
  const [reading, setReading] = useState(false);
  const ready = reading && now !== null;
  useEffect(() => {
    const at = ready ? takeFromAddress("at") : null;
    if (at !== null && /^\d{1,9}$/.test(at)) goTo(Number(at));
  }, [ready, goTo]);
  const state = useMemo(() => ({ now, lines, setLines, goTo, setGoTo }), [now, lines, goTo, setGoTo]);
  return <CoverageContext value={state}>{children}</CoverageContext>;
}
