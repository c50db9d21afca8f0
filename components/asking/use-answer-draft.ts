"use client";

import { useEffect, useState } from "react";

const keyOf = (queryId: string) => `claimdesk answer ${queryId}`;

/** An answer that is not handed in yet, kept in this browser under the question alone; gone once the question is not open. */
export function useAnswerDraft(queryId: string, open: boolean): [string, (text: string) => void] {
  const [draft, setDraft] = useState("");
  useEffect(() => {
    try {
      if (open) setDraft(localStorage.getItem(keyOf(queryId)) ?? "");
      else localStorage.removeItem(keyOf(queryId));
    } catch {
      // a browser that keeps nothing keeps no draft either
    }
  }, [queryId, open]);
  const keep = (text: string) => {
    setDraft(text);
    try {
      if (text === "") localStorage.removeItem(keyOf(queryId));
      else localStorage.setItem(keyOf(queryId), text);
    } catch {
      // as above
    }
  };
  return [draft, keep];
}
