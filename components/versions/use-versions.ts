import { useQuery } from "@tanstack/react-query";
import { call } from "@/lib/client/call";
import { useWorkspace } from "@/lib/client/workspace";
import type { AnswerOf } from "@/lib/contract/endpoint";
import { listVersions, readVersionChanges } from "@/lib/contract/versions";

export type ListedVersion = AnswerOf<typeof listVersions>["items"][number];

/** The versions of an article, the newest first. */
export function useVersions(articleId: string) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["version", articleId, "list"],
    queryFn: ({ signal }) => call(listVersions, { params: { deskId: desk.id, articleId }, signal }),
  });
}

/** What changed to a version from another, or from the one it follows ("from" empty); null: not asked. */
export function useVersionChanges(articleId: string, to: string | undefined, from: string | null) {
  const { desk } = useWorkspace();
  return useQuery({
    queryKey: ["version", articleId, "changes", to, from],
    queryFn: ({ signal }) =>
      call(readVersionChanges, {
        params: { deskId: desk.id, articleId, versionId: to ?? "" },
        query: from ? { from } : {},
        signal,
      }),
    enabled: to !== undefined && from !== null,
  });
}
