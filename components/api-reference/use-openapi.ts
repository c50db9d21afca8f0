"use client";

import { useCallback, useEffect, useState } from "react";
import type { OpenApi } from "./openapi-document";

type Reading = { document: OpenApi } | { failed: true } | null;

/** Reads the API's own description; null while it comes. */
export function useOpenapi(): { reading: Reading; again: () => void } {
  const [reading, setReading] = useState<Reading>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is read again when somebody asks.
  useEffect(() => {
    const left = new AbortController();
    const read = async () => {
      const answer = await fetch("/api/v1/openapi.json", { signal: left.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      return (await answer.json()) as OpenApi;
    };
    setReading(null);
    read().then(
      (document) => setReading({ document }),
      () => left.signal.aborted || setReading({ failed: true }),
    );
    return () => left.abort();
  }, [tries]);
  return { reading, again: useCallback(() => setTries((count) => count + 1), []) };
}
