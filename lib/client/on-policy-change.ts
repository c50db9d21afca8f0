import type { QueryClient } from "@tanstack/react-query";
import type { DeskView } from "@/lib/contract/desks";

/** Calls back when the desk, however it came to be read again, goes by another sourcing policy. Answers a function that stops it. */
export function onPolicyChange(queries: QueryClient, deskId: string, onChange: () => void): () => void {
  const inUse = () => {
    const sourcing = queries.getQueryData<DeskView>(["desk", deskId])?.sourcing;
    return sourcing && JSON.stringify(sourcing);
  };
  let known = inUse();
  return queries.getQueryCache().subscribe(({ type, query: { queryKey } }) => {
    if (type !== "updated" || queryKey.length !== 2 || queryKey[0] !== "desk") return;
    const now = inUse();
    if (now === undefined || now === known) return;
    const isFirst = known === undefined;
    known = now;
    if (!isFirst) onChange();
  });
}
