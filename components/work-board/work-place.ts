"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { type Worklist, worklist } from "@/lib/domain/work-board/worklist";

/** Which list is shown stands in the address. */
export function useWorkPlace(): { list: Worklist; setList: (list: Worklist) => void } {
  const params = useSearchParams();
  const path = usePathname();
  const setList = useCallback(
    (list: Worklist) => window.history.replaceState(null, "", list === "mine" ? path : `${path}?list=${list}`),
    [path],
  );
  return { list: worklist.safeParse(params.get("list")).data ?? "mine", setList };
}
