"use client";

import { useSyncExternalStore } from "react";
import { Later, later, useOnceOpen } from "@/components/ui/later";
import { isAsked, watchAsked } from "./use-confirm-identity";

const confirmDialog = later(() => import("./confirm-dialog").then((part) => part.ConfirmDialog));

/** Stands once in the shell, and opens where something asks for a fresh sign-in (use-confirm-identity.ts). */
export function ConfirmItIsYou() {
  const open = useSyncExternalStore(watchAsked, isAsked, () => false);
  return useOnceOpen(open) ? <Later part={confirmDialog} props={{}} /> : null;
}
