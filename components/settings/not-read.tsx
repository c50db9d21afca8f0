import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { settingsWords } from "@/lib/words/settings";

interface Query {
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** In place of what was not read yet, or can't be read now. */
export function NotRead({ query, rows }: { query: Query; rows: number }) {
  const { action, ...problem } = settingsWords.problem;
  if (!query.error) return <SkeletonRows rows={rows} />;
  return <ProblemNotice {...problem} action={<Button onClick={() => void query.refetch()}>{action}</Button>} />;
}
