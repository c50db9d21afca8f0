"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { readAccount } from "@/lib/contract/account";

const KEY = ["account"];

/** The account of whoever is signed in. */
export function useAccount(enabled = true) {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => call(readAccount, { signal }), enabled });
}

/** Reads the account again, after something about it was changed. */
export function useRefreshAccount(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: KEY });
}
