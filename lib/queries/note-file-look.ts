import type { Actor } from "@/lib/auth/actor";
import type { FileWithUses } from "@/lib/db/find-file";
import { noteLooks } from "@/lib/db/note-looks";
import { isConfidential } from "@/lib/domain/confidential/may-see";

/** Writes down that somebody was given a file that is confidential wherever it hangs. */
export function noteFileLook(actor: Actor, file: FileWithUses): void {
  const uses = file.evidence.map((each) => each.evidence);
  const kept = uses.map((use) => (isConfidential(use, actor.at) ? use : use.source));
  const [first] = kept;
  if (!first || !kept.every((each) => isConfidential(each, actor.at))) return;
  noteLooks(actor, "screen", [{ subject: `file:${file.id}`, tier: first.tier, articleId: file.articleId }]);
}
