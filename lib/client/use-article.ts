"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { readArticle, readVersion } from "@/lib/contract/articles";
import type { ClaimView } from "@/lib/contract/claims";
import type { EvidenceView } from "@/lib/contract/evidence";
import type { FileView } from "@/lib/contract/files";
import { call } from "./call";
import { catchUp, loadClaims } from "./catch-up";
import { embargoesOfClaims } from "./embargoes";
import { knownFile, knownSource } from "./known";
import { type OverlayContext, overlay } from "./overlay";
import { useEmbargoEnds } from "./use-embargo-ends";
import { useEntries, useWorkspace } from "./workspace";

const POLL_MS = 10_000;

export function useArticle(articleId: string) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["article", articleId],
    queryFn: ({ signal }) => call(readArticle, { params: { deskId: desk.id, articleId }, signal }),
  });
}

/** A version never changes: read once. */
export function useVersion(articleId: string, versionId: string | undefined) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["version", versionId],
    queryFn: ({ signal }) =>
      call(readVersion, { params: { deskId: desk.id, articleId, versionId: versionId as string }, signal }),
    enabled: versionId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The claims as this person has left them (see overlay), kept up with what others do. */
export function useClaims(articleId: string, text: string | undefined) {
  const { desk, queries } = useWorkspace();
  const article = useArticle(articleId);
  const entries = useEntries();
  const query = useQuery({
    queryKey: ["claims", articleId],
    queryFn: ({ signal }) => loadClaims(desk.id, articleId, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void catchUp(queries, desk.id, articleId).catch(() => undefined);
    };
    const timer = setInterval(look, POLL_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [queries, desk.id, articleId]);

  const server = query.data?.items;
  useEmbargoEnds(
    articleId,
    useMemo(() => server && embargoesOfClaims(server), [server]),
  );
  const can = article.data?.can;
  const memberId = desk.me.memberId;
  const claims = useMemo(() => {
    if (!server || text === undefined) return undefined;
    const context: OverlayContext = {
      memberId,
      text,
      findSource: (id) =>
        sourceOf(
          server,
          entries.map((entry) => entry.body),
          id,
        ),
      findFile: (id) => fileOf(server, id),
      can: {
        edit_claim: can?.edit_claim ?? false,
        retire_claim: can?.retire_claim ?? false,
        attach_evidence: can?.attach_evidence ?? false,
        assess_claim: can?.assess_claim ?? false,
        request_second_check: false,
        name_second_checker: false,
        adjudicate_claim: false,
        accept_risk: false,
        propose_fix: can?.propose_fix ?? false,
        confirm_placement: can?.confirm_placement ?? false,
        discuss: can?.discuss ?? false,
        ask_writer: can?.ask_writer ?? false,
      },
    };
    const mine = entries.filter((entry) => entry.articleId === articleId);
    return overlay(server, mine, context);
  }, [server, entries, text, can, memberId, articleId]);

  return { claims, error: query.error, refetch: query.refetch };
}

function sourceOf(claims: readonly ClaimView[], bodies: readonly unknown[], id: string): EvidenceView["source"] | null {
  for (const claim of claims) {
    for (const evidence of claim.evidence) {
      if (evidence.source.id === id) return evidence.source;
      if (evidence.reliesOn?.id === id) return evidence.reliesOn;
    }
  }
  const seen = knownSource(id);
  if (seen) return seen;
  for (const body of bodies) {
    const source = (body as { source?: Partial<EvidenceView["source"]> } | null)?.source;
    if (source?.id === id && source.title !== undefined && source.kind !== undefined) {
      const { kind, title, publisher = "", author = "", url = "", language = "", publishedDate = "" } = source;
      return { id, kind, title, publisher, author, url, language, publishedDate };
    }
  }
  return null;
}

function fileOf(claims: readonly ClaimView[], id: string): FileView | null {
  for (const claim of claims) {
    for (const evidence of claim.evidence) {
      const file = evidence.files.find((each) => each.id === id);
      if (file) return file;
    }
  }
  return knownFile(id);
}
