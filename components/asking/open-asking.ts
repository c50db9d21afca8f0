"use client";

import { createContext, useContext } from "react";
import type { CallView } from "@/lib/contract/calls";
import type { ClaimView } from "@/lib/contract/claims";
import type { ReplyView } from "@/lib/contract/replies";
import type { TextRange } from "@/lib/domain/text/ranges";

/** What is open of all that asks people. */
export type OpenedAsking =
  /** All of it; `show`: the id of what is gone to in it. */
  | { what: "panel"; show?: string }
  | { what: "query"; claim: ClaimView | null }
  | { what: "call"; claims: readonly ClaimView[]; person: string }
  | { what: "answer-call"; call: CallView }
  | { what: "edit-call"; call: CallView }
  | { what: "reply"; claims: readonly ClaimView[] }
  | { what: "answer-reply"; reply: ReplyView }
  | { what: "pin"; range: TextRange };

export const AskingContext = createContext<(open: OpenedAsking) => void>(() => undefined);

/** Opens a part of asking people, wherever on the workbench one stands. */
export const useOpenAsking = () => useContext(AskingContext);

/** A call about these claims, to the one person who speaks in all of them where there is one. */
export function callAbout(claims: readonly ClaimView[]): OpenedAsking {
  const speakers = new Set(claims.map((claim) => claim.speaker.trim()));
  return { what: "call", claims, person: speakers.size === 1 ? ([...speakers][0] ?? "") : "" };
}
