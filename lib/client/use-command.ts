"use client";

import { useCallback } from "react";
import type { BodyIn, Endpoint, ParamsOf } from "@/lib/contract/endpoint";
import { newId } from "./new-id";
import { useWorkspace } from "./workspace";

type CommandBody<E extends Endpoint> = Omit<BodyIn<E>, "commandId">;

export interface Given {
  /** Not sent before this many milliseconds from now: until then undone without a trace. */
  delayMs?: number;
}

/**
 * Puts a command into the outbox: shown at once, kept over a reload, sent in order. Returns its key, by which it can be undone while it waits
 * (`outbox.remove(key)`). Typed by the endpoint; `deskId` is added.
 */
export function useCommand() {
  const { outbox, desk } = useWorkspace();
  return useCallback(
    <E extends Endpoint>(
      endpoint: E,
      params: Omit<ParamsOf<E>, "deskId">,
      body: CommandBody<E>,
      given: Given = {},
    ): string => {
      const commandId = newId();
      void outbox.put({
        key: commandId,
        endpoint: endpoint.name,
        params: { deskId: desk.id, ...(params as Record<string, string>) },
        body: { commandId, ...body },
        notBefore: given.delayMs ? Date.now() + given.delayMs : 0,
      });
      return commandId;
    },
    [outbox, desk.id],
  );
}
