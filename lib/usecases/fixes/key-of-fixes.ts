import type { AcceptedFix } from "@/lib/db/find-fix";

/** What tells one set of fixes, as they are worded now, from another. */
export function keyOfFixes(fixes: readonly AcceptedFix[]): string {
  return fixes.map(({ id, revision }) => `${id} ${revision}`).join("\n");
}
