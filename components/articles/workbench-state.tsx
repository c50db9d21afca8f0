"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useWorkspace } from "@/lib/client/workspace";
import type { ArticleView, VersionView } from "@/lib/contract/articles";
import type { ClaimView } from "@/lib/contract/claims";
import type { ScaleView } from "@/lib/contract/desks";
import type { EvidenceView } from "@/lib/contract/evidence";
import { byPlace, type ClaimFilter, filterFromParams, filterToParams, passes } from "@/lib/domain/claims/filter";
import type { Basis, Stance } from "@/lib/domain/evidence/evidence";
import type { TextRange } from "@/lib/domain/text/ranges";

/** The source a person has in hand: one key attaches it, and only the passage is asked. */
export interface SourceInHand {
  source: EvidenceView["source"];
  stance: Stance;
  basis: Basis;
}

/** Where a choice came from: the text scrolls for the list, the list for the text, neither for itself. */
export type ChoiceOrigin = "text" | "list" | "keys" | "link";

/** What the parts of the workbench share. Claim and filter stand in the address, so that links and the back button work. */
export interface WorkbenchState {
  article: ArticleView;
  version: VersionView;
  /** The desk's current scale for the article's purpose; labels of older ones are found through `scales`. */
  scale: ScaleView;
  /** All claims, retired ones too, in the order of the text. */
  claims: readonly ClaimView[];
  /** Those that pass the filter. */
  shown: readonly ClaimView[];
  filter: ClaimFilter;
  setFilter: (change: Partial<ClaimFilter>) => void;
  selected: ClaimView | null;
  /** Chooses a claim (a new step of the browser's history when it changes), or none. */
  select: (claimId: string | null, from: ChoiceOrigin) => void;
  chosenFrom: ChoiceOrigin;
  /** Several claims picked for one action (attach the source in hand, merge). */
  picked: ReadonlySet<string>;
  togglePicked: (claimId: string) => void;
  clearPicked: () => void;
  inHand: SourceInHand | null;
  takeInHand: (source: SourceInHand | null) => void;
  /** The last speaker a person set or confirmed: it sticks for the next quote. */
  lastSpeaker: string;
  setLastSpeaker: (speaker: string) => void;
  listOpen: boolean;
  setListOpen: (open: boolean) => void;
  cardOpen: boolean;
  setCardOpen: (open: boolean) => void;
  /** The evidence just attached: its passage is asked for. */
  freshEvidence: string | null;
  setFreshEvidence: (evidenceId: string | null) => void;
  /** Brings a range of the text into view; the reader says how. */
  showPlace: (range: TextRange) => void;
  setShowPlace: (show: (range: TextRange) => void) => void;
  /** Set while a person looks for more words for a claim, or a new place of an insertion: the next selection goes there. */
  placing: { claimId: string } | null;
  setPlacing: (placing: { claimId: string } | null) => void;
}

const WorkbenchContext = createContext<WorkbenchState | null>(null);

export function useWorkbench(): WorkbenchState {
  const state = useContext(WorkbenchContext);
  if (!state) throw new Error("outside the workbench");
  return state;
}

/** What query parameters say of the filter, and nothing else of them. */
function narrowingOf(params: Pick<URLSearchParams, "get">): string {
  return new URLSearchParams(filterToParams(filterFromParams((name) => params.get(name)))).toString();
}

interface Props {
  article: ArticleView;
  version: VersionView;
  scale: ScaleView;
  claims: readonly ClaimView[];
  children: ReactNode;
}

