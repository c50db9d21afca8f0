"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { Patch } from "@/lib/domain/fixes/fix";
import type { TextRange } from "@/lib/domain/text/ranges";

/** A fix while it is written; `fixId` names the one it changes. */
export interface DraftedFix extends Patch {
  readonly fixId: string | null;
}

interface FixDraftState {
  draft: DraftedFix | null;
  setDraft: (draft: DraftedFix | null) => void;
  /** Whether fixes are drawn in the text. */
  onPaper: boolean;
  setOnPaper: (shown: boolean) => void;
  /** The list of all fixes is open. */
  listOpen: boolean;
  setListOpen: (open: boolean) => void;
  /** The words somebody has selected in the text, or read by key; the reader tells. */
  inText: () => TextRange | null;
  setInText: (tell: () => TextRange | null) => void;
}

const FixDraftContext = createContext<FixDraftState | null>(null);

/** What the card and the text share of the fix being written. */
export function useFixDraft(): FixDraftState {
  const state = useContext(FixDraftContext);
  if (!state) throw new Error("outside FixDraftProvider");
  return state;
}

export function FixDraftProvider({ children }: { children: ReactNode }) {
  const [draft, setDraft] = useState<DraftedFix | null>(null);
  const [onPaper, setOnPaper] = useState(true);
  const [listOpen, setListOpen] = useState(false);
  const teller = useRef<() => TextRange | null>(() => null);
  const inText = useCallback(() => teller.current(), []);
  const setInText = useCallback((tell: () => TextRange | null) => {
    teller.current = tell;
  }, []);
  const state = useMemo(
    () => ({ draft, setDraft, onPaper, setOnPaper, listOpen, setListOpen, inText, setInText }),
    [draft, onPaper, listOpen, inText, setInText],
  );
  return <FixDraftContext value={state}>{children}</FixDraftContext>;
}
