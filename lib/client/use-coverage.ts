"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { ArticleView, VersionView } from "@/lib/contract/articles";
import type { ClaimView } from "@/lib/contract/claims";
import { listWaves, readFacts } from "@/lib/contract/coverage";
import { type Ledger, ledgerOf } from "@/lib/domain/coverage/coverage";
import { coverageBase } from "@/lib/domain/coverage/coverage-base";
import type { Fact } from "@/lib/domain/coverage/fact";
import { placesThatCover, wavesThatCount } from "@/lib/domain/coverage/what-counts";
import { leafBlocks } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { rangesFrom, type TextRange } from "@/lib/domain/text/ranges";
import { call } from "./call";
import { overlayWaves } from "./overlay-waves";
import { useEntries, useWorkspace } from "./workspace";

/** What covers the words now, as this person has left it, and what follows from that. */
export interface CoverageNow {
  ledger: Ledger;
  claims: readonly TextRange[];
  waves: readonly TextRange[];
}

/** The ledger of the article's current version; null while it is not known, and for what others published. */
export function useCoverage(
  article: ArticleView,
  version: VersionView,
  claims: readonly ClaimView[],
): CoverageNow | null {
  const { desk } = useWorkspace();
  const entries = useEntries();
  const kept = article.purpose === "own_copy" && article.versionId === version.id;
  const inArticle = { deskId: desk.id, articleId: article.id };
  const facts = useQuery({
    queryKey: ["facts", article.id, version.id, article.language],
    queryFn: ({ signal }) => call(readFacts, { params: { ...inArticle, versionId: version.id }, signal }),
    enabled: kept,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const waved = useQuery({
    // Events name waves, and whoever hears of them asks again (see catchUp).
    queryKey: ["wave", article.id, version.id],
    queryFn: ({ signal }) => call(listWaves, { params: inArticle, signal }),
    enabled: kept,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const base = useMemo(() => {
    if (!facts.data) return null;
    return coverageBase({
      text: version.text,
      blocks: leafBlocks(version.doc as DocJson),
      sentences: rangesFrom(version.sentences),
      facts: factsFrom(facts.data),
    });
  }, [version, facts.data]);

  const stored = waved.data?.versionId === version.id ? waved.data.items : undefined;
  const { parts } = article;
  const memberId = desk.me.memberId;
  const waves = useMemo(() => {
    if (!stored) return null;
    const mine = entries.filter((entry) => entry.articleId === article.id);
    const writers = new Set(parts.filter(({ part }) => part === "writer").map((each) => each.memberId));
    return wavesThatCount(overlayWaves(stored, mine, { memberId, versionId: version.id }), writers).map(
      ({ range: { start, end } }) => ({ start, end }),
    );
  }, [stored, entries, article.id, version.id, memberId, parts]);
  const places = useMemo(() => placesThatCover(claims, version.id), [claims, version.id]);

  const before = useRef<Ledger>(undefined);
  return useMemo(() => {
    if (!base || !waves) return null;
    const ledger = ledgerOf(base, { claims: places, waves }, before.current);
    before.current = ledger;
    return { ledger, claims: places, waves };
  }, [base, waves, places]);
}

function factsFrom({ facts, rules }: { facts: number[]; rules: Fact["rule"][] }): Fact[] {
  return Array.from({ length: facts.length / 3 }, (_, index) => ({
    start: facts[3 * index] ?? 0,
    end: facts[3 * index + 1] ?? 0,
    rule: rules[facts[3 * index + 2] ?? 0] ?? "number",
  }));
}