export function WorkbenchProvider({ article, version, scale, claims: given, children }: Props) {
  const { desk } = useWorkspace();
  const params = useSearchParams();
  const path = usePathname();
  const memberId = desk.me.memberId;

  const claims = useMemo(() => [...given].sort(byPlace), [given]);
  // The address is the truth; choice and filter themselves do not wait for the router, so that a click shows at once.
  // Another claim in the address is no other filter: what is drawn from it stays as it is.
  const addressedFilter = narrowingOf(params);
  const [narrowing, setNarrowing] = useState(addressedFilter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the router has caught up, what the address says by then counts
  useEffect(() => setNarrowing(narrowingOf(new URLSearchParams(window.location.search))), [addressedFilter]);
  const filter = useMemo(() => {
    const given = new URLSearchParams(narrowing);
    return filterFromParams((name) => given.get(name));
  }, [narrowing]);
  const shown = useMemo(() => claims.filter((claim) => passes(claim, filter, memberId)), [claims, filter, memberId]);
  const addressed = params.get("claim");
  const [selectedId, setSelectedId] = useState(addressed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the router has caught up, what the address says by then counts
  useEffect(() => setSelectedId(new URLSearchParams(window.location.search).get("claim")), [addressed]);
  const selected = useMemo(() => claims.find((claim) => claim.id === selectedId) ?? null, [claims, selectedId]);

  const chosenFrom = useRef<ChoiceOrigin>("link");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [inHand, takeInHand] = useState<SourceInHand | null>(null);
  const [lastSpeaker, setLastSpeaker] = useState("");
  const [listOpen, setListOpen] = useState(true);
  const [cardOpen, setCardOpen] = useState(true);
  const [freshEvidence, setFreshEvidence] = useState<string | null>(null);
  const shower = useRef<(range: TextRange) => void>(() => undefined);
  const showPlace = useCallback((range: TextRange) => shower.current(range), []);
  const setShowPlace = useCallback((show: (range: TextRange) => void) => {
    shower.current = show;
  }, []);
  const [placing, setPlacing] = useState<{ claimId: string } | null>(null);

  const go = useCallback(
    (change: (params: URLSearchParams) => void, how: "push" | "replace") => {
      const next = new URLSearchParams(window.location.search);
      change(next);
      const address = next.size > 0 ? `${path}?${next}` : path;
      if (how === "push") window.history.pushState(null, "", address);
      else window.history.replaceState(null, "", address);
    },
    [path],
  );

  useEffect(() => {
    // Back and forward bring another claim without anybody choosing it: list and text both go there.
    const onPop = () => {
      chosenFrom.current = "link";
    };
    window.addEventListener("popstate", onPop);
    return () => window.removeEventListener("popstate", onPop);
  }, []);

  const select = useCallback(
    (claimId: string | null, from: ChoiceOrigin) => {
      chosenFrom.current = from;
      if (claimId !== null) setCardOpen(true);
      const now = new URLSearchParams(window.location.search).get("claim");
      setSelectedId(claimId);
      if (claimId === now) return;
      go((next) => (claimId === null ? next.delete("claim") : next.set("claim", claimId)), "push");
    },
    [go],
  );

  const setFilter = useCallback(
    (change: Partial<ClaimFilter>) => {
      go((next) => {
        const wanted = { ...filterFromParams((name) => next.get(name)), ...change };
        const claim = next.get("claim");
        for (const name of [...next.keys()]) next.delete(name);
        if (claim) next.set("claim", claim);
        for (const [name, value] of Object.entries(filterToParams(wanted))) next.set(name, value);
      }, "replace");
      setNarrowing(narrowingOf(new URLSearchParams(window.location.search)));
    },
    [go],
  );

  const togglePicked = useCallback((claimId: string) => {
    setPicked((now) => {
      const next = new Set(now);
      if (!next.delete(claimId)) next.add(claimId);
      return next;
    });
  }, []);
  const clearPicked = useCallback(() => setPicked(new Set()), []);

  const state: WorkbenchState = {
    article,
    version,
    scale,
    claims,
    shown,
    filter,
    setFilter,
    selected,
    select,
    chosenFrom: chosenFrom.current,
    picked,
    togglePicked,
    clearPicked,
    inHand,
    takeInHand,
    lastSpeaker,
    setLastSpeaker,
    listOpen,
    setListOpen,
    cardOpen,
    setCardOpen,
    freshEvidence,
    setFreshEvidence,
    showPlace,
    setShowPlace,
    placing,
    setPlacing,
  };
  return <WorkbenchContext value={state}>{children}</WorkbenchContext>;
}
