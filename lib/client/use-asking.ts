"use client";

import { useQuery } from "@tanstack/react-query";
import { listAsking } from "@/lib/contract/asking";
import { listPins } from "@/lib/contract/pins";
import { call } from "./call";
import { useEntries, useWorkspace } from "./workspace";

/** Everything asked of people about an article; read again whenever an event touches it, and every so often (ms) where nothing tells of events. */
export function useAsking(articleId: string, every?: number) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["asking", articleId],
    queryFn: ({ signal }) => call(listAsking, { params: { deskId: desk.id, articleId }, signal }),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** The sources that the writer handed in. Their places are of the current version, so that another version asks again. */
export function usePins(articleId: string, versionId: string) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["pin", articleId, versionId],
    queryFn: ({ signal }) => call(listPins, { params: { deskId: desk.id, articleId }, signal }),
  });
}

const ASKING =
  /^(?:askWriter|editQuery|answerQuery|dismissQuery|planCall|editCall|answerCall|dismissCall|askForReply|answerReply|dismissReply)$/;

/** How much of what was asked or answered here the server does not have yet. */
export function useUnsentAsking(articleId: string): number {
  return useEntries().filter(
    ({ endpoint, articleId: of, state }) =>
      of === articleId && ASKING.test(endpoint) && (state === "waiting" || state === "sending"),
  ).length;
}
