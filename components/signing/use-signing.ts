"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import { readSigning } from "@/lib/contract/signing";

/** Others go on while somebody reads what is missing (ms). */
const LOOK_AGAIN_MS = 15_000;

/** What is missing of an article, and what would be signed. */
export function useSigning(articleId: string) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["sign_off", articleId],
    queryFn: ({ signal }) => call(readSigning, { params: { deskId: desk.id, articleId }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** Reads again whatever shows an article after one did something with it. */
export function useReadAgain(articleId: string) {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      ["sign_off", "article", "claims"].map((noun) => queries.invalidateQueries({ queryKey: [noun, articleId] })),
    );
  }, [queries, articleId]);
}
