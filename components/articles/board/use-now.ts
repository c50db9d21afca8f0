"use client";

import { useEffect, useState } from "react";

const TICK_MS = 30_000;

/** What time it is, for words such as "today 18:00" and "overdue": moves on by half a minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
