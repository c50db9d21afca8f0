"use client";

import { setNonce } from "get-nonce";
import { Tooltip } from "radix-ui";
import type { ReactNode } from "react";
import { LiveRegion } from "./live-region";
import { ToastRegion } from "./toast";

/** What the primitives need once per page: the policy's nonce for the scroll lock's style, tooltips, messages. */
export function UiProvider({ nonce, children }: { nonce: string | null; children: ReactNode }) {
  if (nonce !== null && typeof document !== "undefined") setNonce(nonce);
  return (
    <Tooltip.Provider delayDuration={450} skipDelayDuration={250}>
      {children}
      <ToastRegion />
      <LiveRegion />
    </Tooltip.Provider>
  );
}
